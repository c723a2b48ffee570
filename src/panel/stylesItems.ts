/** How the items of the panel look. */
import { css, type CSSResult } from 'lit';

const frame = css`
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
  /* Lines as they were written. */
  .text {
    white-space: pre-line;
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

const parts = css`
  .pill {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--tp-edge);
    border-radius: 3px;
    background: var(--tp-tint);
    font-size: 0.85em;
  }
  .standards {
    margin-top: 3px;
    font-size: 0.92em;
  }
  .statement {
    color: var(--tp-quiet);
  }
  .served {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-top: 2px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    border-radius: 3px;
  }
  button.chip:hover {
    color: var(--tp-fg);
    text-decoration: underline;
  }
  .there .icon {
    color: var(--tp-good);
  }
  .ring {
    width: 9px;
    height: 9px;
    margin: 0 2px;
    flex: none;
    border: 1.5px dashed currentColor;
    border-radius: 50%;
  }
  .links {
    padding: 0 0 4px 6px;
    font-size: 0.92em;
  }
  .links .link {
    min-height: 24px;
  }
  .folded-part .icon {
    margin-inline-start: -3px;
  }
  .success {
    padding: 0 0 4px 8px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .success li {
    padding-inline-start: 12px;
    text-indent: -12px;
  }
  .success li::before {
    content: '–';
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
  .goal-list {
    min-width: 0;
    padding: 2px 0 4px;
  }
  .goal-list legend {
    padding: 2px 0;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .goal-list legend.said {
    padding: 0;
  }
  .goal-list label {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding: 2px 0;
    font-size: 0.92em;
  }
  .number {
    color: var(--tp-quiet);
    margin-inline-end: 2px;
  }
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    width: 16px;
    height: 16px;
    margin: 1px 0 0;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 60%, transparent));
    border-radius: 3px;
    background: var(--vscode-checkbox-background, transparent);
  }
  input[type='checkbox']:checked::before {
    content: '';
    width: 10px;
    height: 10px;
    background: var(--tp-fg);
    clip-path: polygon(8% 52%, 20% 40%, 40% 62%, 82% 14%, 94% 26%, 40% 86%);
  }
  .question {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 6px;
    margin: 5px 4px 1px 0;
    padding: 4px 8px;
    border-radius: 4px;
    border: 1px solid var(--tp-edge);
    background: var(--tp-open-tint);
    font-size: 0.92em;
  }
  .question .icon {
    color: var(--tp-open);
    margin-top: 1px;
  }
  .answers {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .answers .link {
    min-height: 24px;
  }
  .further {
    display: block;
    width: 100%;
    padding: 1px 0;
    font-size: 0.92em;
    border-radius: 3px;
  }
  .further .label,
  .label {
    color: var(--tp-quiet);
  }
  .further .icon {
    width: 1em;
    height: 1em;
    margin-inline-start: 4px;
    vertical-align: -0.1em;
    opacity: 0;
  }
  button.further {
    min-height: 24px;
    padding: 2px 0;
    cursor: text;
  }
  button.further:hover .icon,
  button.further:focus-visible .icon {
    opacity: 1;
  }

  .field {
    display: block;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 26px;
    padding: 3px 6px;
    resize: none;
    overflow: hidden;
    font: inherit;
    line-height: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  textarea::placeholder {
    color: color-mix(in srgb, var(--vscode-input-foreground) 75%, var(--vscode-input-background));
    opacity: 1;
  }
  .field-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding: 4px 0 2px;
    font-size: var(--vscode-font-size, 13px);
    font-weight: 400;
  }
  .field-keys,
  .field-note {
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-weight: 400;
  }
  .adding {
    padding: 4px 4px 6px 18px;
  }
`;

const rail = css`
  .rail {
    padding-inline-start: 6px;
  }
  .stop {
    position: relative;
    padding: 0 0 4px 16px;
  }
  .stop::before {
    content: '';
    position: absolute;
    left: 4px;
    top: 0;
    bottom: 0;
    border-inline-start: 2px solid var(--tp-line);
  }
  .stop:first-child::before {
    top: 12px;
  }
  .stop:last-child::before {
    bottom: calc(100% - 12px);
  }
  .stop > .stop-head::before {
    content: '';
    position: absolute;
    left: 0;
    top: 8px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    border: 2px solid var(--tp-quiet);
    background: var(--tp-bg);
  }
  .stop.has > .stop-head::before {
    border-color: var(--tp-good);
    background: var(--tp-good);
  }
  .stop-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
  }
  .stop-head .words {
    width: auto;
    flex: 1;
    min-width: 0;
  }
  .stop-head b {
    font-weight: 600;
  }
  .stop-title {
    color: var(--tp-quiet);
  }
  .stop-head .tool {
    opacity: 0;
  }
  .stop-head:hover .tool,
  .stop-head:focus-within .tool {
    opacity: 1;
  }
`;

const rubric = css`
  ul.cards > .item > .frame {
    border: 1px solid var(--tp-line);
    padding-block: 6px 8px;
    margin: 0 4px 8px;
  }
  .levels {
    display: grid;
    gap: 6px;
    margin-top: 4px;
    padding-inline-end: 6px;
  }
  .level {
    min-width: 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
  }
  .level dt {
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  @container (min-width: 460px) {
    .levels {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px 10px;
    }
  }
  @container (min-width: 760px) {
    .levels {
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    }
  }
`;

export const itemStyles: CSSResult = css`
  ${frame} ${parts} ${rail} ${rubric}
`;
