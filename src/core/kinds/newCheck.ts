import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { freeId } from '../ids.ts';
import { indexOf } from '../references/index.ts';

/** A check for a goal, as yet without a name of its own: that is there to be written over. @param goal its id */
export function newCheck(
  document: PlanDocument,
  goal: string,
): { readonly changes: readonly Change[]; readonly fill: string } {
  const id = freeId('k', new Set(indexOf(document).items.map((item) => item.id)), true);
  const fill = 'New check';
  return { changes: [{ do: 'insert', path: ['checks'], value: { id, name: fill, goals: [goal] } }], fill };
}
