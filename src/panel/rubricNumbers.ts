/** What levels and criteria count for, in a rubric that gives points. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CriterionItem, LevelItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { plain } from '../core/markdown/markdown.ts';
import { numberField } from './numberField.ts';
import { words } from './words.ts';

type Part = TemplateResult | typeof nothing;

/** Levels have points, but where the criteria have them instead. */
export function levelPoints(board: Board, { ref, text, points }: LevelItem): Part {
  const { scored, levels } = board.plan;
  if (!scored || (givenByCriteria(board) && levels.every((level) => level.points === undefined)))
    return nothing;
  return html`<div class="numbers">
    ${numberField(board, {
      ...{ ref, field: 'points', value: points, label: words.rubric.pointsOf(plain(text)) },
      unit: words.rubric.points,
    })}
  </div>`;
}

/** How much a criterion counts beside the others, and, where criteria have points, how many it can give. */
export function criterionNumbers(board: Board, { ref, text, points, weight }: CriterionItem): Part {
  if (!board.plan.scored) return nothing;
  const name = plain(text);
  return html`<div class="numbers">
    ${
      givenByCriteria(board)
        ? numberField(board, {
            ...{ ref, field: 'points', value: points, label: words.rubric.pointsOf(name) },
            unit: words.rubric.points,
          })
        : nothing
    }
    <span
      ><span aria-hidden="true">${words.rubric.weight}</span> ${numberField(board, {
        ...{ ref, field: 'weight', value: weight, label: words.rubric.weightOf(name) },
      })}</span
    >
  </div>`;
}

/** Where one level is described, or each line is there or not, a criterion itself gives points. */
function givenByCriteria({ plan }: Board): boolean {
  const { form, criteria, levels } = plan;
  return (
    criteria.some(({ points }) => points !== undefined) ||
    ((form === 'single-point' || form === 'checklist') && levels.every(({ points }) => points === undefined))
  );
}
