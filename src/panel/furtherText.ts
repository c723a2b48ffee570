/** A further text of an item, such as an option's description; pressing it opens its field. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { textField } from './field.ts';
import { icon } from './icons.ts';
import { block, hasBlocks, inline } from './markdown.ts';
import { words } from './words.ts';

export interface FurtherText {
  readonly ref: ItemRef;
  readonly field: string;
  /** The words the plan has now. */
  readonly written: string;
  /** The words of the item. */
  readonly of: string;
  readonly label: string;
  /** Whether the label is shown; a screen reader hears it in any case. */
  readonly labelled: boolean;
  /** Said where nothing is written yet; without it nothing is shown there. */
  readonly unsaid?: string;
}

/** The text or its field; nothing where none is written. */
export function furtherText(board: Board, further: FurtherText): TemplateResult | typeof nothing {
  const { ref, field, written, of, label, labelled, unsaid } = further;
  const before = labelled
    ? html`<span class="label">${label}:</span>`
    : html`<span class="said">${label}:</span>`;
  const editing = textField(board, ref, field, words.fieldOf(label, of));
  if (editing) return html`<div class="further">${before} ${editing}</div>`;
  const text = board.textOf(ref, field, written);
  if (!text && unsaid === undefined) return nothing;
  if (hasBlocks(text)) return proseText(board, further, text, before);
  const inner = html`${before}
  ${text ? html`<span class="text" dir="auto" lang=${board.textLang}>${inline(text)}</span>` : html`<span class="unwritten">${unsaid}</span>`}`;
  return board.editable
    ? html`<button
        type="button"
        class="further"
        data-key="text:${ref}:${field}"
        data-field=${field}
        tabindex=${board.tab(ref)}
        @click=${() => board.edit(ref, field)}
      >
        ${inner}${icon('edit')}
      </button>`
    : html`<p class="further" data-field=${field}>${inner}</p>`;
}

/** A text with lists, paragraphs or links, which a button cannot hold: the button that opens its field stands beside it. */
function proseText(
  board: Board,
  { ref, field, label }: FurtherText,
  text: string,
  before: TemplateResult,
): TemplateResult {
  const stand = { key: `${ref}:${field}`, tab: board.tab(ref) };
  const prose = html`${before}
    <div class="prose" dir="auto" lang=${board.textLang}>${block(text, stand)}</div>`;
  if (!board.editable) return html`<div class="further" data-field=${field}>${prose}</div>`;
  return html`<div
    class="further"
    data-field=${field}
    @click=${(event: Event) => isPress(event) && board.edit(ref, field)}
  >
    ${prose}
    <button
      type="button"
      class="tool"
      data-key="text:${ref}:${field}"
      data-field=${field}
      tabindex=${board.tab(ref)}
      aria-label="${words.menu.edit}: ${label}"
      title=${words.menu.edit}
    >
      ${icon('edit')}
    </button>
  </div>`;
}

/** Whether the text itself was pressed, neither a link in it nor to mark some of its words. */
function isPress({ target }: Event): boolean {
  const onLink = target instanceof Element && target.closest('a') !== null;
  return !onLink && (window.getSelection()?.toString() ?? '') === '';
}
