/** What is looked at together: its strip, its mark on items and in the map, and the large view. */
import { css } from 'lit';

export const together = css`
  /* On an item: a bar at the left and a word or two. */
  .looked > .frame,
  .title.looked,
  .looked > .stop-head {
    background: var(--tp-look-tint);
    box-shadow: inset 3px 0 0 var(--tp-look);
    border-radius: 4px;
  }
  .looked > .frame:hover {
    background: var(--tp-look-tint);
  }
  .looked > .frame > .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .looked > .frame > .head > :first-child {
    flex: 1 1 140px;
    min-width: 0;
    width: auto;
  }
  .looked-badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    margin: 3px 4px 0;
    padding: 0 6px;
    border: 1px solid color-mix(in srgb, var(--tp-look) 45%, transparent);
    border-radius: 3px;
    color: var(--tp-look);
    background: var(--tp-bg);
    font-size: 0.85em;
    line-height: 1.6;
    white-space: nowrap;
  }
  .looked-badge .icon {
    width: 12px;
    height: 12px;
  }
  .map .looked > .map-head,
  .map .looked > .row-head > .map-head,
  .small-map .looked .words {
    box-shadow: inset 3px 0 0 var(--tp-look);
  }
  .map tr.looked > *,
  .map th.looked,
  .small-map tr.looked > * {
    background: linear-gradient(var(--tp-look-tint) 0 0), var(--tp-bg);
  }
  .map th.column-head.looked > .map-head {
    box-shadow: inset 0 3px 0 var(--tp-look);
  }
  .map .looked .map-head {
    color: inherit;
  }
  .looked-mark {
    width: 4px;
    height: 14px;
    background: var(--tp-look);
  }
  .map-legend .looked-legend {
    color: var(--tp-look);
  }
  .rubric-grid [role='row'].looked > [role='rowheader'],
  .rubric-grid .looked[role='columnheader'] {
    box-shadow: inset 3px 0 0 var(--tp-look);
    background: var(--tp-look-tint);
  }

  /* The strip. */
  .look-strip {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 3px;
    margin: 0;
    padding: 8px 12px 9px 16px;
    border-bottom: 1px solid var(--tp-line);
  }
  .look-strip.on {
    background: var(--tp-look-tint);
    box-shadow: inset 3px 0 0 var(--tp-look);
  }
  /* With room to spare it is one line. */
  :host([wide]) .look-strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
    padding: 5px 28px;
  }
  :host([wide]) .look-strip > [aria-live] {
    flex: 1 1 240px;
    min-width: 0;
  }
  :host([wide]) .look-words {
    -webkit-line-clamp: 2;
  }
  .look-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
  }
  .look-kind {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    color: var(--tp-look);
    font-size: 0.92em;
  }
  .look-within {
    color: var(--tp-quiet);
  }
  .look-steps {
    display: flex;
    align-items: center;
    flex: none;
  }
  .look-place {
    padding: 0 2px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .backwards .icon {
    transform: scaleX(-1);
  }
  .look-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    width: 100%;
    overflow: hidden;
    padding: 1px 0;
    font-weight: 600;
    border-radius: 2px;
  }
  button.look-words:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .look-words.missing {
    font-weight: inherit;
    font-style: italic;
    color: var(--tp-quiet);
  }
  .look-none,
  .look-seen,
  .look-ahead {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .look-ahead {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  .look-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    font-size: 0.92em;
  }
  .look-actions .link {
    min-height: 24px;
  }
  .look-follow {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    cursor: pointer;
  }
  .look-follow input {
    margin: 0;
    accent-color: var(--tp-look);
  }

  /* Large. */
  .together-page {
    display: grid;
    align-content: stretch;
    min-height: calc(100vh - 110px);
  }
  @container (min-width: 1000px) {
    .together-page:has(> :nth-child(2)) {
      grid-template-columns: minmax(0, 1fr) minmax(280px, 26%);
    }
    .together-page > :nth-child(2) {
      padding: 22px 22px 18px;
      border-inline-start: 1px solid var(--tp-line);
    }
  }
  .large-point {
    display: grid;
    grid-template-rows: auto 1fr auto;
    align-content: start;
    gap: 14px;
    min-width: 0;
    padding: 22px clamp(16px, 4cqi, 56px) 18px;
    border-inline-start: 5px solid var(--tp-look);
    outline-offset: -2px;
  }
  .large-point.none {
    border-inline-start: 0;
  }
  .large-point:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }
  .large-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: clamp(1em, 0.7em + 0.6cqi, 1.3em);
  }
  .large-head .tool {
    width: 32px;
    height: 32px;
  }
  .large-body {
    display: grid;
    gap: clamp(18px, 2.4cqi, 32px);
    align-content: start;
    max-width: 46em;
  }
  .large-words {
    max-width: 30em;
    font-size: clamp(1.5em, 1em + 2cqi, 2.9em);
    line-height: 1.28;
    font-weight: 600;
    letter-spacing: -0.005em;
    text-wrap: pretty;
  }
  .large-words.long {
    max-width: 40em;
    font-size: clamp(1.3em, 0.9em + 1.2cqi, 2em);
    font-weight: 500;
    line-height: 1.4;
  }
  .large-words .missing {
    font-weight: 400;
    color: var(--tp-quiet);
  }
  .large-parts {
    display: grid;
    gap: clamp(12px, 1.6cqi, 20px);
    font-size: clamp(1.08em, 0.8em + 0.75cqi, 1.55em);
    line-height: 1.45;
  }
  .large-parts dt,
  .large-label {
    margin: 0 0 2px;
    color: var(--tp-quiet);
    font-size: 0.72em;
    letter-spacing: 0.02em;
  }
  .large-parts dd {
    max-width: 38em;
  }
  .large-parts dd.one-of {
    position: relative;
    padding-inline-start: 1.1em;
  }
  .large-parts dd.one-of::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.2em;
    top: 0.6em;
    width: 0.34em;
    height: 0.34em;
    border-radius: 50%;
    background: var(--tp-look);
  }
  .large-links {
    display: flex;
    flex-wrap: wrap;
    gap: 14px 32px;
    padding-top: 4px;
    font-size: clamp(1em, 0.8em + 0.4cqi, 1.2em);
  }
  .large-label {
    font-size: 0.85em;
  }
  .large-links ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .large-link {
    max-width: 32em;
    min-height: 28px;
    padding: 3px 11px;
    border: 1px solid var(--tp-line);
    border-radius: 14px;
    background: var(--tp-tint);
  }
  .large-link:hover {
    border-color: var(--tp-look);
    background: var(--tp-look-tint);
  }
  .large-link:focus-visible {
    outline: 2px solid var(--vscode-focusBorder);
  }
  .large-foot {
    display: grid;
    gap: 2px;
    padding-top: 10px;
    border-top: 1px solid var(--tp-line);
  }
  .large-none {
    display: grid;
    grid-row: 1 / span 2;
    place-content: center;
    justify-items: center;
    gap: 8px;
    text-align: center;
  }
  .large-none > .icon {
    width: 40px;
    height: 40px;
    color: var(--tp-look);
  }
  .large-none > p:first-of-type {
    font-size: 1.4em;
    font-weight: 600;
  }
  .large-none .plain {
    max-width: 34em;
    font-size: 1em;
  }
`;
