/** Text fields. */
import { css } from 'lit';

export const fields = css`
  .field {
    display: block;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 26px;
    padding: 3px 6px;
    resize: none;
    overflow: hidden;
    font: inherit;
    line-height: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  textarea::placeholder {
    color: color-mix(in srgb, var(--vscode-input-foreground) 75%, var(--vscode-input-background));
    opacity: 1;
  }
  .field-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding: 4px 0 2px;
    font-size: var(--vscode-font-size, 13px);
    font-weight: 400;
  }
  .field-keys,
  .field-note {
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-weight: 400;
  }
  /* A list to choose from looks like its word until the pointer or the focus comes. */
  .choose {
    max-width: 100%;
    min-height: 24px;
    padding: 1px 2px;
    margin-inline-start: -3px;
    field-sizing: content;
    font: inherit;
    font-size: 0.92em;
    color: var(--tp-quiet);
    background: transparent;
    border: 1px solid var(--tp-edge);
    border-radius: 3px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .choose:hover,
  .choose:focus-visible {
    color: var(--vscode-dropdown-foreground, var(--tp-fg));
    background: var(--vscode-dropdown-background, transparent);
    border-color: var(--vscode-dropdown-border, var(--tp-line));
  }
  .choose:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .choose option {
    color: var(--vscode-dropdown-foreground, var(--tp-fg));
    background: var(--vscode-dropdown-background, var(--tp-bg));
  }
  .both {
    margin-top: 4px;
    padding: 4px 8px;
    border: 1px solid var(--tp-edge);
    border-radius: 4px;
    background: var(--tp-open-tint);
  }
  /* What somebody else has written is to be read. */
  .both .field-note {
    color: inherit;
    font-size: 0.92em;
    white-space: pre-line;
  }
  .adding {
    padding: 4px 4px 6px 18px;
  }
`;
