import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';

/** A plan as a schema.org LearningResource. */
export function jsonLd(_plan: PlanDocument, _shelf: Shelf): string {
  return '';
}
