/** The goals that items are linked to: said once for a document; each item then says by their ids which are its own. */
import type { PlanDocument } from '../document.ts';
import { planIn, type Goal } from '../kinds/plan.ts';
import type { Shelf } from '../library/shelf.ts';
import { planOf } from '../references/home.ts';
import type { LinkableGoal } from './planView.ts';

/** Of ids as they are written: those of goals there are, once each. */
export type LinkedGoals = (written: readonly string[]) => readonly string[];

/** The goals that the items of a document are for: a rubric's are those of the plan it is for. */
export function goalsFor(document: PlanDocument, shelf: Shelf): readonly Goal[] {
  if (document.kind !== 'rubric') return planIn(document).goals;
  const plan = planOf(document, shelf);
  return plan ? planIn(plan).goals : [];
}

/** The goals that can be linked to: those with an id. */
export function linkableGoals(goals: readonly Goal[]): readonly LinkableGoal[] {
  return goals.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, label: text || id }]));
}

/** Tells which of these goals an item is linked to. */
export function linkedAmong(goals: readonly LinkableGoal[]): LinkedGoals {
  const known = new Set(goals.map(({ id }) => id));
  return (written) => [...new Set(written)].filter((id) => known.has(id));
}
