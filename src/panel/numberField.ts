/** A number of the plan, changed where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { heldKey, holdValue, saveHeld, type HeldInput } from './heldInput.ts';

export interface NumberField {
  readonly ref: ItemRef;
  /** The field of the item, for `set-text`. */
  readonly field: string;
  /** Absent where none is written. */
  readonly value: number | undefined;
  /** What it is, for everyone who cannot see where it stands: “Minutes of “Sampling””. */
  readonly label: string;
  /** Shown behind it: “min”. */
  readonly unit?: string;
  /** By how much the arrow keys go up and down. */
  readonly step?: number;
  /** The least that makes sense. */
  readonly min?: number;
}

/**
 * A native number field. Enter and leaving it save; Escape restores what the plan says. Nothing in it takes the number
 * away. Where nothing can be changed, the number alone.
 */
export function numberField(board: Board, number: NumberField): TemplateResult | typeof nothing {
  const { ref, field, label, unit, min = 0 } = number;
  const written = number.value === undefined ? '' : String(number.value);
  const value = board.textOf(ref, field, written);
  const behind = unit === undefined ? nothing : html`<span aria-hidden="true">${unit}</span>`;
  if (!board.editable)
    return value === '' ? nothing : html`<span class="plain number-said">${value} ${behind}</span>`;
  const held: HeldInput = {
    value,
    save: (text, was) => board.ask({ do: 'set-text', ref, field, text, was }),
  };
  return html`<span class="number-field"
    ><input
      type="number"
      inputmode="numeric"
      min=${min}
      step="any"
      placeholder="–"
      data-key="number:${ref}:${field}"
      tabindex=${board.tab(ref)}
      aria-label=${label}
      ${holdValue(value)}
      @keydown=${(event: KeyboardEvent) => {
        if (!stepped(event, number)) heldKey(event, held);
      }}
      @focus=${({ currentTarget }: Event) => (currentTarget as HTMLInputElement).select()}
      @blur=${({ currentTarget }: Event) => saveHeld(currentTarget, held)}
    />${behind}</span
  >`;
}

/** Arrow up and down go to the next whole step; nothing is saved until the field is left. */
function stepped(event: KeyboardEvent, { step = 1, min = 0 }: NumberField): boolean {
  const { currentTarget: input } = event;
  const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (by === undefined || event.altKey || !(input instanceof HTMLInputElement)) return false;
  const steps = (Number(input.value) || 0) / step;
  const next = by > 0 ? Math.floor(steps + 1) : Math.ceil(steps - 1);
  input.value = String(Math.max(min, next * step));
  event.preventDefault();
  event.stopPropagation();
  return true;
}
