/** What can still be written about an item, where there is room to offer it; its menu offers it everywhere. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { icon } from './icons.ts';
import { words, type ListName } from './words.ts';

/** A button of the row. */
export interface More {
  readonly label: string;
  readonly run: () => void;
}

/** Adds a line to a list of texts. */
export function moreLines(board: Board, ref: ItemRef, field: ListName): More {
  return { label: words.lists[field].add, run: () => board.addLine(ref, field) };
}

/** A row of quiet buttons. @param text the words of the item */
export function addMore(
  board: Board,
  ref: ItemRef,
  text: string,
  more: readonly More[],
): TemplateResult | typeof nothing {
  if (!board.wide || !board.editable || more.length === 0) return nothing;
  return html`<div class="add-more">
    ${more.map(
      ({ label, run }) =>
        html`<button
          type="button"
          class="chip"
          data-key="more:${ref}:${label}"
          tabindex=${board.tab(ref)}
          aria-label=${words.fieldOf(label, text)}
          @click=${run}
        >
          ${icon('add')}<span>${label}</span>
        </button>`,
    )}
  </div>`;
}
