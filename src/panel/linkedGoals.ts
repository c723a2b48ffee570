/** The goals that an item is linked to, with their words and the numbers they go by in the panel. */
import type { ItemRef, LinkableGoal } from '../core/view/planView.ts';
import type { Board } from './board.ts';

export interface NumberedGoal extends LinkableGoal {
  /** From 1, among the goals that can be linked to. */
  readonly number: number;
}

/**
 * What an item is linked to by now, in the goals' order; goals with the same id are linked together.
 * @param linked the ids that the plan says
 */
export function linkedGoals(board: Board, ref: ItemRef, linked: readonly string[]): readonly NumberedGoal[] {
  const byId = numbered(board.plan.linkable);
  return board
    .linkedTo(ref, linked)
    .flatMap((id) => byId.get(id) ?? [])
    .sort((one, other) => one.number - other.number);
}

const known = new WeakMap<readonly LinkableGoal[], ReadonlyMap<string, readonly NumberedGoal[]>>();

/** The goals by their ids. A list of goals is looked through once, however many items are linked to them. */
function numbered(goals: readonly LinkableGoal[]): ReadonlyMap<string, readonly NumberedGoal[]> {
  const before = known.get(goals);
  if (before) return before;
  const byId = new Map<string, NumberedGoal[]>();
  goals.forEach((goal, index) => {
    const there = byId.get(goal.id);
    const numbered = { ...goal, number: index + 1 };
    if (there) there.push(numbered);
    else byId.set(goal.id, [numbered]);
  });
  known.set(goals, byId);
  return byId;
}
