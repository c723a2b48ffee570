/** Links items to goals. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { indexOf } from '../../references/index.ts';
import { quoted } from '../../words.ts';
import { itemsOf, nodeAt, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Asked } from './asked.ts';

/** Links an item to a goal, or unlinks it. */
export function link(
  document: PlanDocument,
  path: Path,
  goal: string,
  on: boolean,
  name: string,
): Asked | Refusal {
  const goals = [...path, 'goals'];
  const node = nodeAt(document.sound, path);
  const index = itemsOf(node, 'goals').findIndex(({ value }) => scalarText(value) === goal);
  const target = textOf(indexOf(document).byId.get(goal)?.map, 'target');
  // The goals of a rubric stand in its plan.
  const words = target === undefined ? 'the goal' : quoted(target, 60);
  if (on === index >= 0) return { changes: [], said: '' };
  if (!on)
    return {
      changes: [{ do: 'remove', path: [...goals, index] }],
      said: `${name} no longer goes with ${words}.`,
    };
  return { changes: [{ do: 'insert', path: goals, value: goal }], said: `${name} now goes with ${words}.` };
}
