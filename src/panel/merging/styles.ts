/** How the page “Bring both versions together” looks: one question after the other, two versions side by side. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { notices } from '../styles/notices.ts';
import { texts } from '../styles/texts.ts';

const page = css`
  .merging {
    min-height: 100vh;
    max-width: 1000px;
    margin-inline: auto;
    padding: 0 clamp(12px, 3vw, 32px) 24px;
  }
  .merging-waiting,
  .merging-end {
    padding-top: 24px;
  }
  .merging-head {
    padding: 18px 0 10px;
  }
  h1 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
  }
  h1,
  h2 {
    outline: none;
  }
  .end-said {
    display: flex;
    gap: 8px;
    margin: 12px 0;
    max-width: 65ch;
    outline: none;
  }
  .end-said .icon {
    margin-top: 2px;
  }
`;

const merged = css`
  summary {
    min-height: 24px;
    width: fit-content;
    padding: 2px 4px;
    border-radius: 3px;
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }
  .merged {
    margin-bottom: 14px;
    color: var(--tp-quiet);
  }
  .merged-sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 4px 24px;
    padding: 4px 0 0 18px;
  }
  .merged h2 {
    font-weight: 600;
    margin: 4px 0 0;
    font-size: 0.92em;
  }
  .merged li {
    padding-inline-start: 12px;
    text-indent: -12px;
    text-wrap: pretty;
  }
  .merged li::before {
    content: '·';
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
`;

const cards = css`
  .card {
    margin: 0 0 16px;
    padding: 12px 16px 14px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-inline-start: 3px solid var(--tp-open);
    border-radius: 6px;
    /* Neither the bar at the foot nor the edge covers it. */
    scroll-margin: 12px 0 64px;
  }
  .card.settled {
    border-inline-start-color: var(--tp-good);
  }
  .card:has(> h2:focus-visible) {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .card h2 {
    font-size: 1.1em;
    font-weight: 600;
    scroll-margin: 24px 0 260px;
  }
  .settled-mark .icon {
    color: var(--tp-good);
    vertical-align: -0.25em;
    margin-inline-end: 4px;
  }
  .card-place {
    margin-bottom: 10px;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 10px;
  }
  .version {
    min-width: 0;
    padding: 8px 12px 10px;
    border: 1px solid var(--tp-edge);
    border-radius: 5px;
    background: var(--tp-tint);
  }
  .version.chosen {
    border-color: var(--tp-good);
  }
  h3 {
    margin: 0 0 4px;
    font-size: 0.92em;
    font-weight: 600;
    color: var(--tp-quiet);
  }
  .version-words {
    max-width: 65ch;
    line-height: 1.5;
  }
  ins {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
    text-decoration-color: var(--tp-good);
    background: color-mix(in srgb, var(--tp-good) 14%, transparent);
    border-radius: 2px;
  }
  del {
    color: var(--tp-quiet);
    text-decoration: line-through;
  }
  .before {
    margin-top: 8px;
    color: var(--tp-quiet);
  }
  .before .version-words {
    padding: 2px 0 0 18px;
  }
  .card > .plain:not(.card-place) {
    margin-top: 8px;
  }
  .card-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .card > .card-buttons {
    margin-top: 10px;
  }
  .card-buttons .small {
    min-height: 28px;
    padding-inline: 12px;
    font-size: inherit;
  }
  .card-buttons .small[aria-pressed='true'] {
    outline: 1px solid var(--tp-active-edge);
    outline-offset: -3px;
  }
  .card-buttons .small:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .take-back {
    min-height: 24px;
    margin-inline-start: 6px;
  }
  .write-new textarea {
    display: block;
    width: 100%;
    max-width: 80ch;
    min-height: 5em;
    max-height: 50vh;
    margin: 10px 0 8px;
    padding: 6px 8px;
    field-sizing: content;
    resize: vertical;
    font: inherit;
    line-height: 1.5;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--tp-line)));
    border-radius: 4px;
  }
  .write-new textarea:focus {
    border-color: var(--vscode-focusBorder);
    outline: none;
  }
  .small:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .new-words {
    margin-top: 10px;
    padding: 8px 12px;
    border: 1px solid var(--tp-good);
    border-radius: 5px;
  }
`;

const bar = css`
  .merging-bar {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 10px 0;
    background: var(--tp-bg);
    border-top: 1px solid var(--tp-line);
  }
  .merging-sum {
    flex: 1 1 140px;
    color: var(--tp-quiet);
  }
  .merging-trouble {
    display: flex;
    flex-basis: 100%;
    gap: 8px;
    padding: 6px 10px;
    border-radius: 4px;
    color: var(--vscode-inputValidation-warningForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-warningBackground, var(--tp-bg));
    border: 1px solid var(--vscode-inputValidation-warningBorder, var(--tp-line));
  }
  .merging .said-line.on {
    max-width: 560px;
    margin-inline: auto;
    z-index: 3;
    bottom: 60px;
  }
`;

export const mergingStyles = [base, texts, notices, page, merged, cards, bar];
