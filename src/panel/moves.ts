/** What moving an item asks for, by keys or by dragging. */
import type { Intent, ItemRef, PlanView } from '../core/view/planView.ts';
import type { Place } from './places.ts';

/**
 * Moves an item one step among its neighbours. A check at the edge of its stop goes on to the stop before or after.
 * @param by -1 for up, 1 for down.
 * @returns the intent, or undefined where there is nowhere to go.
 */
export function moveIntent(plan: PlanView, place: Place, by: -1 | 1): Intent | undefined {
  const { kind, ref, siblings, at } = place;
  if (kind === 'title' || kind === 'stop') return undefined;
  const neighbour = siblings[at + by];
  if (kind === 'activity' && neighbour === undefined) return moveToNextPeriod(plan, place, by);
  if (kind !== 'check') return neighbour === undefined ? undefined : { do: 'move', ref, by };
  // The checks of a stop need not stand beside each other in the text, so their order is said by the neighbour.
  if (neighbour !== undefined) {
    return by < 0 ? { do: 'place', ref, before: neighbour } : { do: 'place', ref, after: neighbour };
  }
  return moveAlong(plan, place, by);
}

/** Moves a check to the next stop before or after it where one can be put. @param by -1 for before, 1 for after. */
export function moveAlong(plan: PlanView, place: Place, by: -1 | 1): Intent | undefined {
  for (let stop = (place.stop ?? 0) + by; stop in plan.stops; stop += by) {
    const intent = moveToStop(plan, place, stop);
    if (intent) return intent;
  }
  return undefined;
}

/**
 * Moves a check to a stop.
 * @param stop index of the stop in the plan's stops.
 * @returns undefined where it is there already, or where nothing can be put.
 */
export function moveToStop(plan: PlanView, place: Place, stop: number): Intent | undefined {
  const when = plan.stops[stop]?.when;
  if (place.kind !== 'check' || when === undefined || stop === place.stop) return undefined;
  const was = plan.stops[place.stop ?? -1]?.when ?? '';
  return { do: 'set-text', ref: place.ref, field: 'when', text: when, was };
}

/** An activity at the edge of its class period goes on to the next one: behind its last activity, or before its first. */
function moveToNextPeriod({ sessions }: PlanView, { ref, session }: Place, by: -1 | 1): Intent | undefined {
  const next = sessions[sessions.findIndex((one) => one.ref === session) + by];
  if (session === undefined || !next) return undefined;
  const first = by > 0 ? next.activities[0] : undefined;
  return first ? { do: 'place', ref, before: first.ref } : { do: 'place', ref, into: next.ref };
}

/** Puts an activity at the end of a class period; undefined where it is in it already. */
export function moveToPeriod(place: Place, period: ItemRef): Intent | undefined {
  if (place.kind !== 'activity' || place.session === period) return undefined;
  return { do: 'place', ref: place.ref, into: period };
}

/**
 * Puts an item where it was dropped.
 * @param onto the item under the pointer.
 * @param before whether the pointer is in its upper half.
 * @returns undefined where it cannot be dropped, or already is.
 */
export function dropIntent(plan: PlanView, place: Place, onto: Place, before: boolean): Intent | undefined {
  if (place.ref === onto.ref) return undefined;
  if (place.kind === 'check' && onto.stop !== undefined && onto.stop !== place.stop) {
    return moveToStop(plan, place, onto.stop);
  }
  if (onto.kind === 'session' && place.kind === 'activity') return moveToPeriod(place, onto.ref);
  const elsewhere = place.kind === 'activity' && place.session !== onto.session;
  if (place.kind !== onto.kind || !(elsewhere || place.siblings.includes(onto.ref))) return undefined;
  if (!elsewhere && onto.at === place.at + (before ? 1 : -1)) return undefined;
  return before
    ? { do: 'place', ref: place.ref, before: onto.ref }
    : { do: 'place', ref: place.ref, after: onto.ref };
}
