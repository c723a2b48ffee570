/** A field whose words are chosen from a few. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { words } from './words.ts';

export interface ValueField {
  readonly ref: ItemRef;
  /** The field of the item, for `set-text`. */
  readonly field: string;
  /** The words to choose from are `plan.values` under this name. */
  readonly values: string;
  readonly value: string;
  /** What it is, for everyone who cannot see where it stands. */
  readonly label: string;
  /** Whether one of the words always holds, so that there is no “not said”. */
  readonly always?: boolean;
}

/** A native list to choose from; where nothing can be changed, the chosen word alone. */
export function chooseValue(
  board: Board,
  { ref, field, values, value, label, always = false }: ValueField,
): TemplateResult {
  const choices = board.plan.values[values] ?? [];
  const now = board.textOf(ref, field, value);
  const chosen = choices.find((choice) => choice.value === now);
  if (!board.editable) return now === '' ? html`` : html`<span class="plain">${chosen?.label ?? now}</span>`;
  return html`<select
    class="choose"
    data-key="choose:${ref}:${field}"
    tabindex=${board.tab(ref)}
    aria-label=${label}
    title=${chosen?.meaning ?? label}
    .value=${now}
    @change=${(event: Event) =>
      board.ask({
        ...{ do: 'set-text', ref, field, was: value },
        text: (event.target as HTMLSelectElement).value,
      })}
  >
    ${always ? nothing : html`<option value="" ?selected=${now === ''}>${words.notSaid}</option>`}
    ${now !== '' && !chosen ? html`<option value=${now} selected>${now}</option>` : nothing}
    ${
      // There are many of them, and they change hardly ever.
      guard([choices, now], () =>
        choices.map(
          (choice) =>
            html`<option
              value=${choice.value}
              title=${choice.meaning ?? nothing}
              ?selected=${choice.value === now}
            >
              ${choice.label}
            </option>`,
        ),
      )
    }
  </select>`;
}
