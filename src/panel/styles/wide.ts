/** The plan with the whole editor to itself: its pages and how the sections share the width. */
import { css } from 'lit';

export const wide = css`
  :host([wide]) .panel {
    max-width: 1680px;
    margin-inline: auto;
  }
  :host([wide]) .plan-head {
    padding: 18px 28px 12px;
  }
  :host([wide]) .title h1 {
    font-size: 1.5em;
  }
  .pages {
    position: sticky;
    top: 0;
    z-index: 4;
    display: flex;
    gap: 4px;
    padding: 0 24px;
    background: var(--tp-bg);
    border-bottom: 1px solid var(--tp-line);
  }
  .page-tab {
    min-height: 32px;
    padding: 4px 10px;
    color: var(--tp-quiet);
    border-bottom: 2px solid transparent;
  }
  .page-tab:hover {
    color: var(--tp-fg);
  }
  .page-tab[aria-selected='true'] {
    color: var(--tp-fg);
    font-weight: 600;
    border-bottom-color: var(--vscode-panelTitle-activeBorder, var(--vscode-focusBorder));
  }
  .page-tab:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -3px;
  }
  :host([wide]) .sections {
    border-top: 0;
    padding: 4px 14px 24px;
  }
  :host([wide]) .section-head h2 {
    font-size: 0.92em;
  }
  @container (min-width: 600px) {
    .sections .section.sessions,
    .sections .section.differently,
    .sections .section.taughtTo,
    .sections .section.alignment {
      grid-column: 1 / -1;
      border-top: 1px solid var(--tp-line);
    }
    .sections:not(.rubric) {
      grid-template-rows: none;
    }
    :host([wide]) .sections:not(.rubric) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: none;
    }
    :host([wide]) .sections .section.goals {
      grid-column: 1;
      grid-row: 1;
    }
    :host([wide]) .sections .section.choices {
      grid-column: 2;
      grid-row: 1;
      border-top: 0;
      border-inline-start: 1px solid var(--tp-line);
    }
    :host([wide]) .sections .section.checks {
      grid-column: 1 / -1;
      grid-row: auto;
      border-inline-start: 0;
      border-top: 1px solid var(--tp-line);
    }
  }
`;
