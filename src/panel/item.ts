/** The frame every item of the panel has: its words, its tools, its questions, and how it is picked up and moved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, Question } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { textField } from './field.ts';
import { icon } from './icons.ts';
import { plain } from '../core/markdown/markdown.ts';
import { inline } from './markdown.ts';
import { questionList } from './parts.ts';
import { suggestionCards } from './suggestions/cards.ts';
import { looked, lookedBadge } from './together/looked.ts';
import { words, type ItemKind } from './words.ts';

export interface Frame {
  readonly kind: ItemKind;
  readonly ref: ItemRef;
  readonly text: string;
  /** Absent where the words cannot be changed from here. */
  readonly field?: string;
  readonly questions: readonly Question[];
  /** A further class of how it stands there. */
  readonly state?: string;
  /** Shown in the margin until the pointer comes, then the handle takes its place. */
  readonly mark?: string;
  /** Whether it stands beside its neighbours, so that others are dropped left or right of it. */
  readonly side?: 'inline';
  /** Said before the words. */
  readonly before?: TemplateResult;
  /** Stands behind the words. */
  readonly behind?: TemplateResult | typeof nothing;
  readonly details?: TemplateResult | typeof nothing;
  /** Further things that belong below, such as a choice's options. */
  readonly inside?: TemplateResult | typeof nothing;
}

/** Draws an item of a list. */
export function itemFrame(board: Board, frame: Frame): TemplateResult {
  const { kind, ref, details, inside } = frame;
  const movable = board.editable && kind !== 'stop';
  const drop = board.dropAt(ref);
  const state = [
    'item',
    // A part of the panel is a section already.
    kind === 'section' ? 'taught-class' : kind,
    board.isLit(ref) ? 'lit' : '',
    looked(board, ref),
    board.isBusy(ref) ? 'busy' : '',
    board.isDragged(ref) ? 'dragged' : '',
    drop ? `drop-${drop}` : '',
    frame.state ?? '',
  ];
  return html`<li
    class=${state.filter(Boolean).join(' ')}
    data-ref=${ref}
    data-kind=${kind}
    data-side=${frame.side ?? nothing}
  >
    <div class="frame">
      <div
        class="margin ${movable ? 'movable' : ''}"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => movable && board.startDrag(event, ref)}
      >
        ${frame.mark ? html`<span class="mark">${frame.mark}</span>` : nothing}
        ${movable ? icon('grip') : nothing}
      </div>
      <div class="head">${wordsOf(board, frame)}${frame.behind ?? nothing}${lookedBadge(board, ref)}</div>
      ${tools(board, frame)}
      <div class="details">
        ${details ?? nothing}${questionList(board, ref, frame.questions)}${suggestionCards(board, ref)}
      </div>
    </div>
    ${inside ?? nothing}
  </li>`;
}

/** The words of an item: a button that shows them in the text, or the field in which they are changed. */
export function wordsOf(
  board: Board,
  frame: Pick<Frame, 'kind' | 'ref' | 'text' | 'field' | 'before'>,
): TemplateResult {
  const { kind, ref, field } = frame;
  const text = field === undefined ? frame.text : board.textOf(ref, field, frame.text);
  const editing =
    field === undefined
      ? undefined
      : textField(board, ref, field, words.fieldOf(words.menu.edit, plain(text)));
  if (editing) return editing;
  return html`<button
    type="button"
    class="words"
    data-key="item:${ref}"
    tabindex=${board.tab(ref)}
    aria-current=${board.isLit(ref) ? 'true' : nothing}
    @click=${() => board.reveal(ref)}
  >
    ${frame.before ?? nothing}${text ? html`<span class="text" dir="auto" lang=${board.textLang}>${inline(text)}</span>` : html`<span class="unwritten">${words.notWritten[kind]}</span>`}
  </button>`;
}

function tools(board: Board, { kind, ref, text, field }: Frame): TemplateResult {
  const name = plain(text) || words.notWritten[kind];
  return html`<div class="tools">
    ${
      board.editable && field !== undefined
        ? html`<button
            type="button"
            class="tool pencil"
            data-key="edit:${ref}"
            tabindex=${board.tab(ref)}
            aria-label=${words.editOf(name)}
            title=${words.menu.edit}
            @click=${() => board.edit(ref, field)}
          >
            ${icon('edit')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="tool"
      data-key="more:${ref}"
      tabindex=${board.tab(ref)}
      aria-haspopup="menu"
      aria-label=${words.moreFor(name)}
      @click=${(event: Event) => board.openMenu(ref, event.currentTarget as Element)}
    >
      ${icon('more')}
    </button>
  </div>`;
}
