/** How the page “Paste what I have” looks: calm, one thing at a time; places on the left, notes on the right. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { menu } from '../styles/menu.ts';
import { notices } from '../styles/notices.ts';
import { parts } from '../styles/parts.ts';
import { texts } from '../styles/texts.ts';

const bringing = css`
  .bringing {
    min-height: 100vh;
    max-width: 1320px;
    margin-inline: auto;
    padding: 0 clamp(14px, 3vw, 36px) 24px;
  }
  h1 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }

  /* ---- Before anything is there ---- */
  .bring-empty {
    display: flex;
    flex-direction: column;
    gap: 14px;
    max-width: 760px;
    margin-inline: auto;
    padding: 28px 0 20px;
  }
  .bring-about {
    margin-top: -8px;
    text-wrap: balance;
  }
  .bring-back {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    padding: 6px 12px;
    border: 1px solid var(--tp-line);
    border-radius: 6px;
    background: var(--tp-tint);
  }
  .bring-box {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: clamp(220px, 46vh, 460px);
    padding: 18px 20px 14px;
    border: 2px dashed color-mix(in srgb, var(--tp-fg) 35%, transparent);
    border-radius: 10px;
    cursor: text;
  }
  .bring-box:focus-within {
    border-color: var(--vscode-focusBorder);
    border-style: solid;
  }
  .bring-box.busy {
    align-items: center;
    justify-content: center;
    border-style: solid;
    cursor: progress;
  }
  .bring-label {
    font-size: 1.25em;
    font-weight: 600;
  }
  .bring-how {
    color: var(--tp-quiet);
  }
  .bring-box textarea {
    flex: 1;
    width: 100%;
    margin-top: 10px;
    padding: 0;
    resize: none;
    overflow: auto;
    font: inherit;
    line-height: inherit;
    color: var(--tp-fg);
    background: transparent;
    border: 0;
    outline: none;
  }
  .bring-reading {
    font-size: 1.15em;
    color: var(--tp-quiet);
  }
  .bring-trouble.on {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--vscode-inputValidation-infoBorder, var(--tp-line));
    border-radius: 6px;
    color: var(--vscode-inputValidation-infoForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-infoBackground, var(--tp-bg));
  }
  .bring-trouble .icon {
    margin-top: 1px;
  }
  .bring-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .bring-ways .big {
    min-height: 30px;
    padding-inline: 14px;
    font-size: inherit;
  }
  .bring-ways .plain {
    flex: 1 1 260px;
  }
  .bring-promise {
    padding-top: 12px;
    border-top: 1px solid var(--tp-line);
    color: var(--tp-quiet);
  }

  /* ---- The head ---- */
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

  /* ---- Places and notes ---- */
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

  /* ---- Standards and rubrics ---- */
  .bring-document {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .bring-document h2 {
    font-size: 1.15em;
  }
  .bring-document .piece-table {
    margin-top: 4px;
  }
  .piece-table:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }
  .bring-notes-list {
    display: grid;
    gap: 8px;
    padding: 6px 6px 0 16px;
  }
  .bring-notes-list blockquote {
    margin: 2px 0 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
    color: var(--tp-quiet);
    white-space: pre-line;
  }
  .said-line.on {
    max-width: 560px;
    margin-inline: auto;
    z-index: 3;
  }
`;

export const bringingStyles = [base, texts, parts, notices, menu, bringing];
