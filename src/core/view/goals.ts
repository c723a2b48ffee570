/** The goals of a plan as the panel shows them, with what serves each. */
import type { PlanDocument } from '../document.ts';
import { planIn } from '../kinds/plan.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { AlignmentMap, Column, GoalRow } from '../library/alignmentMap.ts';
import { NO_CHECK, servingOf } from '../library/serving.ts';
import type { Shelf } from '../library/shelf.ts';
import type { GoalItem, Link, Question, Served } from './planView.ts';
import { refElsewhere, refOf } from './refs.ts';
import { textLines } from './textLines.ts';

/** @param asked what is asked about an item */
export function goalItems(
  document: PlanDocument,
  shelf: Shelf,
  asked: (ref: string) => readonly Question[],
): readonly GoalItem[] {
  const map = alignmentOf(document, shelf);
  return planIn(document).goals.map((goal, index) => {
    const ref = refOf(document, goal.path);
    return {
      ref,
      ...(goal.id === undefined ? {} : { id: goal.id }),
      text: goal.text,
      field: 'target',
      questions: asked(ref),
      type: goal.type ?? '',
      standards: goal.standards.map(({ code, statement }) => {
        const words = statement ?? shelf.standard(code)?.item.text;
        return { code, ...(words === undefined || words === '' ? {} : { statement: words }) };
      }),
      successCriteria: textLines(goal.node, 'successCriteria'),
      served: goal.id === undefined ? [] : servedBy(document, shelf, map, map.rows[index]),
    };
  });
}

/** What serves a goal: its checks, choices and rubric rows. */
function servedBy(
  document: PlanDocument,
  shelf: Shelf,
  map: AlignmentMap,
  row: GoalRow | undefined,
): readonly Served[] {
  const serving = servingOf(map, row ? [row] : []);
  const checked = serving.some(({ by }) => by[0]?.kind === 'check');
  return [
    ...(checked ? [] : [{ label: NO_CHECK, there: false, by: [] }]),
    ...serving.map(({ label, by }) => ({
      label,
      there: true,
      by: by.map((column) => linkTo(document, shelf, column)),
    })),
  ];
}

/** A column of the map as the plan names it: a rubric row stands in a file of its own. */
function linkTo(document: PlanDocument, shelf: Shelf, { uri, path, label, id = '' }: Column): Link {
  const home = uri === document.uri ? document : shelf.get(uri);
  const ref = refOf(home ?? document, path);
  return { ref: uri === document.uri ? ref : refElsewhere(uri, ref), label: label || id };
}
