/** A rubric: its criteria, each with what it looks like at every level. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CriterionItem, RubricLevel } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField, textField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { goalLinks } from './parts.ts';
import { sectionFrame } from './section.ts';
import { words } from './words.ts';

export function criteriaSection(board: Board): TemplateResult {
  const { criteria } = board.plan;
  return sectionFrame(board, {
    section: 'criteria',
    count: criteria.length,
    empty: criteria.length === 0,
    adds: 'criterion',
    body: html`<ul class="items cards">
      ${repeat(
        criteria,
        (criterion) => criterion.ref,
        (criterion) =>
          html`${criterionItem(board, criterion)}${addField(board, { what: 'criterion', after: criterion.ref })}`,
      )}
      ${addField(board, { what: 'criterion' })}
    </ul>`,
  });
}

function criterionItem(board: Board, criterion: CriterionItem): TemplateResult {
  const { ref, text, field, questions, goals, levels } = criterion;
  return itemFrame(board, {
    ...{ kind: 'criterion', ref, text, field, questions },
    details: html`<div class="line">${goalLinks(board, ref, text, goals, linkedWords(board, criterion))}</div>
      ${
        levels.length > 0
          ? html`<dl class="levels">${levels.map((level) => levelCell(board, criterion, level))}</dl>`
          : nothing
      }`,
  });
}

/** The goals are in another document, so they are named by their words and not by a number. */
function linkedWords(board: Board, { ref, goals }: CriterionItem): string {
  const linked = goals.filter(({ id, linked }) => board.isLinked(ref, id, linked));
  return linked.length > 0 ? linked.map(({ label }) => label).join(' · ') : words.linkedTo([]);
}

function levelCell(board: Board, { ref, text }: CriterionItem, level: RubricLevel): TemplateResult {
  const { name, descriptor, field } = level;
  const editing =
    field === undefined ? undefined : textField(board, ref, field, descriptor, words.fieldOf(name, text));
  const shown = field === undefined ? descriptor : board.textOf(ref, field, descriptor);
  const inner = shown || html`<span class="unwritten">${words.notDescribed}</span>`;
  return html`<div class="level">
    <dt>${name}</dt>
    <dd>
      ${
        editing ??
        (field === undefined || !board.editable
          ? html`<span class="further text">${inner}</span>`
          : html`<button
              type="button"
              class="further"
              data-key="text:${ref}:${field}"
              data-field=${field}
              tabindex=${board.tab(ref)}
              aria-label="${name}: ${shown || words.notDescribed}"
              @click=${() => board.edit(ref, field)}
            >
              <span class="text">${inner}</span>${icon('edit')}
            </button>`)
      }
    </dd>
  </div>`;
}
