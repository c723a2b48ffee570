/** What a check shows of itself, and the checks of a stop: the same in the side bar's rail and on the timeline. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckItem, Stop } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { chooseValue } from './chooseValue.ts';
import { addField } from './field.ts';
import { furtherText } from './furtherText.ts';
import { icon } from './icons.ts';
import { unlessSame } from './unchanged.ts';
import { lookedSaid } from './together/looked.ts';
import { words } from './words.ts';

/** The further texts of a check that the panel shows, in the order they are met. */
export const checkFields = ['prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere'] as const;

export type CheckField = (typeof checkFields)[number];

/** Whether a check is being added at the stop. */
export function isAddingAt({ field }: Board, { when }: Stop): boolean {
  return when !== undefined && field?.kind === 'add' && field.what === 'check' && field.when === when;
}

/** What a stop is called, which leads to its place, and what adds a check there. @param name as it is shown */
export function stopHead(board: Board, stop: Stop, key: string, name: TemplateResult): TemplateResult {
  const { ref, when = '', label } = stop;
  return html`<div class="stop-head">
    ${
      ref === undefined
        ? html`<span class="words">${name}</span>`
        : html`<button
            type="button"
            class="words"
            data-key="item:${key}"
            tabindex=${board.tab(key)}
            aria-current=${board.isLit(ref) ? 'true' : nothing}
            @click=${() => board.reveal(ref)}
          >
            ${name}${lookedSaid(board, ref)}
          </button>`
    }
    ${
      board.editable && when !== ''
        ? html`<button
            type="button"
            class="tool"
            data-key="add:${key}"
            tabindex=${board.tab(key)}
            aria-label=${words.addAt(label)}
            title=${words.addAt(label)}
            @click=${() => board.add('check', { when })}
          >
            ${icon('add')}
          </button>`
        : nothing
    }
  </div>`;
}

/** The checks of a stop, and the field for a new one among them. @param draw draws a check */
export function checksAt(
  board: Board,
  stop: Stop,
  draw: (check: CheckItem) => TemplateResult,
): TemplateResult | typeof nothing {
  const { when, checks } = stop;
  if (checks.length === 0 && !isAddingAt(board, stop)) return nothing;
  const at = when === undefined ? {} : { when };
  return html`<ul class="items">
    ${repeat(
      checks,
      (check) => check.ref,
      (check) =>
        html`${unlessSame(board, [check], () => draw(check))}${addField(board, { what: 'check', after: check.ref, ...at })}`,
    )}
    ${when === undefined ? nothing : addField(board, { what: 'check', when })}
  </ul>`;
}

/** What kind of check it is, to choose from. */
export function typeOf(board: Board, check: CheckItem): TemplateResult | typeof nothing {
  const { ref, text, type, typeWritten } = check;
  if (typeWritten !== undefined)
    return chooseValue(board, {
      ...{ ref, field: 'type', values: 'type', value: typeWritten },
      label: words.typeOf(text),
    });
  return type && type.toLowerCase() !== text.toLowerCase()
    ? html`<span class="plain">${type}</span>`
    : nothing;
}

/**
 * One further text of a check; pressing it opens its field.
 * @param unsaid said where nothing is written yet; without it nothing is shown there
 */
export function furtherOf(
  board: Board,
  check: CheckItem,
  field: CheckField,
  unsaid?: string,
): TemplateResult | typeof nothing {
  const { ref, text } = check;
  return furtherText(board, {
    ...{ ref, field, written: check[field] ?? '', of: text, label: words.fields[field], labelled: true },
    ...(unsaid === undefined ? {} : { unsaid }),
  });
}
