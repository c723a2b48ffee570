/** The start of the pages for what is one’s own: “My notes”, and what a visitor writes during a lesson. */
import type { VsCodeApi } from './bridge.ts';
import { Connection } from './myNotes/connection.ts';
import './myNotes/myNotesApp.ts';
import type { MyNotesApp } from './myNotes/myNotesApp.ts';
import { pageStyles } from './styles/page.ts';
import './visit/captureApp.ts';
import type { CaptureApp } from './visit/captureApp.ts';
import { CaptureBridge } from './visit/captureBridge.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const { styleSheet } = pageStyles;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.querySelector<MyNotesApp>('third-point-my-notes')?.connect(new Connection(api));
document.querySelector<CaptureApp>('third-point-visit')?.connect(new CaptureBridge(api));
