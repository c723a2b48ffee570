/** How the title, what was understood, and what can be done with all of it look. */
import { css } from 'lit';

export const headStyles = css`
  .bring-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 18px 0 6px;
  }
  .bring-title {
    flex: 1 1 280px;
    min-width: 0;
    min-height: 38px;
    margin-inline-start: -9px;
    padding: 2px 8px;
    font: inherit;
    font-size: 1.6em;
    font-weight: 600;
    color: var(--tp-fg);
    background: transparent;
    border: 1px solid transparent;
    border-radius: 6px;
    text-overflow: ellipsis;
  }
  .bring-title::placeholder {
    color: var(--tp-quiet);
    opacity: 1;
    font-weight: 400;
  }
  .bring-title:hover,
  .bring-title:placeholder-shown {
    border-color: color-mix(in srgb, var(--tp-fg) 40%, transparent);
  }
  .bring-title:focus {
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border-color: var(--vscode-focusBorder);
    outline: none;
  }
  .bring-kind {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 7px;
  }
  .kind-choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: 24px;
    padding: 0 10px;
    border-radius: 5px;
    cursor: pointer;
  }
  .kind-choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .kind-choice:hover {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .kind-choice:has(:checked) {
    color: var(--vscode-list-activeSelectionForeground, var(--tp-fg));
    background: var(--vscode-list-activeSelectionBackground, var(--tp-tint));
    outline: 1px solid var(--tp-active-edge);
    outline-offset: -1px;
  }
  .kind-choice:has(:focus-visible) {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }

  /* ---- What was understood, and what can be done with all of it ---- */
  .bring-bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 0;
    background: var(--tp-bg);
    border-bottom: 1px solid var(--tp-line);
  }
  .bring-sum {
    flex: 1 1 320px;
    color: var(--tp-quiet);
    text-wrap: pretty;
    outline: none;
  }
  .bring-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-inline-start: auto;
  }
  .bring-buttons .small {
    min-height: 28px;
    padding-inline: 12px;
    font-size: inherit;
  }
  .bring-bar .bring-trouble {
    flex-basis: 100%;
  }
  /* Where there is little room, only the buttons stay in sight. */
  @container (max-width: 600px) {
    .bring-bar {
      display: contents;
    }
    .bring-buttons {
      position: sticky;
      top: 0;
      z-index: 2;
      justify-content: flex-end;
      padding: 8px 0;
      background: var(--tp-bg);
      border-bottom: 1px solid var(--tp-line);
    }
  }
`;
