import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { orderOf, placeOf, type Check, type Place, type Plan } from '../kinds/plan.ts';
import type { CheckItem, Stop } from './planView.ts';
import { refOf } from './refs.ts';

/** Behind everything that has a time. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The way through a plan: its class periods (a lesson's activities), milestones and dates, each with its checks. */
export function stopsOf(
  document: PlanDocument,
  plan: Plan,
  show: (check: Check) => CheckItem,
): readonly Stop[] {
  const main = plan.places.some(({ list }) => list === 'sessions') ? 'sessions' : 'activities';
  const stops: { stop: Omit<Stop, 'checks'>; checks: Check[]; order: number }[] = [];
  const byPlace = new Map<Place, Check[]>();
  const byDate = new Map<string, Check[]>();
  const unplanned: Check[] = [];
  for (const place of plan.places) {
    if (place.list !== main && place.list !== 'milestones') continue;
    const checks: Check[] = [];
    byPlace.set(place, checks);
    stops.push({ stop: stopAt(document, place), checks, order: place.order ?? LAST });
  }
  for (const check of plan.checks) {
    const place = stopFor(plan, byPlace, check);
    if (place) byPlace.get(place)?.push(check);
    else if (/^\d{4}-\d{2}-\d{2}$/.test(check.when ?? ''))
      byDate.set(check.when ?? '', [...(byDate.get(check.when ?? '') ?? []), check]);
    else unplanned.push(check);
  }
  for (const [date, checks] of [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))) {
    stops.push({
      stop: { label: shortDate(date), title: '', when: date },
      checks,
      order: orderOf(plan, date) ?? LAST,
    });
  }
  stops.sort((a, b) => a.order - b.order);
  const planned = stops.map(({ stop, checks }) => ({ ...stop, checks: checks.map(show) }));
  if (unplanned.length === 0) return planned;
  return [...planned, { label: 'Not yet planned', title: '', when: '', checks: unplanned.map(show) }];
}

/** The stop a check stands at: its place, or the class period its activity belongs to. */
function stopFor(plan: Plan, stops: ReadonlyMap<Place, unknown>, check: Check): Place | undefined {
  const place = placeOf(plan, check.when);
  if (!place || stops.has(place)) return place;
  return plan.places.find(
    (other) => stops.has(other) && other.path.every((step, index) => place.path[index] === step),
  );
}

const labels = { sessions: 'Period', activities: 'Step', milestones: 'Milestone' } as const;

function stopAt(document: PlanDocument, place: Place): Omit<Stop, 'checks'> {
  return {
    ref: refOf(document, place.path),
    ...(place.id === undefined ? {} : { when: place.id }),
    label:
      place.list === 'milestones' && place.date !== undefined
        ? shortDate(place.date)
        : `${labels[place.list]} ${place.index + 1}`,
    title: place.text,
  };
}
