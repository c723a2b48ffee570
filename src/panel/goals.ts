/** Shared goals: what students will be able to do, and what serves each. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GoalItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { servedLine, standardList } from './parts.ts';
import { sectionFrame } from './section.ts';
import { words } from './words.ts';

export function goalsSection(board: Board): TemplateResult {
  const { goals } = board.plan;
  return sectionFrame(board, {
    section: 'goals',
    count: goals.length,
    empty: goals.length === 0,
    adds: 'goal',
    body: html`<ol class="items">
      ${repeat(
        goals,
        (goal) => goal.ref,
        (goal, index) =>
          html`${goalItem(board, goal, index + 1)}${addField(board, { what: 'goal', after: goal.ref })}`,
      )}
      ${addField(board, { what: 'goal' })}
    </ol>`,
  });
}

function goalItem(board: Board, goal: GoalItem, number: number): TemplateResult {
  const { ref, text, field, questions } = goal;
  return itemFrame(board, {
    ...{ kind: 'goal', ref, text, field, questions },
    mark: String(number),
    before: html`<span class="said">${words.goalNumber(number)}: </span>`,
    details: html`${standardList(board, ref, goal.standards)} ${successCriteria(board, goal)}
    ${servedLine(board, ref, goal.served)}`,
  });
}

function successCriteria(board: Board, { ref, successCriteria }: GoalItem): TemplateResult | typeof nothing {
  if (successCriteria.length === 0) return nothing;
  const part = `criteria:${ref}`;
  const open = board.isOpen(part);
  return html`<button
      type="button"
      class="chip folded-part"
      data-key=${part}
      tabindex=${board.tab(ref)}
      aria-expanded=${open}
      @click=${() => board.toggle(part)}
    >
      ${icon(open ? 'unfolded' : 'folded')}<span>${words.successCriteria(successCriteria.length)}</span>
    </button>
    ${
      open
        ? html`<ul class="success">
            ${successCriteria.map((criterion) => html`<li>${criterion}</li>`)}
          </ul>`
        : nothing
    }`;
}
