/** How the page of a visitor looks: one large field, and below it what is kept. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { fields } from '../styles/fields.ts';
import { parts } from '../styles/parts.ts';
import { texts } from '../styles/texts.ts';

const capture = css`
  .capture {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-height: 100vh;
    max-width: 1100px;
    margin-inline: auto;
    padding: 14px 24px 24px;
    overflow-wrap: anywhere;
  }
  .capture-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: start;
  }
  h1 {
    font-size: 1.3em;
    font-weight: 600;
  }
  h2 {
    font-size: 0.92em;
    font-weight: 600;
    color: var(--tp-quiet);
  }
  .head-buttons,
  .field-buttons,
  .hand-over-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .kept-where {
    grid-column: 1 / -1;
    max-width: 80ch;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .writing {
    display: grid;
    gap: 8px;
    padding: 12px 14px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 6px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .asked-for .chips {
    margin-top: 4px;
  }
  .choice {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    min-height: 28px;
    max-width: 100%;
    padding: 3px 10px 3px 4px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 5px;
  }
  .choice:hover {
    background: var(--vscode-toolbar-hoverBackground);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -3px;
  }
  .choice[aria-pressed='true'],
  .choice.on {
    color: var(--vscode-list-activeSelectionForeground, var(--tp-fg));
    background: var(--vscode-list-activeSelectionBackground, var(--tp-tint));
    border-color: var(--vscode-contrastActiveBorder, transparent);
  }
  .choice:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  kbd {
    flex: none;
    min-width: 1.6em;
    padding: 0 4px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
    border-radius: 3px;
    font-family: inherit;
    font-size: 0.85em;
    text-align: center;
  }
  .choose kbd,
  .about kbd,
  .tally kbd {
    border-color: var(--vscode-focusBorder);
    box-shadow: 0 0 0 1px var(--vscode-focusBorder);
  }
  .choices-of-line {
    display: grid;
    gap: 6px;
  }
  .line-field {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 10px;
    align-items: end;
  }
  .line-field textarea {
    min-height: 4.6em;
    padding: 8px 10px;
    font-size: 1.25em;
    overflow: auto;
    field-sizing: content;
    max-height: 40vh;
  }
  .paper-label {
    display: block;
    padding-bottom: 2px;
    font-weight: 600;
  }
  input[type='time'],
  .who-field input {
    min-height: 28px;
    padding: 2px 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  input[type='time'] {
    align-self: start;
    margin-top: calc(1.45em + 2px);
  }
  :host-context(body.vscode-dark) input[type='time'],
  :host-context(body.vscode-high-contrast:not(.vscode-high-contrast-light)) input[type='time'] {
    color-scheme: dark;
  }
  .who-field {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    padding-inline-start: 5px;
  }
  .who-field input {
    width: 11em;
  }
  .who-field input::placeholder {
    color: color-mix(in srgb, var(--vscode-input-foreground) 75%, var(--vscode-input-background));
    opacity: 1;
  }
  .keys-hint {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .standing {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 24px;
    color: var(--tp-quiet);
  }
  .standing.open {
    padding: 4px 10px;
    color: var(--tp-fg);
    background: var(--tp-open-tint);
    border: 1px solid var(--tp-edge);
    border-radius: 4px;
  }
  .lines ol {
    margin-top: 4px;
  }
  .line {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 1fr) auto;
    gap: 0 8px;
    padding: 7px 4px;
    border-top: 1px solid var(--tp-line);
  }
  .line.changing {
    background: var(--tp-tint);
    outline: 1px dashed var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .line-at {
    flex: none;
    min-width: 3.4em;
    color: var(--tp-quiet);
    font-variant-numeric: tabular-nums;
  }
  .line-text {
    white-space: pre-line;
  }
  .line-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .kept,
  .not-kept {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .kept .icon {
    color: var(--tp-good);
  }
  .not-kept {
    color: var(--tp-fg);
    font-weight: 600;
  }
  .not-kept .ring {
    border-color: var(--tp-open);
  }
  .line-tools {
    display: flex;
    align-items: flex-start;
  }
  .offer {
    padding-top: 2px;
    font-size: 0.92em;
  }
  .handing-over {
    display: grid;
    gap: 10px;
    padding: 12px 14px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 6px;
  }
  .handing-over h2 {
    max-width: 80ch;
    color: var(--tp-fg);
    font-weight: 400;
  }
  .bring {
    display: flex;
    gap: 8px;
    min-height: 28px;
    padding: 4px 0;
  }
  .primary[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (max-width: 600px) {
    .capture-head {
      grid-template-columns: minmax(0, 1fr);
    }
    .line-field {
      grid-template-columns: auto 1fr;
      align-items: center;
    }
    .words-field {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .field-buttons {
      justify-content: flex-end;
    }
    input[type='time'] {
      margin-top: 0;
    }
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .line .line-at {
      grid-column: 1 / -1;
    }
  }
`;

export const captureStyles = [base, texts, parts, fields, capture];
