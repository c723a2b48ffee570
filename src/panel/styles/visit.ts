/** The page of a class visit. */
import { css } from 'lit';

export const visit = css`
  .visit :is(h3, h4) {
    margin: 0;
    font-size: 1em;
  }
  .visit .fold-head {
    font-size: 1em;
  }
  .visit :is(.of-the-plan, .of-the-lesson, .visit-list) {
    min-width: 0;
  }
  .visit .who-and-when {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    color: var(--tp-quiet);
  }
  .visit .who-and-when-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
    max-width: 60ch;
  }
  .visit .who-reads {
    display: flex;
    gap: 6px;
    max-width: 90ch;
    margin: 2px 0 6px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .visit .who-reads .icon {
    margin-top: 1px;
  }
  .visit .asked-number {
    flex: none;
    display: inline-grid;
    place-content: center;
    width: 22px;
    height: 22px;
    margin-top: 2px;
    border: 1px solid var(--tp-line);
    border-radius: 50%;
    background: var(--tp-tint);
    font-size: 0.92em;
  }
  .visit .small-number {
    width: 18px;
    height: 18px;
    margin-top: 0;
    font-size: 0.85em;
    color: var(--tp-fg);
  }
  .visit .watch-for .line-words {
    font-size: 1.08em;
  }
  .visit .line-below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding-inline-start: 4px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .visit .beforehand-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
    gap: 0 20px;
  }
  .visit .during .big {
    margin: 4px 0 6px;
  }
  .visit .seen-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .visit .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .visit .way[aria-pressed='true'] {
    color: var(--tp-fg);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .visit .seen-group {
    display: grid;
    gap: 4px 24px;
    padding: 12px 0;
    border-top: 1px solid var(--tp-line);
  }
  .visit .seen-head + .plain {
    margin-bottom: 8px;
  }
  @container (min-width: 760px) {
    .visit .seen-group {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
  .visit .of-the-plan h3 {
    margin-bottom: 2px;
  }
  .visit .seen-at {
    flex: none;
    width: 3.2em;
    padding-top: 3px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }
  .visit .showed {
    margin-top: 8px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--tp-line);
  }
  .visit .showed h4 {
    color: var(--tp-quiet);
    font-size: 0.92em;
    font-weight: 400;
  }
  .visit .visit-lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
    gap: 12px 24px;
    margin-top: 6px;
  }
  /* Beside the tools of its line. */
  .visit :is(.seen-group, .visit-list, .seen) .paper-line {
    position: relative;
  }
  .visit .line-body:has(> .next-time) {
    padding-inline-end: 26px;
  }
  .visit .next-time {
    position: absolute;
    inset: 1px 54px auto auto;
    opacity: 0;
  }
  .visit .paper-line:hover .next-time,
  .visit .paper-line:focus-within .next-time {
    opacity: 1;
  }
  @media (hover: none) {
    .visit .next-time {
      opacity: 1;
    }
  }
  .visit .next-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
`;
