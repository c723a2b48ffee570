/** The menu. */
import { css } from 'lit';

export const menu = css`
  third-point-menu:popover-open {
    position: fixed;
    margin: 0;
    inset: auto;
    display: flex;
    flex-direction: column;
    width: max-content;
    min-width: 180px;
    max-width: min(320px, calc(100vw - 8px));
    max-height: calc(100vh - 8px);
    overflow-y: auto;
    padding: 4px;
    color: var(--vscode-menu-foreground, var(--tp-fg));
    background: var(--vscode-menu-background, var(--tp-bg));
    border: 1px solid var(--vscode-menu-border, var(--tp-line));
    border-radius: 5px;
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  third-point-menu button {
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-height: 24px;
    padding: 2px 10px;
    border-radius: 3px;
  }
  third-point-menu button:focus {
    color: var(--vscode-menu-selectionForeground, inherit);
    background: var(--vscode-menu-selectionBackground, transparent);
    outline: 1px solid var(--vscode-menu-selectionBorder, transparent);
    outline-offset: -1px;
  }
  .menu-label {
    flex: 1;
  }
  .menu-group + button,
  .menu-group:not(:first-child) {
    margin-top: 2px;
  }
  .menu-group {
    display: flex;
    flex-direction: column;
    padding: 4px 0;
    border: 1px solid var(--tp-edge);
    border-radius: 3px;
    background: var(--tp-open-tint);
  }
  .menu-about {
    display: flex;
    gap: 6px;
    padding: 2px 10px;
    font-size: 0.92em;
  }
  .menu-about .icon {
    color: var(--tp-open);
  }
  .menu-group button {
    padding-inline-start: 30px;
  }
  .menu-mark {
    width: 16px;
    flex: none;
    align-self: center;
    display: inline-flex;
  }
  .menu-keys {
    margin-inline-start: 20px;
    white-space: nowrap;
  }
  .menu-line {
    height: 1px;
    flex: none;
    margin: 4px 6px;
    background: var(--vscode-menu-separatorBackground, var(--tp-line));
  }
`;
