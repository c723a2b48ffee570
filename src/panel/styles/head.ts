/** The head of the panel. */
import { css } from 'lit';

export const head = css`
  .plan-head {
    padding: 10px 14px 12px 20px;
  }
  .plan-kind {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  .status-pill {
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 35%, transparent));
    border-radius: 10px;
    padding: 0 8px;
  }
  .title {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    margin-inline-start: -6px;
  }
  .title h1 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.35;
    min-width: 0;
  }
  .title .words {
    padding: 2px 6px;
  }
  .title .pencil {
    opacity: 0;
  }
  .title:hover .pencil,
  .title:focus-within .pencil {
    opacity: 1;
  }
  .plan-head .plain {
    margin-top: 1px;
  }
  .open-line {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    margin-top: 6px;
    min-height: 24px;
    color: var(--tp-open);
    border-radius: 3px;
    font-size: 0.92em;
  }
  button.open-line:hover {
    text-decoration: underline;
  }
  .open-line.settled {
    color: var(--tp-quiet);
  }
  .open-line.settled .icon {
    color: var(--tp-good);
  }
  .papers {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-top: 6px;
    font-size: 0.92em;
  }
  .papers .link,
  .papers .missing {
    display: flex;
    align-items: flex-start;
    min-height: 24px;
  }
  .missing {
    color: var(--tp-quiet);
  }
  .papers .icon {
    margin: 1px 4px 0 0;
  }
`;
