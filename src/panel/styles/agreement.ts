/** The page of an agreement: the question beside its answer where there is room, above it where there is not. */
import { css } from 'lit';

export const agreement = css`
  .paper.agreement {
    max-width: 1040px;
  }
  :host([wide]) .agreement .plan-head,
  .agreement .plan-head {
    padding: 0 0 18px;
  }
  .agreement .proposal {
    margin-top: 8px;
  }
  .agreement .review-line {
    margin-top: 10px;
  }
  .to-talk-about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: baseline;
    margin-top: 10px;
    font-size: 0.92em;
  }
  .to-talk-about .link {
    min-height: 24px;
  }
  .agreement-section {
    display: grid;
    gap: 8px 32px;
    padding: 16px 0 18px;
    border-top: 1px solid var(--tp-line);
    scroll-margin-top: 8px;
  }
  .agreement-section h2 {
    font-weight: 600;
  }
  .still-open {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-weight: 400;
    white-space: nowrap;
  }
  .answered {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .agreement-part {
    min-width: 0;
  }
  .agreement-part.part-promises {
    display: grid;
    gap: 12px;
  }
  .agreement .paper-field {
    margin-top: 0;
  }
  /* What is written reads as words; a field shows when the pointer or the focus comes. */
  .answered textarea:not(:placeholder-shown, :hover, :focus) {
    background: transparent;
    border-color: var(--tp-line);
  }
  .agreement-lines {
    display: grid;
    gap: 4px;
    margin-bottom: 4px;
  }
  .agreement-lines li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 4px;
  }
  .agreement-lines .take-away,
  .days .take-away,
  .partners .take-away {
    opacity: 0.65;
  }
  .agreement-lines .take-away:is(:hover, :focus-visible),
  .days .take-away:is(:hover, :focus-visible),
  .partners .take-away:is(:hover, :focus-visible) {
    opacity: 1;
  }
  .shares li + li {
    margin-top: 6px;
  }
  .share-more {
    grid-column: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 12px;
    padding: 4px 0 6px 16px;
  }
  .ask-first {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    min-height: 24px;
    padding: 2px 0;
    font-size: 0.92em;
  }
  .partners {
    display: grid;
    gap: 6px;
  }
  .partners li {
    display: grid;
    grid-template-columns: minmax(0, 16em) auto auto;
    justify-content: start;
    align-items: center;
    gap: 0 8px;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: center;
  }
  .days li {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .ideas {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-top: 4px;
    font-size: 0.92em;
  }
  .ideas .chip {
    font-size: inherit;
  }
  .idea {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    min-height: 24px;
    padding: 2px 10px 2px 6px;
    border: 1px dashed var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 35%, transparent));
    border-radius: 12px;
    color: var(--tp-quiet);
  }
  .idea:hover {
    color: var(--tp-fg);
    border-style: solid;
    background: var(--tp-tint);
  }
  .idea .icon {
    width: 13px;
    height: 13px;
    margin-top: 3px;
  }
  .agreed-list {
    display: grid;
    gap: 10px;
  }
  .agreed-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  .agreed-list p,
  .agreed-note {
    display: flex;
    align-items: flex-start;
    gap: 6px;
  }
  .agreed-list .ring {
    margin-top: 5px;
  }
  .agreed-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  .agreed-actions .link {
    min-height: 24px;
  }
  /* In the side bar, where a plan has no notes yet. */
  .set-up-line {
    padding: 0 14px 8px 20px;
    font-size: 0.92em;
  }
  .set-up-line .link {
    min-height: 24px;
  }
  @container (max-width: 479px) {
    .share-more {
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
      padding: 4px 0 10px 10px;
    }
  }
  @container (min-width: 720px) {
    .agreement-section {
      grid-template-columns: minmax(0, 17em) minmax(0, 1fr);
    }
    .answered:has(> .agreement-part.part-number) {
      grid-template-columns: minmax(0, 1fr) 7em;
    }
    .answered:has(> .agreement-part.part-number) > .agreement-part:nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }
`;
