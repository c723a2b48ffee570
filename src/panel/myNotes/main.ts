/** The start of the page “My notes”. */
import { pageStyles } from '../styles/page.ts';
import { Connection, type VsCodeApi } from './connection.ts';
import './myNotesApp.ts';
import type { MyNotesApp } from './myNotesApp.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const connection = new Connection(acquireVsCodeApi());
const { styleSheet } = pageStyles;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.querySelector<MyNotesApp>('third-point-my-notes')?.connect(connection);
