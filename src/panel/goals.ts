/** Shared goals: what students will be able to do, and what serves each. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GoalItem } from '../core/view/planView.ts';
import { addMore, moreLines } from './addMore.ts';
import type { Board } from './board.ts';
import { chooseValue } from './chooseValue.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { servedLine, standardList } from './parts.ts';
import { sectionFrame } from './section.ts';
import { addLineButton, hasLines, isAddingTo, textList, type TextList } from './textList.ts';
import { unlessSame } from './unchanged.ts';
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
          html`${unlessSame(board, [goal], () => goalItem(board, goal, index + 1), index)}${addField(board, { what: 'goal', after: goal.ref })}`,
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
    details: html`${kindOfGoal(board, goal)} ${standardList(board, ref, text, goal.standards)}
    ${successCriteria(board, goal)} ${servedLine(board, ref, goal.served)}
    ${addMore(board, ref, text, [
      moreLines(board, ref, 'standards'),
      ...(goal.successCriteria.length === 0 ? [moreLines(board, ref, 'successCriteria')] : []),
    ])}`,
  });
}

/** Where it is not said it waits in the goal's menu. */
function kindOfGoal(board: Board, { ref, text, type }: GoalItem): TemplateResult | typeof nothing {
  if (board.textOf(ref, 'type', type) === '') return nothing;
  return html`<div class="line">
    ${chooseValue(board, {
      ...{ ref, field: 'type', values: 'goalType', value: type },
      label: words.fieldOf(words.goalType, text),
    })}
  </div>`;
}

/** Folded in the side bar, open where there is room. */
function successCriteria(
  board: Board,
  { ref, text, successCriteria }: GoalItem,
): TemplateResult | typeof nothing {
  const list: TextList = { ref, field: 'successCriteria', lines: successCriteria, of: text };
  if (!hasLines(board, list)) return nothing;
  const part = `criteria:${ref}`;
  const open = board.isOpen(part) !== board.wide || isAddingTo(board, ref, 'successCriteria');
  const count = successCriteria.filter((line) => line !== '').length;
  return html`<div class="line tight">
      <button
        type="button"
        class="chip folded-part"
        data-key=${part}
        tabindex=${board.tab(ref)}
        aria-expanded=${open}
        @click=${() => board.toggle(part)}
      >
        ${icon(open ? 'unfolded' : 'folded')}<span>${words.successCriteria(count)}</span>
      </button>
      ${addLineButton(board, list)}
    </div>
    ${open ? textList(board, list) : nothing}`;
}
