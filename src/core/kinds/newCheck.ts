import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { freeIdIn } from '../references/freeIdIn.ts';

/** A check for a goal, as yet without a name of its own: that is there to be written over. @param goal its id */
export function newCheck(
  document: PlanDocument,
  goal: string,
): { readonly changes: readonly Change[]; readonly fill: string } {
  const id = freeIdIn(document, 'k', true);
  const fill = 'New check';
  return { changes: [{ do: 'insert', path: ['checks'], value: { id, name: fill, goals: [goal] } }], fill };
}
