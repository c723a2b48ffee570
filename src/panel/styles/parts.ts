/** Standards, what serves an item, open questions, goals. */
import { css } from 'lit';

export const parts = css`
  .pill {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--tp-edge);
    border-radius: 3px;
    background: var(--tp-tint);
    font-size: 0.85em;
  }
  .standards {
    margin-top: 3px;
    font-size: 0.92em;
  }
  .statement {
    color: var(--tp-quiet);
  }
  .served {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-top: 2px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    border-radius: 3px;
  }
  button.chip:hover {
    color: var(--tp-fg);
    text-decoration: underline;
  }
  .there .icon {
    color: var(--tp-good);
  }
  .ring {
    width: 9px;
    height: 9px;
    margin: 0 2px;
    flex: none;
    border: 1.5px dashed currentColor;
    border-radius: 50%;
  }
  .links {
    padding: 0 0 4px 6px;
    font-size: 0.92em;
  }
  .links .link {
    min-height: 24px;
  }
  .folded-part .icon {
    margin-inline-start: -3px;
  }
  .success {
    padding: 0 0 4px 8px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .success li {
    padding-inline-start: 12px;
    text-indent: -12px;
  }
  .success li::before {
    content: '–';
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
  .goal-list {
    min-width: 0;
    padding: 2px 0 4px;
  }
  .goal-list legend {
    padding: 2px 0;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .goal-list legend.said {
    padding: 0;
  }
  .goal-list label {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    min-height: 24px;
    padding: 2px 0;
    font-size: 0.92em;
  }
  .number {
    color: var(--tp-quiet);
    margin-inline-end: 2px;
  }
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    width: 16px;
    height: 16px;
    margin: 1px 0 0;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 60%, transparent));
    border-radius: 3px;
    background: var(--vscode-checkbox-background, transparent);
  }
  input[type='checkbox']:checked::before {
    content: '';
    width: 10px;
    height: 10px;
    background: var(--tp-fg);
    clip-path: polygon(8% 52%, 20% 40%, 40% 62%, 82% 14%, 94% 26%, 40% 86%);
  }
  .question {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 6px;
    margin: 5px 4px 1px 0;
    padding: 4px 8px;
    border-radius: 4px;
    border: 1px solid var(--tp-edge);
    background: var(--tp-open-tint);
    font-size: 0.92em;
  }
  .question .icon {
    color: var(--tp-open);
    margin-top: 1px;
  }
  .answers {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .answers .link {
    min-height: 24px;
  }
  .further {
    display: block;
    position: relative;
    width: 100%;
    padding: 1px 16px 1px 0;
    font-size: 0.92em;
    border-radius: 3px;
  }
  .label {
    color: var(--tp-quiet);
  }
  .further .icon {
    position: absolute;
    inset: 5px 0 auto auto;
    width: 13px;
    height: 13px;
    opacity: 0;
  }
  button.further {
    min-height: 24px;
    padding-block: 2px;
    cursor: text;
  }
  button.further:hover .icon,
  button.further:focus-visible .icon {
    opacity: 1;
  }
`;
