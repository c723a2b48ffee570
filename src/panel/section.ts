/** A part of the plan with its heading, which folds it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addable } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { icon } from './icons.ts';
import { words, type Section } from './words.ts';

export interface SectionParts {
  /** Every section but the small map, which has a frame of its own. */
  readonly section: Exclude<Section, 'alignment'>;
  /** What it is called, and what is said while nothing is in it, where that is not what the section says. */
  readonly heading?: string;
  readonly none?: string;
  /** In the side bar it is folded as long as nothing is in it. */
  readonly quiet?: boolean;
  /** How many there are, shown behind the heading. */
  readonly count: number;
  readonly empty: boolean;
  readonly adds: Addable;
  readonly body: TemplateResult;
}

export function sectionFrame(
  board: Board,
  { section, heading, none, quiet = false, count, empty, adds, body }: SectionParts,
): TemplateResult {
  const adding = board.field?.kind === 'add' && board.field.what === adds;
  const unfolded = `unfolded:${section}`;
  const rests = quiet && empty && !board.wide && !adding && !board.isFolded(section);
  const folded = board.isFolded(section) || (rests && !board.isOpen(unfolded));
  return html`<section
    class="section ${section}"
    data-section=${section}
    aria-labelledby="heading-${section}"
  >
    <div class="section-head">
      <h2 id="heading-${section}">
        <button
          type="button"
          class="fold"
          data-key="fold:${section}"
          aria-expanded=${!folded}
          aria-controls="body-${section}"
          @click=${() => (rests ? board.toggle(unfolded) : board.fold(section))}
        >
          ${icon(folded ? 'folded' : 'unfolded')}<span>${heading ?? words.sections[section]}</span>
          ${count > 0 ? html`<span class="count">${count}</span>` : nothing}
          ${folded && board.isLitIn(section) ? html`<span class="count">· ${words.litHere}</span>` : nothing}
        </button>
      </h2>
      ${
        board.editable
          ? html`<button
              type="button"
              class="tool"
              data-key="add:${section}"
              aria-label=${words.add[adds]}
              title=${words.add[adds]}
              @click=${() => board.add(adds)}
            >
              ${icon('add')}
            </button>`
          : nothing
      }
    </div>
    <div id="body-${section}" class="section-body" ?hidden=${folded}>
      ${folded ? nothing : body}
      ${
        empty && !adding && !folded
          ? html`<div class="empty">
              <p>${none ?? words.empty[section]}</p>
              ${
                board.editable
                  ? html`<button
                      type="button"
                      class="small"
                      data-key="first:${section}"
                      @click=${() => board.add(adds)}
                    >
                      ${words.add[adds]}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>
  </section>`;
}
