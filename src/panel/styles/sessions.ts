/** Class periods, their activities and the time there is; what was taught differently. */
import { css } from 'lit';

export const sessions = css`
  .session > .frame .words {
    font-weight: 600;
  }
  .period {
    color: var(--tp-quiet);
    font-weight: 400;
    margin-inline-end: 4px;
  }
  .session + .session {
    margin-top: 10px;
  }
  .activities {
    margin-inline-start: 16px;
  }
  .activity .line,
  .session > .frame .line {
    gap: 0 8px;
  }
  .activity > .frame {
    padding-block: 1px 2px;
  }
  /* Minutes stand below each other at the right. */
  .activity > .frame > .head {
    display: flex;
    align-items: flex-start;
    gap: 6px;
  }
  .activity > .frame > .head > :first-child {
    flex: 1;
    width: auto;
    min-width: 0;
  }
  /* Each word is a list to choose from, as quiet as the words beside it. */
  .activity .choose {
    appearance: none;
  }
  .activity .choose:hover {
    text-decoration: underline;
  }
  .session > .add-line {
    margin-inline-start: 36px;
  }
  .lesson-time {
    padding: 2px 6px 4px 20px;
  }

  .time-bar {
    display: block;
    overflow: visible;
    max-width: calc(100% - 6px);
    margin: 2px 0 5px;
  }
  .time-there {
    fill: var(--tp-tint);
    stroke: var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 22%, transparent));
    stroke-width: 1;
  }
  .time-piece {
    fill: color-mix(in srgb, var(--tp-fg) 42%, var(--tp-bg));
    stroke: var(--tp-bg);
    stroke-width: 1.5;
  }
  .time-beyond {
    stroke: var(--tp-open);
    stroke-width: 1;
  }
  .time-over-ground {
    fill: var(--tp-bg);
  }
  .time-over-stripe {
    fill: var(--tp-open);
  }
  .time-end {
    stroke: var(--tp-fg);
    stroke-width: 2;
  }
  .time-words {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .time-words .number-field {
    font-size: 1em;
  }
  .time-words input {
    width: auto;
    min-width: 1.8em;
    field-sizing: content;
    text-align: start;
  }
  .time-over {
    margin-inline-start: 6px;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--tp-open);
  }

  .drop-into.session {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: 1px;
    border-radius: 4px;
  }
  .drop-into.session > .frame {
    outline: 0;
  }
  .about-line {
    padding: 4px 4px 0 18px;
  }

  /* With the whole editor the periods stand beside each other, as on a week's page. */
  :host([wide]) .periods {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(262px, 1fr));
    gap: 10px;
    padding: 4px 12px 4px 6px;
  }
  :host([wide]) .periods > .item {
    margin: 0;
    padding: 4px 6px 6px 0;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 6px;
  }
  :host([wide]) .periods .activities {
    margin-inline-start: 0;
  }
  :host([wide]) .periods .pencil {
    display: none;
  }
  :host([wide]) .session > .add-line {
    margin-inline-start: 20px;
  }
  :host([wide]) .session.drop-before::before,
  :host([wide]) .session.drop-after::after {
    inset: 0 auto;
    width: 2px;
    height: auto;
  }
  :host([wide]) .session.drop-before::before {
    inset-inline-start: -7px;
  }
  :host([wide]) .session.drop-after::after {
    inset-inline-end: -7px;
  }
  :host([wide]) .taught {
    max-width: 760px;
  }
`;
