import type { PlanDocument } from '../document.ts';
import { keyOrder } from '../schema/walk.ts';
import type { Change, Planned } from './change.ts';
import { planChanges } from './plan.ts';

/** The edits for changes of a document, keys in the order its form has them. */
export function planEdits(document: PlanDocument, changes: readonly Change[]): Planned {
  return planChanges(document.yaml, changes, {
    order: (path) => keyOrder(document.kind, document.sound.root, path),
  });
}

/** Whether changes of a document can be planned at all: a text that cannot be read is only mended as text. Costs nothing. */
export function mayPlan({ yaml }: PlanDocument, changes: readonly Change[]): boolean {
  return yaml.problems.length === 0 || (changes.length === 1 && changes[0]?.do === 'text');
}
