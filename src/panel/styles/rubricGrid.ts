/** A rubric as a grid, with what holds for it as a whole above. */
import { css } from 'lit';

export const rubricGrid = css`
  .rubric-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 0 14px 6px 18px;
  }
  .rubric-says,
  .rubric-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    min-width: 0;
  }
  .rubric-tools {
    gap: 6px;
  }
  .rubric-tools .icon {
    margin-inline-end: 4px;
  }
  .rubric-form {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .rubric-form .choose {
    margin-inline-start: 2px;
    color: var(--tp-fg);
  }
  .scored {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    font-size: 0.92em;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    min-height: 24px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .numbers > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .numbers .number-field {
    font-size: inherit;
  }
  .numbers .number-field input {
    width: 3.6em;
    margin-inline-start: 0;
    padding-inline: 5px;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border-color: var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 30%, transparent));
  }

  .grid-scroll {
    /* Rows and columns scroll under the head and the names. */
    max-height: calc(100vh - 24px);
    margin: 2px 14px 0;
    overflow: auto;
    overscroll-behavior: auto;
    border: 1px solid var(--tp-line);
    border-radius: 6px;
    scroll-padding: 64px 8px 8px 236px;
  }
  .rubric-grid {
    min-width: min-content;
  }
  .grid-row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(170px, 1.15fr);
    grid-auto-flow: column;
    grid-auto-columns: minmax(150px, 1fr);
    min-width: min-content;
  }
  .cell {
    position: relative;
    min-width: 0;
    padding: 7px 10px 9px;
    border-inline-start: 1px solid var(--tp-line);
    border-top: 1px solid var(--tp-line);
    background: var(--tp-bg);
  }
  .grid-row > .cell:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    border-inline-start: 0;
    box-shadow: 1px 0 0 var(--tp-line);
  }
  .grid-head {
    position: sticky;
    top: 0;
    z-index: 3;
  }
  .grid-head > .cell {
    border-top: 0;
    box-shadow: 0 1px 0 var(--tp-line);
    background: color-mix(in srgb, var(--tp-fg) 5%, var(--tp-bg));
  }
  .corner {
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  .cell[data-field] {
    cursor: text;
  }
  .cell[data-field]:hover {
    background: color-mix(in srgb, var(--tp-fg) 5%, var(--tp-bg));
  }
  .cell:focus {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
  }
  .cell.editing {
    padding: 4px;
  }
  .cell .field-keys {
    display: none;
  }
  .cell .adding {
    padding: 0;
  }
  .cell .prose {
    font-size: 0.96em;
  }
  .cell .prose.quiet {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .cell .unwritten {
    font-size: 0.92em;
  }
  .cell .question {
    margin: 8px 0 0;
  }
  .grid-row.lit > .row-head,
  .level-head.lit {
    box-shadow: inset 3px 0 0 var(--vscode-focusBorder);
  }
  .grid-row.busy > .row-head .name,
  .level-head.busy .name {
    font-style: italic;
  }

  .name-line .name {
    display: block;
    font-weight: 600;
  }
  .name-line .tool {
    position: absolute;
    top: 5px;
    inset-inline-end: 2px;
    background: var(--tp-bg);
    opacity: 0;
  }
  .grid-head .name-line .tool {
    background: color-mix(in srgb, var(--tp-fg) 5%, var(--tp-bg));
  }
  .name-line .grip {
    position: absolute;
    top: 8px;
    inset-inline-start: -1px;
    width: 12px;
    color: var(--tp-quiet);
    opacity: 0;
    touch-action: none;
  }
  .name-line .grip .icon {
    width: 13px;
  }
  .cell:hover > .name-line :is(.tool, .grip),
  .cell:focus-within > .name-line :is(.tool, .grip) {
    opacity: 1;
  }
  .row-head .chip {
    align-items: flex-start;
    text-align: start;
  }
  .row-head .chip :is(.icon, .ring) {
    flex: none;
    margin-top: 3px;
  }
  .row-head .chip > span:last-child {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .row-head .line {
    gap: 0;
  }

  /* Room that stays open on paper. */
  .room.writing {
    background: repeating-linear-gradient(transparent 0 23px, var(--tp-line) 23px 24px) 0 6px / 100%
      var(--tp-bg);
    background-color: var(--tp-bg);
    min-height: 62px;
  }
  .tick-box {
    display: block;
    width: 16px;
    height: 16px;
    margin: 3px auto;
    border: 1.5px solid var(--tp-quiet);
    border-radius: 3px;
  }

  .grid-row.dragged > .cell,
  .grid-head > .cell.dragged {
    background: color-mix(in srgb, var(--vscode-focusBorder) 14%, var(--tp-bg));
  }
  .grid-row.drop-before::before,
  .grid-row.drop-after::after {
    z-index: 4;
    inset-inline: 0;
  }
  .cell.drop-before::before,
  .cell.drop-after::after {
    z-index: 4;
    inset-block: 0;
    inset-inline: auto;
    width: 2px;
    height: auto;
  }
  .cell.drop-before::before {
    inset-inline-start: -1px;
  }
  .cell.drop-after::after {
    inset-inline-end: -1px;
  }
  .grid-keys {
    padding: 6px 18px 0;
  }

  @media (hover: none) {
    .name-line :is(.tool, .grip) {
      opacity: 1;
    }
  }
  @container (max-width: 800px) {
    .grid-row {
      grid-template-columns: minmax(136px, 1.15fr);
      grid-auto-columns: minmax(122px, 1fr);
    }
    .cell {
      padding-inline: 8px;
    }
    .grid-scroll {
      scroll-padding-inline-start: 160px;
    }
  }
  @container (max-width: 560px) {
    .grid-row {
      grid-template-columns: minmax(106px, 1.15fr);
      grid-auto-columns: minmax(140px, 1fr);
    }
    .grid-scroll {
      margin-inline: 4px;
      scroll-padding-inline-start: 130px;
    }
    .name-line .name {
      font-size: 0.96em;
    }
  }
`;
