/** The sections and the columns they stand in, by the width there is. */
import { css } from 'lit';

export const sections = css`
  .section {
    border-top: 1px solid var(--tp-line);
    padding-bottom: 10px;
    min-width: 0;
  }
  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 5px 8px 3px 4px;
  }
  .section-head h2 {
    font-size: 0.85em;
    font-weight: 700;
    text-transform: uppercase;
    letter-spacing: 0.03em;
    min-width: 0;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 24px;
    padding-inline-end: 6px;
    text-transform: inherit;
    letter-spacing: inherit;
    border-radius: 3px;
  }
  .fold .icon {
    width: 16px;
    height: 16px;
  }
  .count {
    margin-inline-start: 6px;
    color: var(--tp-quiet);
    font-weight: 400;
  }
  .empty {
    padding: 2px 14px 6px 22px;
    color: var(--tp-quiet);
  }
  .empty .small {
    margin-top: 6px;
  }

  @container (min-width: 600px) {
    .plan-head {
      padding-inline: 24px;
    }
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      border-top: 1px solid var(--tp-line);
      padding: 0 4px;
    }
    .sections .section {
      border: 0;
    }
    .sections .checks {
      grid-column: 2;
      grid-row: 1 / span 2;
      border-inline-start: 1px solid var(--tp-line);
    }
    .sections .choices {
      grid-column: 1;
      border-top: 1px solid var(--tp-line);
    }
    .sections.rubric {
      display: block;
    }
  }
  @container (min-width: 860px) {
    .sections {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 0.9fr) minmax(0, 1fr);
      grid-template-rows: auto;
    }
    .sections .choices {
      grid-column: 2;
      grid-row: 1;
      border-top: 0;
      border-inline-start: 1px solid var(--tp-line);
    }
    .sections .checks {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;
