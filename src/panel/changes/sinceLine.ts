/** “Since we last met”: one quiet line that unfolds into what changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';
import { icon } from '../icons.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import type { Go } from './changeList.ts';
import { changesBody, keepButton } from './changesBody.ts';
import { CHANGES } from './changesDesk.ts';
import { changesWords } from './changesWords.ts';

/** On a plan in the side bar; nothing where there is nothing to compare with. */
export function sinceLine(board: Board): TemplateResult | typeof nothing {
  return line(board, goInPanel(board), () => board.openAs('changes'));
}

/** On a paper, which has no pages. */
export function sinceOfPaper(desk: PaperDesk): TemplateResult | typeof nothing {
  return line(desk, () => undefined);
}

/** Shows the item a change is about in the panel, with the change in the text. */
export function goInPanel(board: Board): Go {
  return ({ id, ref }) => {
    if (ref === undefined || !board.place(ref)) return undefined;
    return () => {
      if (board.wide) board.showPage('plan', ref);
      else board.goTo(ref);
      if (!board.wide) board.ask({ do: 'since-show', id });
    };
  };
}

function line(desk: PaperDesk, go: Go, asPage?: () => void): TemplateResult | typeof nothing {
  const { since } = desk;
  if (!since || since.label === '') return nothing;
  const open = desk.isOpen(CHANGES);
  return html`<section class="since" aria-labelledby="since-title">
    <h2 id="since-title">
      <button
        type="button"
        class="since-head"
        data-key="since"
        aria-expanded=${open}
        aria-controls="since-body"
        @click=${() => desk.toggle(CHANGES)}
      >
        ${icon(open ? 'unfolded' : 'folded')}
        <span
          >${since.label}${since.summary === '' ? nothing : html`: <span class="since-count">${since.summary}</span>`}</span
        >
      </button>
    </h2>
    <div id="since-body" ?hidden=${!open}>
      ${open ? changesBody(desk, since, 3, go) : nothing}
      ${
        open
          ? html`<div class="changes-foot">
              ${
                asPage
                  ? html`<button type="button" class="link" data-key="since-page" @click=${asPage}>
                      ${changesWords.openPage}
                    </button>`
                  : nothing
              }
              ${since.canKeep ? keepButton(desk) : nothing}
            </div>`
          : nothing
      }
    </div>
  </section>`;
}
