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
