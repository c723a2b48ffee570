/** How many options of a menu students pick: the words, and two numbers that change them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, MenuItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { heldKey, holdValue, saveHeld, type HeldInput } from './heldInput.ts';
import { icon } from './icons.ts';
import { words } from './words.ts';

/** The part under which the numbers of a menu open. */
export function pickPart(ref: ItemRef): string {
  return `pick:${ref}`;
}

/** The key of the first number, for the focus. */
export function pickKey(ref: ItemRef): string {
  return `${pickPart(ref)}:min`;
}

/** The words; pressing them opens the numbers. */
export function pickWords(board: Board, { ref, pick, text }: MenuItem): TemplateResult | typeof nothing {
  if (!board.editable) return pick ? html`<span class="plain">${pick}</span>` : nothing;
  const part = pickPart(ref);
  const open = board.isOpen(part);
  return html`<button
    type="button"
    class="chip"
    data-key=${part}
    tabindex=${board.tab(ref)}
    aria-expanded=${open}
    aria-label=${words.fieldOf(pick || words.pick.ask, text)}
    @click=${() => board.toggle(part, open ? part : pickKey(ref))}
  >
    ${pick ? nothing : html`<span class="ring" aria-hidden="true"></span>`}<span
      >${pick || words.pick.ask}</span
    >
  </button>`;
}

/** The numbers, if they are open, and what does not fit about them. */
export function pickNumbers(board: Board, menu: MenuItem): TemplateResult {
  const { ref, pickNote } = menu;
  const open = board.editable && board.isOpen(pickPart(ref));
  return html`${
    open
      ? html`<fieldset class="counts">
          <legend class="said">${words.pick.legend}</legend>
          ${count(board, menu, 'min')} ${count(board, menu, 'max')}
        </fieldset>`
      : nothing
  }
  ${pickNote === undefined ? nothing : html`<p class="plain noted">${icon('info')}<span>${pickNote}</span></p>`}`;
}

type Which = 'min' | 'max';

/** The least that can stand in each, and more than any menu has. */
const least: Readonly<Record<Which, number>> = { min: 0, max: 1 };
const mostPicks = 99;

/** One of the two numbers; nothing in it says nothing of how many. */
function count(board: Board, menu: MenuItem, which: Which): TemplateResult {
  const { ref } = menu;
  const part = pickPart(ref);
  const held = (target: EventTarget | null): HeldInput => ({
    value: shown(menu[which]),
    save: () => ask(board, menu, which, target),
    leave: () => board.toggle(part, part),
  });
  return html`<label class="number-field">
    <span>${words.pick[which]}</span>
    <input
      type="number"
      inputmode="numeric"
      min=${least[which]}
      max=${mostPicks}
      placeholder="–"
      data-key="${part}:${which}"
      data-which=${which}
      tabindex=${board.tab(ref)}
      ${holdValue(shown(menu[which]))}
      @keydown=${(event: KeyboardEvent) => heldKey(event, held(event.currentTarget))}
      @focus=${({ currentTarget }: Event) => (currentTarget as HTMLInputElement).select()}
      @blur=${({ currentTarget }: Event) => saveHeld(currentTarget, held(currentTarget))}
    />
  </label>`;
}

/** Asks for both numbers as they stand; one that passes the other takes it along. */
function ask(board: Board, menu: MenuItem, which: Which, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return;
  const other = which === 'min' ? 'max' : 'min';
  const beside = target.closest('fieldset')?.querySelector<HTMLInputElement>(`[data-which=${other}]`);
  const written = target.value.trim();
  if (!beside || (written !== '' && !isCount(Number(written), least[which]))) {
    target.value = shown(menu[which]);
    return;
  }
  const passed =
    which === 'min' ? Number(written) > Number(beside.value) : Number(written) < Number(beside.value);
  if (written !== '' && beside.value !== '' && passed) {
    beside.value = written;
    beside.dataset.shown = written;
  }
  board.ask({ ...{ do: 'pick', ref: menu.ref }, ...said(which, written), ...said(other, beside.value) });
}

function isCount(number: number, from: number): boolean {
  return Number.isSafeInteger(number) && number >= from && number <= mostPicks;
}

function shown(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function said(which: Which, written: string): { readonly [one in Which]?: number } {
  return written === '' ? {} : { [which]: Number(written) };
}
