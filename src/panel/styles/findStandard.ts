/** The list of standards below the field that finds one. */
import { css } from 'lit';

export const findStandard = css`
  third-point-find-standard input {
    display: block;
    width: 100%;
    min-height: 28px;
    padding: 3px 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  third-point-find-standard input:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  third-point-find-standard input::placeholder {
    color: color-mix(in srgb, var(--vscode-input-foreground) 75%, var(--vscode-input-background));
    opacity: 1;
  }
  .found {
    max-height: min(19rem, 50vh);
    margin: 3px 0 0;
    padding: 3px;
    overflow-y: auto;
    list-style: none;
    font-size: var(--vscode-font-size, 13px);
    font-weight: 400;
    color: var(--vscode-menu-foreground, var(--tp-fg));
    background: var(--vscode-menu-background, var(--tp-bg));
    border: 1px solid var(--vscode-menu-border, var(--tp-line));
    border-radius: 4px;
  }
  .found > li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    padding: 4px 6px;
    border-radius: 3px;
    cursor: pointer;
  }
  .found-words {
    flex: 1 1 14rem;
    min-width: 0;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .found-where {
    display: inline-flex;
    flex-basis: 100%;
    gap: 4px;
    align-items: center;
    color: var(--tp-quiet);
    font-size: 0.9em;
  }
  .found > li:hover {
    background: var(--vscode-list-hoverBackground, var(--tp-tint));
  }
  .found > [aria-selected='true'],
  .found > [aria-selected='true']:hover {
    color: var(--vscode-menu-selectionForeground, inherit);
    background: var(--vscode-menu-selectionBackground, var(--tp-tint));
    outline: 1px solid var(--vscode-menu-selectionBorder, transparent);
    outline-offset: -1px;
  }
  .found > [aria-selected='true'] .found-where {
    color: inherit;
  }
  .found > [aria-selected='true'] .pill {
    background: transparent;
    border-color: currentColor;
  }
  .found-count {
    min-height: 1.4em;
    padding-top: 3px;
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-weight: 400;
  }
`;
