/** How standards and rubrics look before they are made. */
import { css } from 'lit';

export const documentStyles = css`
  .bring-document {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .bring-document h2 {
    font-size: 1.15em;
  }
  .bring-document .piece-table {
    margin-top: 4px;
  }
  .piece-table:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }
  .bring-notes-list {
    display: grid;
    gap: 8px;
    padding: 6px 6px 0 16px;
  }
  .bring-notes-list blockquote {
    margin: 2px 0 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
    color: var(--tp-quiet);
    white-space: pre-line;
  }
`;
