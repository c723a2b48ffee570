/** Questions for what is looked at, ways to listen, and the field for what to talk about next time. */
import { css } from 'lit';

export const asking = css`
  .asking {
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .ask-head {
    font-weight: 600;
  }
  .ask-groups {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 4px 0 4px 20px;
  }
  .ask-title {
    margin: 0 0 4px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    font-weight: 600;
  }
  .ask-group ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
  }
  .ask-text {
    user-select: text;
    text-wrap: pretty;
  }
  .ask-source {
    color: var(--tp-quiet);
    font-size: 0.85em;
    user-select: text;
  }
  .ask-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding: 4px 0 8px 20px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }

  /* Across a table. */
  .asking.large {
    gap: 28px;
    max-width: 60rem;
  }
  .large .ask-head {
    font-size: 1.25em;
  }
  .large .ask-groups {
    gap: 24px;
    padding: 12px 0 8px;
  }
  .large .ask-title {
    margin-bottom: 8px;
    font-size: 1.1em;
  }
  .large .ask-group ul {
    gap: 12px;
  }
  .large .ask-text {
    font-size: 1.6em;
    line-height: 1.35;
  }
  .large .ask-source {
    font-size: 1em;
  }
  .large .ask-foot {
    padding-inline-start: 0;
    font-size: 1em;
  }

  third-point-next-time:popover-open {
    position: fixed;
    margin: 0;
    inset: auto;
    display: flex;
    flex-direction: column;
    gap: 6px;
    width: min(360px, calc(100vw - 8px));
    padding: 10px 12px;
    color: var(--vscode-editorWidget-foreground, var(--tp-fg));
    background: var(--vscode-editorWidget-background, var(--tp-bg));
    border: 1px solid var(--vscode-editorWidget-border, var(--vscode-menu-border, var(--tp-line)));
    border-radius: 6px;
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  .next-time-title {
    display: flex;
    gap: 6px;
    align-items: center;
    font-weight: 600;
  }
  .next-time-about {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  third-point-next-time textarea {
    width: 100%;
    padding: 4px 6px;
    resize: none;
    field-sizing: content;
    min-height: 3.6em;
    max-height: 40vh;
    font: inherit;
    color: var(--vscode-input-foreground, inherit);
    background: var(--vscode-input-background, transparent);
    border: 1px solid var(--vscode-input-border, var(--tp-edge));
    border-radius: 3px;
  }
  third-point-next-time textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  third-point-next-time textarea::placeholder {
    color: var(--vscode-input-placeholderForeground, var(--tp-quiet));
    opacity: 1;
  }
  .next-time-line {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
`;
