/** The pages of a plan that has the whole editor, and the tabs that turn to them. */
import { html, type TemplateResult } from 'lit';
import type { Page } from '../core/view/planView.ts';
import { mapPage } from './alignmentMap.ts';
import type { Board } from './board.ts';
import { changesPage } from './changes/changesPage.ts';
import { choiceBoardPage } from './choiceBoard.ts';
import { togetherPage } from './together/togetherPage.ts';
import { pagesOf, shownPage } from './shownPage.ts';
import { words } from './words.ts';

/** The tabs, and the page that is shown. @param plan draws the page of the plan itself */
export function pages(board: Board, plan: () => TemplateResult): TemplateResult {
  const there = pagesOf(board);
  const shown = shownPage(board);
  const draw: Readonly<Record<Page, () => TemplateResult>> = {
    plan,
    map: () => mapPage(board),
    board: () => choiceBoardPage(board),
    together: () => togetherPage(board),
    changes: () => changesPage(board),
  };
  if (there.length === 1) return draw[shown]();
  return html`<div class="pages" role="tablist" aria-label=${words.pagesLabel} @keydown=${turn}>
      ${there.map(
        (page) =>
          html`<button
            type="button"
            role="tab"
            class="page-tab"
            id="tab-${page}"
            data-key="page:${page}"
            aria-selected=${page === shown}
            aria-controls="page"
            tabindex=${page === shown ? 0 : -1}
            @click=${() => board.showPage(page)}
          >
            ${words.pages[page]}
          </button>`,
      )}
    </div>
    <div id="page" role="tabpanel" aria-labelledby="tab-${shown}">${draw[shown]()}</div>`;
}

/** Left and right go from tab to tab, as in ARIA's pattern for tabs; the page follows. */
function turn(event: KeyboardEvent): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const here = tabs.findIndex((tab) => tab === event.target);
  const next = tabs[(here + by + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
  event.preventDefault();
  event.stopPropagation();
}
