/** The start of the page on which a visitor writes during a lesson. */
import type { VsCodeApi } from '../bridge.ts';
import { pageStyles } from '../styles/page.ts';
import './captureApp.ts';
import { CaptureBridge } from './captureBridge.ts';
import type { CaptureApp } from './captureApp.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const bridge = new CaptureBridge(acquireVsCodeApi());
const { styleSheet } = pageStyles;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.querySelector<CaptureApp>('third-point-visit')?.connect(bridge);
