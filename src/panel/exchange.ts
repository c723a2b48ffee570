// The script of the pages that take plans out and bring them in; one bundle, for they share what they are drawn with.
import type { VsCodeApi } from './bridge.ts';
import './bringing/bringingApp.ts';
import type { BringingApp } from './bringing/bringingApp.ts';
import { Connection } from './bringing/connection.ts';
import { MergingConnection } from './merging/connection.ts';
import './merging/mergingApp.ts';
import type { MergingApp } from './merging/mergingApp.ts';
import { PreviewConnection } from './preview/connection.ts';
import './preview/previewApp.ts';
import type { PreviewApp } from './preview/previewApp.ts';
import { CoverageConnection } from './standards/connection.ts';
import './standards/coverageApp.ts';
import type { CoverageApp } from './standards/coverageApp.ts';
import { pageStyles } from './styles/page.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const { styleSheet } = pageStyles;
if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.querySelector<BringingApp>('third-point-bringing')?.connect(new Connection(api));
document.querySelector<MergingApp>('third-point-merging')?.connect(new MergingConnection(api));
document.querySelector<PreviewApp>('third-point-preview')?.connect(new PreviewConnection(api));
document.querySelector<CoverageApp>('third-point-coverage')?.connect(new CoverageConnection(api));
