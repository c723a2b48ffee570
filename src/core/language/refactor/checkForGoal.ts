/** A new check for the goal somebody looks at. */
import type { PlanDocument } from '../../document.ts';
import { newCheck } from '../../kinds/newCheck.ts';
import { isPlan } from '../../kinds/kind.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Around } from './around.ts';
import { byChanges, type Rework } from './rework.ts';

/** “Add a check for this goal”, anywhere in a goal that has an id. */
export function checkForGoal(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  const goal = around[1];
  const id = goal?.path[0] === 'goals' && isPlan(document.kind) ? textOf(goal.value, 'id') : undefined;
  if (id === undefined) return [];
  return [
    {
      title: 'Add a check for this goal',
      kind: 'rewrite',
      answers: 'align-goal-without-check',
      work: () => {
        const { changes, fill } = newCheck(document, id);
        return byChanges(document, changes, fill);
      },
    },
  ];
}
