/** Lists of short texts and what can still be written, of goals and options. */
import { css } from 'lit';

export const textList = css`
  .text-list {
    padding: 0 0 2px;
    font-size: 0.92em;
    color: var(--tp-quiet);
  }
  .text-list li {
    position: relative;
    display: flex;
    align-items: flex-start;
  }
  .text-list > ul > li:not(.editing)::before {
    content: '–';
    flex: none;
    width: 12px;
    padding-top: 2px;
  }
  .text-list li.editing,
  .text-list > .field {
    display: block;
    padding: 2px 0;
    flex-basis: 100%;
  }
  .text-line {
    min-height: 24px;
    padding: 2px 0;
    border-radius: 3px;
    cursor: text;
  }
  .text-line:hover {
    color: var(--tp-fg);
    text-decoration: underline;
    text-decoration-color: var(--tp-line);
  }
  .take-away,
  .add-text {
    flex: none;
    opacity: 0;
  }
  .take-away {
    width: 20px;
  }
  .take-away .icon {
    width: 12px;
    height: 12px;
  }
  .standards li {
    position: relative;
    padding-inline-end: 22px;
  }
  .standards .take-away {
    position: absolute;
    inset: 0 0 auto auto;
    height: 20px;
  }
  li:hover > .take-away,
  li:focus-within > .take-away,
  .frame:hover .add-text,
  .frame:focus-within .add-text {
    opacity: 1;
  }
  .tight {
    gap: 0 4px;
  }
  /* Lines that follow each other like words, behind their label. */
  .flowing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
  }
  .flowing > ul {
    display: contents;
  }
  .text-list.flowing > ul > li::before {
    content: none;
  }
  .flowing .label {
    padding: 2px 0;
  }
  .flowing .text-line {
    padding: 1px 5px;
    border: 1px solid var(--tp-edge);
    background: var(--tp-tint);
    min-height: 24px;
  }
  .flowing > ul > li {
    max-width: 100%;
  }
  .flowing .take-away {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    width: 20px;
    height: auto;
    color: var(--tp-fg);
    background: var(--tp-bg);
  }
  /* Comes with the focus, and after a press: what stands below would jump from under the pointer. */
  .add-more {
    display: none;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .frame[data-at-work] .add-more,
  .lit > .frame .add-more {
    display: flex;
  }
  .add-more .icon {
    width: 12px;
    height: 12px;
  }
  @media (hover: none) {
    .take-away,
    .add-text {
      opacity: 1;
    }
    .flowing .take-away {
      position: static;
    }
  }
`;
