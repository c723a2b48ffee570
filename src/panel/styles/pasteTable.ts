/** The dialog that takes a pasted table. */
import { css } from 'lit';

export const pasteTable = css`
  .paste-table {
    width: min(960px, calc(100vw - 16px));
    max-width: none;
    max-height: calc(100vh - 16px);
    padding: 14px 16px;
    color: var(--tp-fg);
    background: var(--vscode-editorWidget-background, var(--tp-bg));
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--tp-line)));
    border-radius: 6px;
    box-shadow: 0 4px 16px var(--vscode-widget-shadow, transparent);
  }
  .paste-table[open] {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .paste-table.paste,
  .paste-table.reading {
    width: min(520px, calc(100vw - 16px));
  }
  .paste-table::backdrop {
    background: color-mix(in srgb, var(--tp-bg) 55%, transparent);
  }
  .paste-table h2 {
    font-size: 1.15em;
    font-weight: 600;
  }
  .paste-table h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .paste-box {
    padding: 26px 12px;
    text-align: center;
    border-style: dashed;
    cursor: pointer;
  }
  .paste-trouble {
    padding: 4px 8px;
    border-radius: 4px;
    border: 1px solid var(--tp-edge);
    background: var(--tp-open-tint);
  }
  .paste-trouble:empty {
    display: none;
  }
  .paste-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    flex: none;
    position: sticky;
    bottom: -14px;
    margin-bottom: -14px;
    padding-block: 4px 14px;
    background: inherit;
  }
  .paste-again {
    margin-inline-start: auto;
    min-height: 24px;
  }
  .paste-preview {
    flex: none;
    max-height: max(240px, 50vh);
    overflow: auto;
    border: 1px solid var(--tp-line);
    border-radius: 4px;
    background: var(--tp-bg);
  }
  .paste-preview:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .read-table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.92em;
  }
  .read-table :is(th, td) {
    padding: 5px 8px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--tp-line);
  }
  .read-table :is(th, td) + :is(th, td) {
    border-inline-start: 1px solid var(--tp-line);
  }
  .read-table tbody tr:last-child > * {
    border-bottom: 0;
  }
  .read-table th {
    font-weight: 600;
  }
  .read-table th .plain {
    font-weight: 400;
    font-size: inherit;
  }
  .read-table thead th {
    position: sticky;
    top: 0;
    min-width: 120px;
    background: var(--vscode-editorWidget-background, var(--tp-bg));
  }
  .read-heading > th,
  .read-list > .read-heading {
    background: var(--tp-tint);
    font-weight: 600;
  }
  .read-table th > .plain {
    white-space: nowrap;
  }
  .read-about td {
    color: var(--tp-quiet);
  }
  .read-level {
    display: none;
  }
  .read-list {
    padding: 6px 10px;
  }
  .read-list dt {
    font-weight: 600;
  }
  .read-list dd + dt {
    margin-top: 6px;
  }
  .read-list li {
    display: flex;
    gap: 8px;
    padding: 2px 0;
  }
  .read-list .read-heading {
    margin: 4px -4px 0;
    padding: 2px 4px;
  }
  .read-box {
    flex: none;
    width: 13px;
    height: 13px;
    margin-top: 3px;
    border: 1px solid currentColor;
    border-radius: 2px;
  }
  .read-list + .plain {
    padding: 0 10px 6px;
  }
  .paste-notes {
    flex: none;
    font-size: 0.92em;
  }
  .paste-notes li {
    padding-inline-start: 12px;
    text-indent: -12px;
  }
  .paste-notes li::before {
    content: '–';
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
  .paste-ways {
    flex: none;
    min-width: 0;
  }
  .paste-ways legend {
    padding: 0 0 2px;
    font-weight: 600;
  }
  .paste-ways label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 6px;
    padding: 2px 0;
  }
  .paste-ways label > .plain {
    grid-column: 2;
  }
  .paste-ways .no-way > span:not(.plain) {
    opacity: 0.7;
  }
  input[type='radio'] {
    appearance: none;
    flex: none;
    width: 16px;
    height: 16px;
    margin: 1px 0 0;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 60%, transparent));
    border-radius: 50%;
    background: var(--vscode-checkbox-background, transparent);
  }
  input[type='radio']:checked {
    border-width: 5px;
    border-color: var(--tp-fg);
  }
  input[type='radio']:disabled {
    opacity: 0.5;
  }
  /* In the side bar the cells of a row stand one below the other, each with its level. */
  @media (max-width: 560px) {
    .paste-table {
      padding: 12px;
    }
    .read-table,
    .read-table :is(tbody, tr, th, td) {
      display: block;
    }
    .read-table thead {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    .read-table tr {
      padding: 6px 8px;
      border-bottom: 1px solid var(--tp-line);
    }
    .read-table tr:last-child {
      border-bottom: 0;
    }
    .read-table .read-heading {
      padding-block: 2px;
      background: var(--tp-tint);
    }
    .read-heading > th {
      background: none;
    }
    .read-table :is(th, td),
    .read-table :is(th, td) + :is(th, td) {
      padding: 2px 0;
      border: 0;
    }
    .read-table td {
      padding-inline-start: 8px;
      margin-top: 4px;
      border-inline-start: 2px solid var(--tp-line);
    }
    .read-table td.read-empty {
      display: none;
    }
    .read-level {
      display: block;
      color: var(--tp-quiet);
      font-size: 0.92em;
    }
  }
`;
