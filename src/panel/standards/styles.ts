/** How the page about standards and plans looks: as the preview, with a switch of its own. */
import { css } from 'lit';
import { previewStyles } from '../preview/styles.ts';

export const coverageStyles = [
  ...previewStyles,
  css`
    .page {
      max-width: 58rem;
    }
    .only-open {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 26px;
      font-size: 0.92em;
      cursor: pointer;
    }
    .only-open input {
      margin: 0;
      accent-color: var(--vscode-button-background);
    }
    .only-open input:focus-visible {
      outline: 2px solid var(--vscode-focusBorder);
      outline-offset: 1px;
    }
    .hand-outs select {
      max-width: 22rem;
      text-overflow: ellipsis;
    }
  `,
];
