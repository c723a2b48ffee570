/** The frame of an item, and how it shows that it is lit, busy or being moved. */
import { css } from 'lit';

export const items = css`
  .section-body {
    padding: 0 6px;
  }
  .item {
    position: relative;
  }
  .frame {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    padding: 4px 2px 5px 0;
    border-radius: 4px;
  }
  .frame:hover,
  .stop-head:hover,
  .title:hover {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -1px;
    border-radius: 4px;
  }
  /* Where the cursor is: a bar at the side and the colour of a chosen line. */
  .lit > .frame,
  .lit > .stop-head,
  .title.lit {
    color: var(--vscode-list-inactiveSelectionForeground, inherit);
    background: var(--vscode-list-inactiveSelectionBackground);
    box-shadow: inset 3px 0 0 var(--vscode-focusBorder);
    outline: 1px solid var(--tp-active-edge);
    outline-offset: -1px;
    border-radius: 4px;
  }
  .margin {
    position: relative;
    grid-row: 1 / span 2;
    color: var(--tp-quiet);
    touch-action: none;
  }
  .movable {
    cursor: grab;
  }
  .mark {
    display: block;
    padding-top: 3px;
    text-align: center;
    font-size: 0.85em;
    line-height: 1.7;
  }
  .margin .icon {
    position: absolute;
    top: 4px;
    left: 1px;
    opacity: 0;
  }
  .frame:hover > .movable .icon,
  .frame:focus-within > .movable .icon {
    opacity: 1;
  }
  .frame:hover > .movable .mark,
  .frame:focus-within > .movable .mark {
    opacity: 0;
  }
  .head {
    min-width: 0;
  }
  .words {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 2px 4px;
    border-radius: 3px;
  }
  .menu > .frame .words,
  .criterion > .frame .words {
    font-weight: 600;
  }
  .tools {
    display: flex;
    opacity: 0;
  }
  .tools .pencil {
    display: none;
  }
  .frame:hover > .tools,
  .frame:focus-within > .tools,
  .lit > .frame > .tools {
    opacity: 1;
  }
  @container (min-width: 300px) {
    .tools .pencil {
      display: inline-flex;
    }
  }
  @media (hover: none) {
    .tools,
    .title .pencil,
    .stop-head .tool,
    .margin .icon {
      opacity: 1;
    }
    .movable .mark {
      opacity: 0;
    }
  }
  .details {
    grid-column: 2 / -1;
    padding: 0 4px;
    min-width: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
  }
  .line .goal-list {
    flex-basis: 100%;
  }
  .busy > .frame {
    cursor: progress;
  }
  .busy > .frame .words {
    font-style: italic;
  }
  .dragged > .frame {
    background: var(--tp-tint);
    outline: 1px dashed var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .drop-before::before,
  .drop-after::after {
    content: '';
    position: absolute;
    inset-inline: 4px;
    height: 2px;
    background: var(--vscode-focusBorder);
  }
  .drop-before::before {
    top: -1px;
  }
  .drop-after::after {
    bottom: -1px;
  }
  .drop-into > .frame,
  .drop-into > .stop-head {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
    border-radius: 4px;
  }

  .menu + .menu {
    margin-top: 8px;
  }
  .options {
    margin-inline-start: 16px;
  }
  .none {
    padding: 0 4px 2px 36px;
  }
  .add-line {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    margin-inline-start: 32px;
    padding: 0 6px 0 0;
    color: var(--tp-quiet);
    font-size: 0.92em;
    border-radius: 3px;
  }
  .add-line:hover {
    color: var(--tp-fg);
    text-decoration: underline;
  }
`;
