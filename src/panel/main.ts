/** The webview's start: takes VS Code's interface, which is given once and kept private, and puts up the panel. */
import { Bridge, type VsCodeApi } from './bridge.ts';
import './panelApp.ts';
import type { PanelApp } from './panelApp.ts';
import { pageStyles } from './styles/page.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const bridge = new Bridge(acquireVsCodeApi());
const { styleSheet } = pageStyles;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.querySelector<PanelApp>('third-point-panel')?.connect(bridge);
