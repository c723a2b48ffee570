/** Criteria and their levels. */
import { css } from 'lit';

export const rubric = css`
  ul.cards > .item > .frame {
    border: 1px solid var(--tp-line);
    padding-block: 6px 8px;
    margin: 0 4px 8px;
  }
  .at-levels {
    display: grid;
    gap: 6px;
    margin-top: 4px;
    padding-inline-end: 6px;
  }
  .at-level {
    min-width: 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
  }
  .at-level dt {
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  @container (min-width: 460px) {
    .at-levels {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px 10px;
    }
  }
  @container (min-width: 760px) {
    .at-levels {
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    }
  }
`;
