/** How places, notes and the pieces in them look, also while one is dragged. */
import { css } from 'lit';

export const pieceStyles = css`
  .bring-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px 28px;
    align-items: start;
    padding-top: 16px;
  }
  .bring-places {
    display: grid;
    gap: 18px;
    min-width: 0;
  }
  .bring-place,
  .notes-box {
    border-radius: 8px;
    outline: 2px solid transparent;
    outline-offset: 3px;
  }
  .bring-place > h2 {
    padding: 0 4px 4px 22px;
  }
  .drop-here {
    outline-color: var(--vscode-focusBorder);
  }
  .pieces .pieces {
    margin-inline-start: 34px;
    border-inline-start: 2px solid var(--tp-line);
  }
  .piece {
    position: relative;
  }
  .bring-place > .pieces > .piece,
  .notes-box > .pieces > .piece {
    border-top: 1px solid var(--tp-line);
  }
  .piece-row {
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr) auto;
    align-items: start;
    padding: 5px 4px 5px 0;
    border-radius: 4px;
    cursor: grab;
  }
  .piece-row:hover,
  .piece-row:focus-within {
    background: var(--vscode-list-hoverBackground);
  }
  .piece-row:hover {
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -1px;
  }
  .grip {
    display: flex;
    justify-content: center;
    padding-top: 3px;
    color: var(--tp-quiet);
    touch-action: none;
    opacity: 0;
  }
  .piece-row:hover > .grip,
  .piece-row:focus-within > .grip {
    opacity: 1;
  }
  .piece-words {
    min-width: 0;
    padding: 2px 0;
    white-space: normal;
    user-select: none;
  }
  .piece-words > * + * {
    margin-top: 4px;
  }
  .under {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .piece-words > .under {
    margin-top: 0;
  }
  .move-to {
    min-height: 24px;
    padding: 0 6px;
    white-space: nowrap;
    opacity: 0;
  }
  /* It comes over the words only while the pointer or the focus is there. */
  .bring-places .move-to {
    position: absolute;
    inset: 4px 4px auto auto;
    border-radius: 4px;
    background: var(--tp-bg);
  }
  .piece-row:hover > .move-to,
  .move-to:focus-visible,
  .bring-notes .move-to {
    opacity: 1;
  }
  @media (hover: none) {
    .grip,
    .move-to {
      opacity: 1;
    }
    .bring-places .move-to {
      position: static;
    }
  }
  .piece-table {
    max-width: 100%;
    overflow-x: auto;
  }
  .piece-table table {
    border-collapse: collapse;
    min-width: min(100%, 420px);
  }
  .piece-table :is(th, td) {
    min-width: 6em;
    padding: 3px 8px;
    border: 1px solid var(--tp-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
    white-space: pre-line;
  }
  .piece-table th {
    font-weight: 600;
    background: var(--tp-tint);
  }
  .dragged > .piece-row {
    background: var(--tp-tint);
    outline: 1px dashed var(--vscode-focusBorder);
    outline-offset: -1px;
    cursor: grabbing;
  }
  .drop-before::before,
  .drop-after::after {
    content: '';
    position: absolute;
    inset-inline: 4px;
    height: 2px;
    z-index: 1;
    background: var(--vscode-focusBorder);
  }
  .drop-before::before {
    top: -1px;
  }
  .drop-after::after {
    bottom: -1px;
  }
  .drop-into > .piece-row {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
  }
  .bring-empties {
    padding-inline-start: 22px;
  }
  .bring-empties h2 {
    color: var(--tp-quiet);
    font-weight: 400;
  }
  .bring-empties ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 6px 0;
  }
  .empty-place {
    padding: 2px 10px;
    font-size: 0.92em;
    border: 1px dashed color-mix(in srgb, var(--tp-fg) 40%, transparent);
    border-radius: 6px;
    outline: 2px solid transparent;
  }
  .empty-place.drop-here {
    outline-color: var(--vscode-focusBorder);
    border-color: transparent;
  }
  .notes-box {
    padding: 12px 10px 10px 6px;
    background: var(--tp-tint);
    border: 1px solid var(--tp-edge);
  }
  .notes-box > h2,
  .notes-box > .plain {
    padding-inline: 16px 6px;
  }
  .notes-box > .pieces {
    margin-top: 8px;
  }
  /* A heading, with what stands below it. */
  .notes-box > .pieces > .piece:has(> .pieces) > .piece-row > .piece-words {
    font-weight: 600;
  }
  .left-out {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--tp-line);
  }
  @container (min-width: 840px) {
    .bring-columns:has(> .bring-notes) {
      grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
    }
    .bring-notes {
      position: sticky;
      top: 62px;
      max-height: calc(100vh - 74px);
      overflow-y: auto;
      border-radius: 8px;
      /* What the outline of the box needs. */
      padding: 5px;
      margin: -5px;
    }
  }
`;
