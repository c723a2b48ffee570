/** The alignment map: its grid, and its small form in the side bar. */
import { css } from 'lit';

export const alignmentMap = css`
  .map-page {
    padding: 16px 28px 12px;
  }
  .map-top {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0 24px;
    margin-bottom: 12px;
  }
  .map-top h2 {
    font-size: 1.15em;
    font-weight: 600;
  }
  .map-page .map-plan {
    margin-top: 0;
  }
  .map-scroll {
    --group: 34px;
    --goal: clamp(150px, 23cqi, 300px);
    width: max-content;
    max-width: 100%;
    /* Below the tabs, so that heads and goals stay in view whichever way one scrolls. */
    max-height: max(260px, calc(100vh - 84px));
    overflow: auto;
    isolation: isolate;
    scroll-padding: calc(var(--group) + var(--head) + 4px) 8px 8px calc(var(--goal) + 8px);
    border: 1px solid var(--tp-line);
    border-radius: 6px;
    outline-offset: -1px;
  }
  .map-scroll.level {
    --cell: clamp(84px, (100cqi - var(--goal) - 60px) / var(--columns), 112px);
    --head: 64px;
  }
  .map-scroll.dense {
    --cell: clamp(38px, (100cqi - var(--goal) - 60px) / var(--columns), 60px);
    --head: 148px;
  }
  .map {
    table-layout: fixed;
    width: calc(var(--goal) + var(--cell) * var(--columns));
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.92em;
  }
  .map th {
    position: sticky;
    z-index: 2;
    padding: 0;
    font-weight: inherit;
    text-align: start;
    background: var(--tp-bg);
  }
  .map .groups > * {
    top: 0;
    height: var(--group);
  }
  .map .columns > * {
    top: var(--group);
    height: var(--head);
    border-bottom: 1px solid var(--tp-line);
  }
  .map .group-head.alone {
    border-bottom: 1px solid var(--tp-line);
  }
  .map .corner {
    position: sticky;
    left: 0;
    z-index: 3;
    background: var(--tp-bg);
  }
  .map th.corner {
    padding: 0 8px 6px 10px;
    vertical-align: bottom;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .map .row-head {
    left: 0;
    z-index: 1;
    height: 1px;
  }
  .map tbody tr:not(:last-child) > * {
    border-bottom: 1px solid var(--tp-line);
  }
  .map .goal-column {
    width: var(--goal);
  }
  .map .first,
  .map .group-head {
    border-inline-start: 1px solid var(--tp-line);
  }
  .map-head {
    display: flex;
    gap: 5px;
    width: 100%;
    height: 100%;
    padding: 4px 6px;
    border-radius: 3px;
  }
  .map-head:focus-visible,
  .map .spot:focus-visible {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
  }
  .map-head:hover,
  .map .aimed > .map-head {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -1px;
  }
  .map .lit > .map-head,
  .map .lit > .row-head > .map-head {
    color: var(--vscode-list-inactiveSelectionForeground, inherit);
    background: var(--vscode-list-inactiveSelectionBackground);
    box-shadow: inset 3px 0 0 var(--vscode-focusBorder);
  }
  .map .head-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    min-width: 0;
    overflow: hidden;
  }
  .map .when {
    color: var(--tp-quiet);
  }
  .row-head > .map-head {
    align-items: flex-start;
    min-height: 46px;
    padding: 6px 8px 6px 10px;
  }
  .row-head .head-words {
    flex: 1;
  }
  .many .row-head .head-words {
    -webkit-line-clamp: 2;
  }
  .group-head > .map-head {
    align-items: center;
    gap: 2px;
    /* Its words stay in view while its columns pass behind the goals. */
    position: sticky;
    left: calc(var(--goal) + 1px);
    width: max-content;
    max-width: 100%;
    padding: 2px 1px;
    font-size: 0.85em;
    line-height: 1.2;
    color: var(--tp-quiet);
  }
  .alone > .map-head {
    position: static;
    width: 100%;
  }
  .group-head .icon {
    width: 13px;
    height: 13px;
  }
  .group-head .head-words {
    -webkit-line-clamp: 2;
  }
  .level .column-head > .map-head {
    align-items: flex-end;
    justify-content: space-between;
  }
  .dense .column-head > .map-head,
  .dense .alone > .map-head {
    flex-direction: row;
    align-items: center;
    justify-content: flex-start;
    writing-mode: vertical-rl;
    transform: rotate(180deg);
  }
  .dense .column-head .head-words,
  .dense .alone .head-words {
    -webkit-line-clamp: none;
    max-block-size: 2.5em;
    line-height: 1.2;
  }
  .dense .alone > .map-head .icon {
    transform: rotate(90deg);
  }
  .badge {
    display: inline-grid;
    place-content: center;
    flex: none;
    min-width: 18px;
    height: 18px;
    padding: 0 4px;
    border: 1.5px dashed var(--tp-open);
    border-radius: 9px;
    color: var(--tp-open);
    background: var(--tp-open-tint);
    font-size: 0.85em;
    font-weight: 600;
    line-height: 1;
  }
  .dense .column-head .badge,
  .dense .alone .badge {
    writing-mode: horizontal-tb;
    transform: rotate(180deg);
  }
  .map-more {
    position: absolute;
    top: 2px;
    inset-inline-end: 2px;
    opacity: 0;
    background: var(--tp-bg);
  }
  .map th:hover > .map-more {
    opacity: 1;
  }
  @media (hover: none) {
    .map-more {
      opacity: 1;
    }
  }

  .map .spot {
    position: relative;
    height: 46px;
    text-align: center;
    vertical-align: middle;
    cursor: pointer;
  }
  .map .spot:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .map .whole {
    background: var(--tp-open-tint);
  }
  .spot {
    padding: 0;
  }
  /* The mark of a cell is a dot, a ring, a dash or a point: to be told apart without their colours. */
  .spot::before {
    content: '';
    display: inline-block;
    flex: none;
    border-radius: 50%;
    vertical-align: middle;
  }
  .spot.linked::before {
    width: 13px;
    height: 13px;
    background: var(--tp-good);
  }
  .spot.asked::before {
    content: '?';
    width: 18px;
    height: 18px;
    border: 1.5px dashed var(--tp-open);
    color: var(--tp-open);
    background: var(--tp-open-tint);
    font-size: 11px;
    font-weight: 600;
    line-height: 15px;
    text-align: center;
  }
  .spot.fine::before {
    width: 9px;
    height: 2px;
    border-radius: 1px;
    background: var(--tp-quiet);
  }
  .spot.empty::before {
    width: 3px;
    height: 3px;
    background: color-mix(in srgb, var(--tp-fg) 45%, var(--tp-bg));
  }
  .map .spot.empty:hover::before,
  .map .spot.empty:focus-visible::before,
  .map .spot.quiet:hover::before,
  .map .spot.quiet:focus-visible::before,
  .map .spot.fine:hover::before,
  .map .spot.fine:focus-visible::before {
    width: 13px;
    height: 13px;
    border: 1.5px solid var(--tp-quiet);
    border-radius: 50%;
    background: var(--tp-bg);
  }
  .number-of {
    margin-inline-start: 4px;
    font-size: 0.92em;
  }
  .asks {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: calc(var(--cell) - 6px);
    display: flex;
    align-items: center;
    color: var(--tp-open);
    font-size: 0.92em;
    width: calc(var(--cell) * (var(--span) - 1));
    line-height: 1.2;
    text-align: start;
    pointer-events: none;
  }
  /* Not as text: the cell says it already. */
  .asks::before {
    content: attr(data-words);
  }
  .level .asks {
    inset-inline-start: calc(var(--cell) - 28px);
  }
  .map-field {
    position: sticky;
    left: 0;
    width: min(560px, 86cqi);
    padding: 4px 12px 8px 24px;
    font-size: calc(1em / 0.92);
  }
  .map-legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-top: 10px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .map-legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .map-page > .empty {
    padding: 0;
  }

  .alignment .open-map {
    flex: none;
    min-height: 24px;
    padding-inline: 4px 6px;
    font-size: 0.92em;
  }
  .small-map {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.92em;
    table-layout: fixed;
  }
  .small-map th {
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }
  .small-map thead th:not(:first-child),
  .small-map td {
    width: 30px;
    text-align: center;
  }
  .small-map thead th:not(:first-child) {
    height: 66px;
    padding-bottom: 4px;
    vertical-align: bottom;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .small-map thead th:not(:first-child) > span {
    display: inline-block;
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    white-space: nowrap;
  }
  .small-map tbody tr > * {
    border-top: 1px solid var(--tp-line);
  }
  .small-map .words {
    display: flex;
    gap: 2px;
    padding-inline: 14px 4px;
  }
  .small-map .head-words {
    /* What is only said at its end is cut off with it. */
    position: relative;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Goals often begin alike: in a narrow bar a second line tells them apart. */
  @container (max-width: 339px) {
    .small-map .head-words {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      white-space: normal;
    }
    .small-map thead th:not(:first-child),
    .small-map td {
      width: 25px;
    }
  }
  .small-map .words:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .small-map .linked {
    color: var(--tp-fg);
  }
  .small-map .empty,
  .small-map .fine {
    color: var(--tp-quiet);
    padding: 0;
  }
  .small-map .asked .mark {
    display: inline-grid;
    place-content: center;
    width: 18px;
    height: 18px;
    border: 1.5px dashed var(--tp-open);
    border-radius: 50%;
    color: var(--tp-open);
    font-size: 11px;
    font-weight: 600;
    line-height: 1;
  }
`;
