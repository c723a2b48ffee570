/** Numbers and days that are changed where they stand: quiet as words until the pointer or the focus comes. */
import { css } from 'lit';

export const heldInputs = css`
  .number-field {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .number-field input {
    width: 2.6em;
    min-height: 24px;
    padding: 0 3px;
    margin-inline-start: -4px;
    font: inherit;
    text-align: end;
    color: var(--tp-fg);
    background: transparent;
    border: 1px solid var(--tp-edge);
    border-radius: 3px;
    appearance: textfield;
  }
  .number-field input::-webkit-inner-spin-button {
    appearance: none;
    margin: 0;
  }
  .number-field input::placeholder {
    color: var(--tp-quiet);
    opacity: 1;
  }
  .number-field input:hover,
  .number-field input:focus,
  .date-field {
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border-color: var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
  }
  .date-field {
    min-height: 24px;
    padding: 0 4px;
    font: inherit;
    font-size: 0.92em;
    border-style: solid;
    border-width: 1px;
    border-radius: 3px;
  }
  /* The calendar’s own button is dark on light, or light on dark. */
  :host-context(body.vscode-dark) .date-field,
  :host-context(body.vscode-high-contrast:not(.vscode-high-contrast-light)) .date-field {
    color-scheme: dark;
  }
`;
