/** How the shared folder stands. */
import { css } from 'lit';

export const sharing = css`
  .sharing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    padding: 0 14px 10px 20px;
    font-size: 0.92em;
  }
  /* In line with what stands above and below. */
  :host([wide]) .sharing:not(.settle, .trouble) {
    padding-inline: 28px;
  }
  :host([wide]) .sharing:is(.settle, .trouble) {
    margin-inline: 28px;
  }
  .sharing-said {
    flex: 0 1 auto;
    min-width: 0;
  }
  .sharing-line {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    padding-block: 3px;
    color: var(--tp-quiet);
  }
  .sharing-line .icon {
    flex: none;
    margin-top: 1px;
  }
  .sharing.idle .icon {
    color: var(--tp-good);
  }
  .sharing-more {
    color: var(--tp-quiet);
    padding-block: 2px;
  }
  .sharing-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
  }
  .sharing-actions button {
    min-height: 24px;
  }
  /* What waits for somebody stands out. */
  .sharing.settle,
  .sharing.trouble {
    margin: 0 14px 10px;
    padding: 8px 12px 9px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 4px;
    background: color-mix(in srgb, var(--tp-fg) 5%, transparent);
  }
  .sharing.settle .sharing-line,
  .sharing.trouble .sharing-line {
    color: inherit;
    font-weight: 600;
  }
  .sharing.settle .sharing-more,
  .sharing.trouble .sharing-more {
    color: inherit;
    padding-inline-start: 22px;
  }
  .sharing.settle .sharing-actions,
  .sharing.trouble .sharing-actions {
    flex-basis: 100%;
    padding: 4px 0 0 22px;
  }
  .banner-space + .sharing:not(.settle, .trouble) {
    padding-top: 8px;
  }
  .banner-space + .sharing:is(.settle, .trouble) {
    margin-top: 10px;
  }
`;
