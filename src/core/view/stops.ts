import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { texts } from '../kinds/items.ts';
import { orderOf, placeOf, type Check, type Place, type Plan } from '../kinds/plan.ts';
import type { CheckItem, Stop } from './planView.ts';
import { refOf } from './refs.ts';

/** Behind everything that has a time. */
const LAST = Number.MAX_SAFE_INTEGER;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The way through a plan: its class periods (a lesson's activities), milestones and dates, each with its checks, and
 * last where those are that are not yet planned.
 */
export function stopsOf(
  document: PlanDocument,
  plan: Plan,
  show: (check: Check) => CheckItem,
): readonly Stop[] {
  const main = plan.places.some(({ list }) => list === 'sessions') ? 'sessions' : 'activities';
  const stops: { at: Place | string; stop: Omit<Stop, 'checks'>; checks: Check[]; order: number }[] = [];
  const byPlace = new Map<Place, Check[]>();
  const byDate = new Map<string, Check[]>();
  const unplanned: Check[] = [];
  for (const place of plan.places) {
    if (place.list !== main && place.list !== 'milestones') continue;
    const checks: Check[] = [];
    byPlace.set(place, checks);
    stops.push({ at: place, stop: stopAt(document, place), checks, order: place.order ?? LAST });
  }
  const end = endStop(plan, byPlace);
  if (typeof end === 'string') byDate.set(end, []);
  for (const check of plan.checks) {
    const place = stopFor(plan, byPlace, check);
    if (place) byPlace.get(place)?.push(check);
    else if (isoDay.test(check.when ?? ''))
      byDate.set(check.when ?? '', [...(byDate.get(check.when ?? '') ?? []), check]);
    else unplanned.push(check);
  }
  for (const [date, checks] of [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stop = { kind: 'date', label: shortDate(date), title: '', when: date } as const;
    stops.push({ at: date, stop, checks, order: orderOf(plan, date) ?? LAST });
  }
  stops.sort((a, b) => a.order - b.order);
  const planned = stops.map(({ at, stop, checks }) => ({
    ...stop,
    ...(at === end ? { end: plan.final?.name ?? '' } : {}),
    ...alsoAt(document, plan, at, checks),
    checks: checks.map(show),
  }));
  if (planned.length + unplanned.length === 0) return [];
  return [...planned, { kind: 'later', label: LATER, title: '', when: '', checks: unplanned.map(show) }];
}

/** The checks that a milestone names, but for those that stand at it. */
function alsoAt(
  document: PlanDocument,
  plan: Plan,
  at: Place | string,
  checks: readonly Check[],
): Pick<Stop, 'also'> {
  if (typeof at === 'string' || at.list !== 'milestones') return {};
  const named = texts(at.node, 'checks');
  const others = plan.checks.filter(
    (check) => check.id !== undefined && named.includes(check.id) && !checks.includes(check),
  );
  if (others.length === 0) return {};
  return { also: others.map(({ path, text }) => ({ ref: refOf(document, path), label: text })) };
}

const LATER = 'Not yet planned';

/** What the stop is called at which a check stands that says `when`: “Period 2”, “May 18”; undefined where none is. */
export function stopName(plan: Plan, when: string): string | undefined {
  const place = placeOf(plan, when);
  return place ? labelAt(place) : isoDay.test(when) ? shortDate(when) : undefined;
}

/** Where what the plan ends in stands: at a place, or on a day; undefined where the plan does not say. */
function endStop(plan: Plan, stops: ReadonlyMap<Place, unknown>): Place | string | undefined {
  if (!plan.final) return undefined;
  const { when } = plan.final;
  if (when === undefined)
    return plan.places.findLast((place) => stops.has(place) && place.list !== 'milestones');
  const place = placeOf(plan, when);
  return place ? around(plan, stops, place) : isoDay.test(when) ? when : undefined;
}

/** The stop a check stands at: its place, or the class period its activity belongs to. */
function stopFor(plan: Plan, stops: ReadonlyMap<Place, unknown>, check: Check): Place | undefined {
  const place = placeOf(plan, check.when);
  return place && around(plan, stops, place);
}

/** A place itself where it is a stop, else the class period that it belongs to. */
function around(plan: Plan, stops: ReadonlyMap<Place, unknown>, place: Place): Place | undefined {
  if (stops.has(place)) return place;
  return plan.places.find(
    (other) => stops.has(other) && other.path.every((step, index) => place.path[index] === step),
  );
}

const stopKinds = { sessions: 'period', activities: 'step', milestones: 'milestone' } as const;
const labels = { sessions: 'Period', activities: 'Step', milestones: 'Milestone' } as const;

function stopAt(document: PlanDocument, place: Place): Omit<Stop, 'checks'> {
  const label = labelAt(place);
  const date = place.date === undefined ? '' : shortDate(place.date);
  return {
    ref: refOf(document, place.path),
    ...(place.id === undefined ? {} : { when: place.id }),
    kind: stopKinds[place.list],
    label,
    title: place.text,
    ...(date === '' || date === label ? {} : { date }),
  };
}

function labelAt({ list, date, index, path }: Place): string {
  if (list === 'milestones' && date !== undefined) return shortDate(date);
  // The activities of a class period are within it.
  if (path[0] === 'sessions') return `${labels.sessions} ${Number(path[1]) + 1}`;
  return `${labels[list]} ${index + 1}`;
}
