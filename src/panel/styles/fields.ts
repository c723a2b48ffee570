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
  .adding {
    padding: 4px 4px 6px 18px;
  }
`;
