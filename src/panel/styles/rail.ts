/** The rail of formative checks. */
import { css } from 'lit';

export const rail = css`
  .rail {
    padding-inline-start: 6px;
  }
  .stop {
    position: relative;
    padding: 0 0 4px 16px;
  }
  .stop::before {
    content: '';
    position: absolute;
    left: 4px;
    top: 0;
    bottom: 0;
    border-inline-start: 2px solid var(--tp-line);
  }
  .stop:first-child::before {
    top: 12px;
  }
  .stop:last-child::before {
    bottom: calc(100% - 12px);
  }
  .stop > .stop-head::before {
    content: '';
    position: absolute;
    left: 0;
    top: 8px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    border: 2px solid var(--tp-quiet);
    background: var(--tp-bg);
  }
  .stop.has > .stop-head::before {
    border-color: var(--tp-good);
    background: var(--tp-good);
  }
  .stop-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
  }
  .stop-head .words {
    width: auto;
    flex: 1;
    min-width: 0;
  }
  .stop-head b {
    font-weight: 600;
  }
  .stop-title {
    color: var(--tp-quiet);
  }
  .ends {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    padding: 0 4px 2px;
    font-size: 0.92em;
  }
  .ends .icon {
    margin-top: 2px;
    color: var(--vscode-charts-blue, currentColor);
  }
  .rail .line .choose {
    margin-inline-start: -7px;
  }
  .rail .further[data-field='ifNotYet'],
  .rail .further[data-field='ifAlreadyThere'] {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
    border-radius: 0;
  }
  .stop-head .tool {
    opacity: 0;
  }
  .stop-head:hover .tool,
  .stop-head:focus-within .tool {
    opacity: 1;
  }
`;
