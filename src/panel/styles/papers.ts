/** What the pages about the two of them share: their frame, fields that are always there, lines of a list. */
import { css } from 'lit';

export const papers = css`
  .paper {
    max-width: 1240px;
    margin-inline: auto;
    padding: 14px 14px 40px;
  }
  :host([wide]) .paper {
    padding: 22px 28px 64px;
  }
  .paper h1 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .paper h2 {
    font-size: 1.08em;
    font-weight: 600;
  }
  .paper :is(h3, h4) {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .paper-part {
    margin-top: 22px;
    min-width: 0;
  }
  .paper-part > h2 {
    margin-bottom: 4px;
  }
  /* Fields */
  .paper-field {
    min-width: 0;
    margin-top: 6px;
  }
  .paper-label {
    display: block;
    margin-bottom: 2px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .paper-field textarea {
    field-sizing: content;
    min-height: 28px;
    overflow: auto;
  }
  .paper-field .number-input {
    width: 6em;
    min-height: 26px;
    padding: 0 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  .paper-field .choose {
    margin-inline-start: 0;
    padding-inline: 4px;
    color: var(--vscode-dropdown-foreground, var(--tp-fg));
    background: var(--vscode-dropdown-background, transparent);
    border-color: var(--vscode-dropdown-border, var(--tp-line));
  }
  .paper-hint {
    margin-top: 2px;
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  .paper .date-field {
    min-height: 28px;
  }
  /* Only what nobody is writing in any more. */
  .paper-field:focus-within .still-here {
    display: none;
  }
  /* Its place is kept, so that nothing moves when the focus comes. */
  .add-hint {
    visibility: hidden;
  }
  .add-field:focus-within .add-hint {
    visibility: visible;
  }
  .under-way {
    padding-inline-start: 10px;
    color: var(--tp-quiet);
    font-style: italic;
  }
  /* Lines */
  .paper-line {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding: 1px 0;
    border-radius: 4px;
  }
  .paper-line:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .paper-line.busy {
    cursor: progress;
    font-style: italic;
  }
  .line-body {
    flex: 1;
    min-width: 0;
  }
  .line-body .paper-field {
    margin-top: 0;
  }
  .line-words {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 2px 4px;
    border-radius: 3px;
  }
  button.line-words {
    cursor: text;
  }
  .line-tools {
    display: flex;
    flex: none;
    opacity: 0;
  }
  .paper-line:hover > .line-tools,
  .paper-line:focus-within > .line-tools {
    opacity: 1;
  }
  @media (hover: none) {
    .line-tools {
      opacity: 1;
    }
  }
`;
