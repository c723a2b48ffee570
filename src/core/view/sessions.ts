/** The class periods of a plan with their activities, and the time these take, as the panel shows them. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Question, SessionItem } from './planView.ts';

/** @param asked what is asked about an item */
export function sessionItems(
  _document: PlanDocument,
  _shelf: Shelf,
  _asked: (ref: string) => readonly Question[],
): readonly SessionItem[] {
  return [];
}
