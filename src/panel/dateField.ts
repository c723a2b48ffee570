/** A day of the plan, changed where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { heldKey, holdValue, saveHeld, type HeldInput } from './heldInput.ts';
import { words } from './words.ts';

export interface DateField {
  readonly ref: ItemRef;
  /** The field of the item, for `set-text`. */
  readonly field: string;
  /** As the plan has it: 2026-05-12; empty where not said. */
  readonly date: string;
  /** The same in words: “May 12”. */
  readonly day: string;
  /** The words of the item. */
  readonly of: string;
  /** Asks for the day where none is said; absent where nothing is shown then. */
  readonly ask?: string;
}

/** The part under which the field opens. */
export function datePart(ref: ItemRef, field: string): string {
  return `date:${ref}:${field}`;
}

/** The key of the open field, for the focus. */
export function dateKey(ref: ItemRef, field: string): string {
  return `${datePart(ref, field)}:field`;
}

/** The day in words; pressing it opens a native field for it. Enter and leaving it save, Escape restores. */
export function dateField(
  board: Board,
  { ref, field, date, day, of, ask }: DateField,
): TemplateResult | typeof nothing {
  const part = datePart(ref, field);
  if (board.editable && board.isOpen(part)) return openField(board, ref, field, date, of);
  const shown = board.textOf(ref, field, date) === date ? day : board.textOf(ref, field, date);
  if (!board.editable || (shown === '' && ask === undefined))
    return shown === '' ? nothing : html`<span class="plain">${shown}</span>`;
  return html`<button
    type="button"
    class="chip day"
    data-key=${part}
    tabindex=${board.tab(ref)}
    aria-label=${words.fieldOf(shown === '' ? (ask ?? '') : shown, of)}
    @click=${() => board.toggle(part, dateKey(ref, field))}
  >
    ${shown === '' ? html`<span class="ring" aria-hidden="true"></span>` : nothing}<span
      >${shown || ask}</span
    >
  </button>`;
}

function openField(board: Board, ref: ItemRef, field: string, date: string, of: string): TemplateResult {
  const part = datePart(ref, field);
  const close = (focusNext?: string) => {
    if (board.isOpen(part)) board.toggle(part, focusNext);
  };
  const held: HeldInput = {
    value: date,
    save: (text, was) => board.ask({ do: 'set-text', ref, field, text, was }),
    leave: () => close(date === '' ? `item:${ref}` : part),
  };
  return html`<input
    type="date"
    class="date-field"
    data-key=${dateKey(ref, field)}
    tabindex=${board.tab(ref)}
    aria-label=${words.dayOf(of)}
    ${holdValue(date)}
    @keydown=${(event: KeyboardEvent) => heldKey(event, held)}
    @blur=${({ currentTarget }: Event) => {
      saveHeld(currentTarget, held);
      close();
    }}
  />`;
}
