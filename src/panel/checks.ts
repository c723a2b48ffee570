/** Formative checks along the way: a rail of class periods, milestones and dates with the checks at each. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckItem, GoalLink, Stop } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField, textField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { goalLinks } from './parts.ts';
import { sectionFrame } from './section.ts';
import { words } from './words.ts';

/** The further texts of a check that the panel shows, in the order they are met. */
export const checkFields = ['prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere'] as const;

export type CheckField = (typeof checkFields)[number];

export function checksSection(board: Board): TemplateResult {
  const { stops } = board.plan;
  const goals = board.plan.goals.flatMap(({ id, text }): GoalLink[] =>
    id === undefined ? [] : [{ id, label: text, linked: false }],
  );
  const count = stops.reduce((sum, { checks }) => sum + checks.length, 0);
  return sectionFrame(board, {
    section: 'checks',
    count,
    empty: count === 0,
    adds: 'check',
    body: html`<ol class="rail">
        ${repeat(
          stops,
          (stop, index) => stop.ref ?? `stop:${stop.when ?? index}`,
          (stop) => stopItem(board, stop, goals),
        )}
      </ol>
      <ul class="items">
        ${addField(board, { what: 'check', goals })}
      </ul>`,
  });
}

function stopItem(board: Board, stop: Stop, goals: readonly GoalLink[]): TemplateResult {
  const { ref, when, label, title, checks } = stop;
  const drop = ref === undefined ? undefined : board.dropAt(ref);
  const name =
    title && title !== label
      ? html`<b>${label}</b> <span class="stop-title">${title}</span>`
      : html`<b>${label}</b>`;
  const lit = ref !== undefined && board.isLit(ref);
  const adding = when !== undefined && board.field?.kind === 'add' && board.field.when === when;
  return html`<li
    class="stop ${checks.length > 0 ? 'has' : ''} ${lit ? 'lit' : ''} ${drop ? `drop-${drop}` : ''}"
    data-ref=${ref ?? nothing}
    data-kind="stop"
  >
    <div class="stop-head">
      ${
        ref === undefined
          ? html`<span class="words">${name}</span>`
          : html`<button
              type="button"
              class="words"
              data-key="item:${ref}"
              tabindex=${board.tab(ref)}
              aria-current=${lit ? 'true' : nothing}
              @click=${() => board.reveal(ref)}
            >
              ${name}
            </button>`
      }
      ${
        board.editable && when !== undefined && ref !== undefined
          ? html`<button
              type="button"
              class="tool"
              data-key="add:${ref}"
              tabindex=${board.tab(ref)}
              aria-label=${words.addAt(label)}
              title=${words.addAt(label)}
              @click=${() => board.add('check', { when })}
            >
              ${icon('add')}
            </button>`
          : nothing
      }
    </div>
    ${
      checks.length > 0 || adding
        ? html`<ul class="items">
            ${repeat(
              checks,
              (check) => check.ref,
              (check) =>
                html`${checkItem(board, check)}${addField(board, {
                  what: 'check',
                  after: check.ref,
                  goals,
                  ...(when === undefined ? {} : { when }),
                })}`,
            )}
            ${when === undefined ? nothing : addField(board, { what: 'check', when, goals })}
          </ul>`
        : nothing
    }
  </li>`;
}

function checkItem(board: Board, check: CheckItem): TemplateResult {
  const { ref, text, field, questions, type } = check;
  return itemFrame(board, {
    ...{ kind: 'check', ref, text, field, questions },
    details: html`<div class="line">
        ${type && type.toLowerCase() !== text.toLowerCase() ? html`<span class="plain">${type}</span>` : nothing}
        ${goalLinks(board, ref, text, check.goals)}
      </div>
      ${checkFields.map((name) => furtherText(board, check, name))}`,
  });
}

/** One further text of a check; pressing it opens its field. */
function furtherText(board: Board, check: CheckItem, name: CheckField): TemplateResult | typeof nothing {
  const { ref } = check;
  const written = check[name] ?? '';
  const label = words.fields[name];
  const editing = textField(board, ref, name, written, words.fieldOf(label, check.text));
  if (editing) return html`<div class="further"><span class="label">${label}:</span> ${editing}</div>`;
  const text = board.textOf(ref, name, written);
  if (!text) return nothing;
  const inner = html`<span class="label">${label}:</span> <span class="text">${text}</span>`;
  return board.editable
    ? html`<button
        type="button"
        class="further"
        data-key="text:${ref}:${name}"
        data-field=${name}
        tabindex=${board.tab(ref)}
        @click=${() => board.edit(ref, name)}
      >
        ${inner}${icon('edit')}
      </button>`
    : html`<p class="further">${inner}</p>`;
}
