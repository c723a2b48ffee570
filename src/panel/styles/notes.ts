/** The page of our notes, and its meeting view. */
import { css } from 'lit';

export const notes = css`
  .notes-head .who-reads,
  .notes-head .review {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-top: 6px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .who-reads .icon,
  .review .icon {
    margin-top: 2px;
  }
  .review > .icon {
    color: var(--tp-open);
  }
  .our-focus {
    margin-top: 16px;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--vscode-focusBorder);
  }
  .our-focus h2 {
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-weight: 400;
  }
  #meeting-title:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .focus-words {
    display: block;
    min-height: 24px;
    margin-inline: -4px;
    padding-inline: 4px;
    font-size: 1.3em;
    line-height: 1.35;
    border-radius: 3px;
  }
  button.focus-words {
    cursor: text;
  }
  button.focus-words:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .focus-seen {
    margin-top: 2px;
    color: var(--tp-quiet);
  }
  .notes-head .papers {
    margin-top: 12px;
  }

  /* Before a meeting */
  .start-meeting {
    margin-top: 22px;
    padding: 16px 18px 18px;
    border: 1px solid var(--tp-line);
    border-radius: 8px;
  }
  .start-meeting .big {
    min-height: 36px;
    margin-top: 18px;
    padding: 4px 22px;
    font-size: 1.08em;
  }
  .start-meeting .note-list {
    max-width: 760px;
  }
  .start-meeting > .plain {
    margin-top: 6px;
  }
  .paper .agenda h3,
  .paper .note-list > :is(h2, h3, h4) {
    margin-top: 14px;
    margin-bottom: 2px;
    font-size: 0.92em;
    font-weight: 600;
  }
  .paper .paper-part > .note-list > h2 {
    margin-top: 0;
    font-size: 1.08em;
  }
  .agenda-focus {
    margin-top: 4px;
    color: var(--tp-quiet);
  }
  .line-below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    padding-inline-start: 4px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .line-below .chip {
    font-size: 1em;
  }
  .line-below:empty {
    display: none;
  }
  .line-words.changed {
    cursor: pointer;
  }
  .line-words.changed:hover {
    text-decoration: underline;
  }
  input.tick {
    margin-top: 6px;
  }
  .about-chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    min-height: 24px;
    padding: 0 6px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    border: 1px solid var(--tp-edge);
    border-radius: 4px;
  }
  .about-chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about-chip:hover {
    color: var(--tp-fg);
    text-decoration: underline;
  }
  .line-below .about-chip {
    padding-inline: 0;
    border: 0;
    font-size: 1em;
  }
  .fields-row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .fields-row .paper-field:has(textarea) {
    flex: 1 1 220px;
  }
  .fold-head {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 26px;
    padding-inline-end: 6px;
    border-radius: 3px;
  }
  .fold-head:hover span:first-of-type {
    text-decoration: underline;
  }
  .fold-head .icon {
    margin-inline-start: -3px;
  }
  .fold-body {
    padding-inline-start: 16px;
  }
  .paper :is(.try-heading, .looked-heading) {
    margin-top: 14px;
    font-size: 0.92em;
  }
  .try-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 4px 16px;
  }
  .tries .fold-part .fold-head {
    font-size: 0.92em;
    font-weight: 400;
    color: var(--tp-quiet);
  }
  .earlier-meeting {
    max-width: 760px;
    padding-bottom: 14px;
  }
  .meant-for {
    margin-top: 14px;
  }

  /* The meeting */
  .meeting {
    margin-top: 20px;
    padding-top: 16px;
    border-top: 1px solid var(--tp-line);
  }
  .meeting-head > h2 {
    font-size: 1.3em;
  }
  .meeting-head .paper-field {
    max-width: 640px;
  }
  .meeting-columns {
    margin-top: 16px;
  }
  .meeting-together {
    min-width: 0;
    margin-bottom: 22px;
  }
  .meeting-notes {
    min-width: 0;
  }
  third-point-capture {
    display: block;
    padding-block: 4px;
    background: var(--tp-bg);
  }
  .capture {
    padding: 10px 12px 8px;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 30%, transparent));
    border-radius: 8px;
    background: var(--tp-bg);
  }
  .capture:focus-within {
    border-color: var(--vscode-focusBorder);
  }
  .capture-kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 8px;
  }
  .kind-chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 24px;
    padding: 0 8px;
    font-size: 0.92em;
    border: 1px solid var(--tp-line);
    border-radius: 12px;
  }
  .kind-chip:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .kind-chip[aria-checked='true'] {
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background, transparent);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
    outline: 1px solid var(--tp-active-edge);
    outline-offset: -1px;
  }
  .kind-chip:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .kind-number {
    font-size: 0.85em;
  }
  .capture textarea {
    field-sizing: content;
    min-height: 34px;
    max-height: 40vh;
    padding: 6px 8px;
    overflow: auto;
    font-size: 1.08em;
  }
  .capture-below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    margin-top: 6px;
  }
  .capture-below:not(:has(*)) {
    display: none;
  }
  .capture-below .about-chip:not(.on) {
    border-style: dashed;
  }
  .step-field {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .end-meeting {
    padding-top: 14px;
    border-top: 1px solid var(--tp-line);
  }
  .keep-line {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: 26px;
    padding: 3px 0;
  }
  .keep-line .tick {
    margin-top: 2px;
  }
  .end-meeting .plain {
    margin-top: 12px;
  }
  .end-meeting p > .small {
    margin-top: 10px;
  }
  .end-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
  }
  .end-row .small {
    min-height: 30px;
    padding-inline: 16px;
    font-size: 1em;
  }
  .asked-for {
    padding-inline-start: 4px;
    color: var(--tp-quiet);
  }

  @container (max-width: 599px) {
    .kind-number {
      display: none;
    }
  }
  @container (min-width: 900px) {
    .meeting-columns {
      display: grid;
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      gap: 36px;
      align-items: start;
    }
    .meeting-together {
      position: sticky;
      top: 8px;
      max-height: calc(100vh - 16px);
      overflow: auto;
    }
    third-point-capture {
      position: sticky;
      top: 0;
      z-index: 3;
    }
    .notes-rest {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 36px;
    }
  }
`;
