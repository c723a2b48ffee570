/** How many students pick, and what an option shows in words. */
import { css } from 'lit';

export const choices = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    padding: 2px 0 4px;
    font-size: 0.92em;
  }
  .counts .number-field {
    gap: 8px;
    font-size: inherit;
  }
  .counts .number-field input {
    width: 3em;
    background: var(--vscode-input-background);
    border-color: var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
  }
  .option .further {
    color: var(--tp-quiet);
  }
  .to-board {
    min-height: 24px;
    margin-inline-start: 20px;
    font-size: 0.92em;
  }
  .noted {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding: 2px 0;
  }
  .noted .icon {
    margin-top: 2px;
    color: var(--tp-open);
  }
  .shown-goals {
    padding: 0 0 2px;
    font-size: 0.92em;
    color: var(--tp-quiet);
  }
  .shown-goals li {
    padding-inline-start: 16px;
    text-indent: -16px;
  }
  .shown-goals .number {
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
`;
