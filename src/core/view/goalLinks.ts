/** The goals an item can be linked to. */
import type { PlanDocument } from '../document.ts';
import { planIn, type Goal } from '../kinds/plan.ts';
import type { Shelf } from '../library/shelf.ts';
import { planOf } from '../references/home.ts';
import type { GoalLink } from './planView.ts';

/** The goals that the items of a document are for: a rubric's are those of the plan it is for. */
export function goalsFor(document: PlanDocument, shelf: Shelf): readonly Goal[] {
  if (document.kind !== 'rubric') return planIn(document).goals;
  const plan = planOf(document, shelf);
  return plan ? planIn(plan).goals : [];
}

/** Every goal, and whether it is linked. @param linked ids */
export function goalLinks(goals: readonly Goal[], linked: readonly string[]): readonly GoalLink[] {
  return goals.flatMap(({ id, text }) =>
    id === undefined ? [] : [{ id, label: text || id, linked: linked.includes(id) }],
  );
}
