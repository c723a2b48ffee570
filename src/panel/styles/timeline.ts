/** The checks as a way from left to right. */
import { css } from 'lit';

export const timeline = css`
  .goal-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    padding: 2px 10px 10px 18px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .goal-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .pick {
    min-height: 24px;
    padding: 1px 9px;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 12px;
  }
  .pick:hover {
    color: var(--tp-fg);
    background: var(--vscode-list-hoverBackground);
  }
  .pick[aria-pressed='true'] {
    color: var(--tp-fg);
    font-weight: 600;
    border-color: var(--vscode-focusBorder);
    background: var(--tp-tint);
  }
  .timeline {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    padding: 0 4px 0 12px;
  }
  .way {
    display: flex;
    align-items: stretch;
    min-width: 0;
    overflow-x: auto;
    padding-bottom: 8px;
  }
  .timeline .stop {
    position: relative;
    flex: 1 0 192px;
    max-width: 420px;
    min-width: 0;
    padding: 20px 8px 8px 0;
  }
  .timeline .stop.bare {
    flex: 0.4 0 96px;
    max-width: 200px;
  }
  .timeline .stop.end {
    flex-basis: 132px;
  }
  .timeline .stop.end.has {
    flex-basis: 192px;
  }
  .timeline .stop:has(.adding) {
    flex-basis: 260px;
  }
  /* The way itself; behind what the plan ends in it is only dotted. */
  .timeline .stop::before,
  .timeline .stop:first-child::before,
  .timeline .stop:last-child::before {
    left: 0;
    right: 0;
    top: 9px;
    bottom: auto;
    border: 0;
    border-top: 2px solid var(--tp-line);
  }
  .timeline .stop:first-child::before {
    left: 9px;
  }
  .timeline .stop.end::before,
  .timeline .stop.behind::before {
    border-top-style: dotted;
  }
  .timeline .stop > .stop-head::before {
    left: 4px;
    top: 4px;
    width: 12px;
    height: 12px;
  }
  .timeline .stop.at-milestone > .stop-head::before {
    border-radius: 2px;
    transform: rotate(45deg) scale(0.85);
  }
  .timeline .stop.bare > .stop-head::before {
    border-style: dashed;
  }
  .timeline .stop.drop-into > .stop-head {
    outline: none;
  }
  .timeline .drop-into {
    background: var(--vscode-list-dropBackground, var(--tp-tint));
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
    border-radius: 6px;
  }
  .timeline .stop-head {
    border-radius: 4px;
  }
  .stop-label {
    display: block;
  }
  .stop-label b {
    white-space: nowrap;
  }
  /* On the way itself, behind its mark. */
  .timeline .stop-head .tool {
    position: absolute;
    top: -2px;
    left: 22px;
    background: var(--tp-bg);
  }
  .stop-date {
    color: var(--tp-quiet);
    white-space: nowrap;
  }
  .timeline .stop-title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    font-size: 0.92em;
  }
  .timeline .no-check {
    padding: 2px 4px;
    color: var(--tp-quiet);
    font-size: 0.85em;
    font-style: italic;
  }
  .tray {
    width: 240px;
    padding: 8px;
    border: 1px dashed color-mix(in srgb, var(--tp-fg) 40%, transparent);
    border-radius: 6px;
  }
  .tray.bare:not(:has(.adding)) {
    width: 112px;
  }
  .tray h3 {
    margin: 0;
    padding: 0 4px;
    font-size: inherit;
    font-weight: 600;
  }
  .timeline .items {
    display: grid;
    gap: 6px;
    padding-top: 4px;
  }
  .timeline .items:empty {
    padding: 0;
  }
  .timeline .check > .frame {
    padding: 5px 4px 6px 0;
    border: 1px solid var(--vscode-contrastBorder, var(--tp-line));
    border-radius: 6px;
    background: color-mix(in srgb, var(--tp-fg) 3%, var(--tp-bg));
    cursor: grab;
  }
  .timeline .check > .frame:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .timeline .check.lit > .frame {
    background: var(--vscode-list-inactiveSelectionBackground);
  }
  .timeline .check.dragged > .frame {
    border-style: dashed;
    cursor: grabbing;
  }
  .timeline .check .words {
    font-weight: 600;
  }
  .timeline .check .pencil {
    display: none;
  }
  .timeline .line .choose {
    margin-inline-start: -7px;
  }
  .timeline .details {
    grid-column: 1 / -1;
    padding: 0 8px 0 20px;
  }
  .timeline .also {
    padding: 0 4px;
    font-size: 0.92em;
  }
  .timeline .also .link {
    min-height: 24px;
  }
  .timeline .adding {
    padding: 4px;
  }
  .timeline .adding .field-keys {
    display: none;
  }
  .timeline .further {
    padding: 2px 14px 2px 0;
    margin-top: 3px;
  }
  .timeline .further .label {
    display: block;
    font-size: 0.92em;
  }
  .timeline .item:not(.open) > .frame .further .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .timeline .task {
    margin-inline-start: auto;
    min-height: 24px;
    font-size: 0.92em;
  }
  /* While one goal is looked at: its checks as they are, the others by name. */
  .timeline .serves > .frame {
    border-color: var(--vscode-focusBorder);
    box-shadow: inset 0 3px 0 var(--vscode-focusBorder);
  }
  .timeline .aside > .frame {
    background: none;
    border-style: dashed;
    color: var(--tp-quiet);
  }
  .timeline .aside .words {
    font-weight: inherit;
  }
  .timeline .aside .further {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .timeline .stop,
    .timeline .check > .frame {
      transition:
        background 120ms,
        border-color 120ms;
    }
  }
`;
