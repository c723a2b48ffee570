/** The head of the panel: which plan this is, what is in it, what is still open, and the papers it belongs with. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SuggestionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { icon } from './icons.ts';
import { wordsOf } from './item.ts';
import { plain } from '../core/markdown/markdown.ts';
import { shownPage } from './shownPage.ts';
import { questionList } from './parts.ts';
import { otherSuggestions, suggestionsLine } from './suggestions/cards.ts';
import { looked } from './together/looked.ts';
import { words } from './words.ts';

/**
 * @param nextQuestion goes to the next open question.
 * @param nextSuggestion goes to the next suggestion.
 */
export function header(board: Board, nextQuestion: () => void, nextSuggestion: () => void): TemplateResult {
  const { plan } = board;
  const { titleRef, kindLabel, status, subtitle, summary, openLine, openCount, questions } = plan;
  // Students are shown no more of it than its name; what is looked at together has the room to itself.
  if (['board', 'together'].includes(shownPage(board)))
    return html`<header class="plan-head">${titleOf(board)}</header>`;
  return html`<header class="plan-head">
    <div class="plan-kind">
      <span>${kindLabel}</span>${status ? html`<span class="status-pill">${status}</span>` : nothing}
    </div>
    ${titleOf(board)} ${subtitle ? html`<p class="plain">${subtitle}</p>` : nothing}
    ${summary ? html`<p class="plain summary">${summary}</p>` : nothing}
    ${
      openLine
        ? openCount > 0
          ? html`<button
              type="button"
              class="open-line"
              data-key="questions"
              title=${words.firstQuestion}
              @click=${nextQuestion}
            >
              ${icon('question')}<span>${openLine}</span>
            </button>`
          : html`<p class="open-line settled">${icon('check')}<span>${openLine}</span></p>`
        : nothing
    }
    ${suggestionsLine(board, nextSuggestion)}
    ${
      questions.length > 0
        ? html`<div class="plan-questions">${questionList(board, titleRef, questions)}</div>`
        : nothing
    }
    ${otherSuggestions(board, withoutPlace(board))} ${papersOf(board)}
  </header>`;
}

/** What is suggested about the plan as a whole, or about something that has no item of its own here. */
function withoutPlace(board: Board): readonly SuggestionItem[] {
  return board.suggestions.filter(({ ref }) => {
    const kind = board.place(ref)?.kind;
    return kind === undefined || kind === 'title' || kind === 'stop';
  });
}

function titleOf(board: Board): TemplateResult {
  const { titleRef, title } = board.plan;
  return html`<div
    class="title ${board.isLit(titleRef) ? 'lit' : ''} ${looked(board, titleRef)}"
    data-ref=${titleRef}
    data-kind="title"
  >
    <h1 id="plan-title">${wordsOf(board, { kind: 'title', ref: titleRef, text: title, field: 'title' })}</h1>
    ${
      board.editable
        ? html`<button
            type="button"
            class="tool pencil"
            data-key="edit:${titleRef}"
            aria-label=${words.editOf(plain(title) || words.notWritten.title)}
            title=${words.menu.edit}
            @click=${() => board.edit(titleRef, 'title')}
          >
            ${icon('edit')}
          </button>`
        : nothing
    }
  </div>`;
}

/** So many papers are shown before the others are folded away: the plan itself is what people look at. */
const SHOWN_PAPERS = 3;

/** The part that the other papers are folded into. */
const OTHER_PAPERS = 'papers';

function papersOf(board: Board): TemplateResult | typeof nothing {
  const { papers } = board.plan;
  if (papers.length === 0) return nothing;
  const rest = papers.length - SHOWN_PAPERS;
  const open = rest <= 1 || board.isOpen(OTHER_PAPERS);
  return html`<ul class="papers">
    ${papers
      .slice(0, open ? papers.length : SHOWN_PAPERS)
      .map(
        ({ label, target, exists }) =>
          html`<li>
            ${
              exists
                ? html`<button
                    type="button"
                    class="link"
                    data-key="paper:${target}"
                    aria-label=${words.openPaper(label)}
                    @click=${() => board.ask({ do: 'open', target })}
                  >
                    ${icon('paper')}<span>${label}</span>
                  </button>`
                : html`<span class="missing">${icon('paper')}<span>${label} · ${words.missing}</span></span>`
            }
          </li>`,
      )}
    ${
      rest > 1
        ? html`<li>
            <button
              type="button"
              class="link"
              data-key="papers"
              aria-expanded=${open}
              @click=${() => board.toggle(OTHER_PAPERS)}
            >
              ${icon(open ? 'unfolded' : 'folded')}<span
                >${open ? words.fewerPapers : words.morePapers(rest)}</span
              >
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}
