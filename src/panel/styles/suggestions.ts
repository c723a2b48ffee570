/** What is suggested, at its item and in the head, and the field for a suggestion. */
import { css } from 'lit';

export const suggestions = css`
  .suggestion {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 6px;
    margin: 4px 0;
    padding: 5px 8px 4px 7px;
    border: 1px solid var(--tp-line);
    border-inline-start: 3px solid var(--tp-edge);
    border-radius: 3px;
    background: var(--tp-tint);
    font-weight: normal;
  }
  .suggestion > .icon {
    margin-top: 1px;
    color: var(--tp-quiet);
  }
  .suggestion-body {
    display: flex;
    flex-direction: column;
    gap: 3px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .suggestion-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 0.92em;
  }
  .suggestion-head b {
    font-weight: 600;
  }
  .suggestion-head span,
  .suggestion-place {
    color: var(--tp-quiet);
  }
  .suggestion-place {
    font-size: 0.92em;
  }
  .suggestion-words {
    user-select: text;
  }
  /* Lines of a list stay lines; the page’s own line breaks are none. */
  .suggestion-words > * {
    white-space: pre-line;
  }
  .suggestion-words del + ins {
    margin-inline-start: 0.35em;
  }
  .suggestion-words ins {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    background: var(--vscode-diffEditor-insertedTextBackground, transparent);
    border-radius: 2px;
  }
  .suggestion-words del {
    color: var(--tp-quiet);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .suggestion-why {
    padding-inline-start: 8px;
    border-inline-start: 1px solid var(--tp-line);
    font-style: italic;
    user-select: text;
    text-wrap: pretty;
  }
  .suggestion-stale {
    display: flex;
    gap: 6px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .suggestion-stale .icon {
    margin-top: 1px;
  }
  .suggestion .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    padding-top: 2px;
  }
  .suggestion .answers .link {
    min-height: 24px;
    font-size: 0.92em;
  }
  .other-suggestions {
    margin-top: 6px;
    margin-inline-start: -6px;
  }
  .open-line.suggestions-line {
    color: inherit;
  }
  .suggestions-line .icon {
    color: var(--tp-quiet);
  }

  third-point-suggest:popover-open {
    position: fixed;
    margin: 0;
    inset: auto;
    display: flex;
    flex-direction: column;
    gap: 4px;
    width: min(400px, calc(100vw - 8px));
    max-height: calc(100vh - 8px);
    overflow: auto;
    padding: 10px 12px;
    color: var(--vscode-editorWidget-foreground, var(--tp-fg));
    background: var(--vscode-editorWidget-background, var(--tp-bg));
    border: 1px solid var(--vscode-editorWidget-border, var(--vscode-menu-border, var(--tp-line)));
    border-radius: 6px;
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  .suggest-label {
    margin-top: 4px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .suggest-same {
    font-size: 0.92em;
  }
  .suggest-same:empty {
    display: none;
  }
  third-point-suggest :is(textarea, select) {
    width: 100%;
    padding: 4px 6px;
    font: inherit;
    color: var(--vscode-input-foreground, inherit);
    background: var(--vscode-input-background, transparent);
    border: 1px solid var(--vscode-input-border, var(--tp-edge));
    border-radius: 3px;
  }
  third-point-suggest select {
    color: var(--vscode-dropdown-foreground, inherit);
    background: var(--vscode-dropdown-background, var(--tp-bg));
    border-color: var(--vscode-dropdown-border, var(--tp-edge));
    text-overflow: ellipsis;
  }
  third-point-suggest textarea {
    flex: none;
    resize: none;
    field-sizing: content;
    min-height: 3.4em;
    max-height: 30vh;
  }
  third-point-suggest :is(textarea, select):focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  third-point-suggest textarea::placeholder {
    color: var(--vscode-input-placeholderForeground, var(--tp-quiet));
    opacity: 1;
  }
  third-point-suggest .next-time-line {
    margin-top: 6px;
  }
`;
