/** What changed: the line in the side bar, the list, the page. */
import { css } from 'lit';

export const changes = css`
  .since {
    padding: 0 12px 6px 16px;
  }
  .paper .since {
    padding: 6px 0 0;
  }
  .since-head {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    min-height: 24px;
    padding: 2px 6px 2px 0;
    color: var(--tp-quiet);
    font-size: 0.92em;
    font-weight: 400;
    border-radius: 3px;
  }
  .paper .since h2 {
    font-size: inherit;
  }
  .since-head:hover {
    color: var(--tp-fg);
    text-decoration: underline;
  }
  .since-head .icon {
    margin: 1px 0 0 -1px;
  }
  .since-count {
    color: var(--tp-fg);
  }
  .since > div {
    padding: 4px 0 6px 19px;
  }
  .changes-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-top: 10px;
    font-size: 0.92em;
  }
  .changes > .changes-foot {
    margin-top: 24px;
  }
  .changes-foot .link {
    min-height: 24px;
  }
  .changes {
    max-width: 860px;
    padding: 20px 28px 48px;
  }
  .changes > h2 {
    font-size: 1.3em;
    font-weight: 600;
  }
  .changes-summary {
    margin-top: 2px;
    color: var(--tp-quiet);
  }
  .changes-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    font-size: 0.92em;
  }
  .changes .changes-tools {
    margin-top: 12px;
  }
  .changes-tools .link {
    min-height: 24px;
  }
  .changes-tools .with-icon {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    text-align: start;
  }
  .change-totals {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin-top: 10px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .change-totals b {
    color: var(--tp-fg);
    font-weight: 600;
  }
  .change-group {
    margin-top: 14px;
  }
  .change-group > :is(h3, h4) {
    margin: 0 0 2px;
    font-size: 0.92em;
    font-weight: 600;
  }
  .changes .change-group {
    margin-top: 22px;
  }
  .changes .change-group > h3 {
    padding-bottom: 4px;
    font-size: 1em;
    border-bottom: 1px solid var(--tp-line);
  }
  .change {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 0 4px;
    padding: 3px 0;
  }
  .changes .change {
    padding: 6px 0;
  }
  .change-sign {
    padding-top: 2px;
    color: var(--tp-quiet);
    text-align: center;
  }
  .change-body {
    min-width: 0;
  }
  .change-said {
    min-height: 24px;
    padding: 2px 0;
    border-radius: 3px;
  }
  .change-said:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .change-words {
    margin-top: 2px;
    padding: 4px 8px;
    background: var(--tp-tint);
    border: 1px solid var(--tp-edge);
    border-radius: 4px;
  }
  .change-words > [aria-hidden] {
    white-space: pre-wrap;
  }
  .change-words del {
    color: var(--tp-quiet);
    text-decoration: line-through;
  }
  .change-words ins {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
    background: color-mix(in srgb, var(--tp-good) 16%, transparent);
  }
  .change-words del + ins {
    margin-inline-start: 0.3em;
  }
  .change-by,
  .change-marks {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .change-marks {
    margin-top: 24px;
  }
  .change-layout {
    margin-top: 10px;
  }
  .agenda .plan-changed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .agenda .plan-changed > .line-words {
    flex: 0 1 auto;
    width: auto;
  }
  .agenda .plan-changed > .link {
    min-height: 24px;
    padding-inline-start: 4px;
  }
`;
