/** The choice board as students will see it: large and calm, like a printed page. */
import { css } from 'lit';

export const choiceBoard = css`
  .choice-board {
    max-width: 1240px;
    margin-inline: auto;
    padding: 24px 28px 40px;
    font-size: 1.25em;
  }
  .board-menu + .board-menu {
    margin-top: 30px;
  }
  .board-menu > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 18px;
    margin-bottom: 16px;
  }
  .board-menu > header h2 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .choose-count {
    padding: 1px 12px;
    border: 1.5px solid currentColor;
    border-radius: 999px;
    white-space: nowrap;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    column-gap: 18px;
  }
  /* What is alike stands in a line across the cards. */
  .card {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    row-gap: 0;
    align-content: start;
    margin-bottom: 18px;
    padding: 18px 20px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 10px;
    background: var(--vscode-editorWidget-background, transparent);
    color: var(--vscode-editorWidget-foreground, var(--tp-fg));
  }
  .card h2,
  .card h3 {
    font-size: 1.2em;
    font-weight: 600;
    margin: 0;
    line-height: 1.25;
    text-wrap: balance;
  }
  .card .about {
    grid-row: 2;
    margin-top: 10px;
  }
  .card .about > * + * {
    margin-top: 0.5em;
  }
  .card .can-show {
    grid-row: 3;
  }
  .card .help {
    grid-row: 4;
  }
  .card-label {
    font-size: 0.8em;
    font-weight: 600;
  }
  .card-part {
    margin-top: 14px;
    padding-top: 10px;
    border-top: 1px solid var(--tp-line);
  }
  .card-part li {
    position: relative;
    margin-top: 4px;
    padding-inline-start: 16px;
  }
  .card-part li::before {
    content: '•';
    position: absolute;
    inset-inline-start: 2px;
  }
  .none-yet {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 14px;
    padding-top: 40px;
  }
`;
