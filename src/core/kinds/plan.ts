/** A project or lesson plan as people think of it: goals, menus of choices, checks in time, what it ends in. */
import type { PlanDocument } from '../document.ts';
import { itemsOf, scalarText, textOf, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { list, notes, once, texts, type Note, type PlanItem } from './items.ts';

export interface Goal extends PlanItem {
  /** knowledge, skill, understanding or success-skill. */
  readonly type: string | undefined;
  readonly standards: readonly { readonly code: string; readonly statement: string | undefined }[];
  /** The success criteria. */
  readonly criteria: readonly Note[];
}

export interface Option extends PlanItem {
  readonly goals: readonly string[];
  /** Its own rubric as written, where it is looked at with another than the rest. */
  readonly rubric: string | undefined;
}

export interface Menu extends PlanItem {
  /** topic, process, product, environment or pace. */
  readonly about: string | undefined;
  readonly options: readonly Option[];
}

export interface Check extends PlanItem {
  readonly goals: readonly string[];
  /** A class period, milestone, activity or date as written; undefined: not yet planned. */
  readonly when: string | undefined;
  /** What happens when students are not there yet. */
  readonly ifNotYet: string;
}

/** A class period, milestone or (in a lesson) activity: a place in time that checks stand at. */
export interface Place extends PlanItem {
  readonly list: 'sessions' | 'milestones' | 'activities';
  readonly date: string | undefined;
  /** A number that grows along the way; undefined where the plan does not say when it is. */
  readonly order: number | undefined;
  /** Zero-based among its neighbours. */
  readonly index: number;
  /** Ids of the goals it works on itself; those of a period's activities are theirs. */
  readonly goals: readonly string[];
  /** How long it takes; undefined where no number above 0 is written. */
  readonly minutes: number | undefined;
}

/** A day, and the order of the last class period on it or before. */
interface Day {
  readonly date: string;
  readonly order: number;
}

export interface Plan {
  readonly status: string | undefined;
  readonly goals: readonly Goal[];
  readonly menus: readonly Menu[];
  readonly checks: readonly Check[];
  /** Class periods, their activities, milestones; of a lesson: its activities. In the order of the text. */
  readonly places: readonly Place[];
  /** The first place with each id. */
  readonly placeById: ReadonlyMap<string, Place>;
  /** The days on which there are class periods, in their order. */
  readonly days: readonly Day[];
  /** Undefined where the plan does not say what it ends in. */
  readonly final:
    | {
        readonly name: string;
        readonly when: string | undefined;
        readonly goals: readonly string[];
        readonly rubric: string | undefined;
        /** Who is there to see it. */
        readonly audience: readonly string[];
      }
    | undefined;
  /** The place in time that “along the way” comes before; undefined where the plan ends in nothing. */
  readonly end: { readonly when: string | undefined; readonly order: number | undefined } | undefined;
}

/** The plan of a project or lesson document, read once. Of a broken text: its sound parts. */
export const planIn = once(read);

function read(document: PlanDocument): Plan {
  const { root } = document.sound;
  const { places, days } = placesOf(root);
  const placeById = new Map<string, Place>();
  for (const place of places)
    if (place.id !== undefined && !placeById.has(place.id)) placeById.set(place.id, place);
  const final = finalIn(root);
  return {
    status: textOf(root, 'status'),
    goals: list(root, 'goals', [], 'target').map((item) => ({
      ...item,
      type: textOf(item.node, 'type'),
      standards: standardsOf(item.node),
      criteria: notes(item.node, 'successCriteria', item.path),
    })),
    menus: list(root, 'choices', [], 'title').map((item) => ({
      ...item,
      about: textOf(item.node, 'about'),
      options: list(item.node, 'options', item.path, 'name').map((option) => ({
        ...option,
        goals: texts(option.node, 'goals'),
        rubric: textOf(option.node, 'rubric'),
      })),
    })),
    checks: checksOf(root, places),
    places,
    placeById,
    days,
    final,
    end: final && endOf({ places, placeById, days }, final.when),
  };
}

function finalIn(root: YamlNode | undefined): Plan['final'] {
  const final = valueOf(root, 'final');
  return (
    final && {
      name: textOf(final, 'name') ?? '',
      when: textOf(final, 'when'),
      goals: texts(final, 'goals'),
      rubric: textOf(final, 'rubric'),
      audience: texts(final, 'audience'),
    }
  );
}

/** When what the plan ends in is: where it does not say, in the last class period, or a lesson's last activity. */
function endOf(plan: Way, when: string | undefined): Plan['end'] {
  if (when !== undefined) return { when, order: orderOf(plan, when) };
  const sessions = sessionsOf(plan);
  const last = (sessions.length > 0 ? sessions : plan.places).findLast(
    ({ list: name }) => name !== 'milestones',
  );
  return { when: last?.id, order: last?.order };
}

function standardsOf(goal: YamlNode | undefined): Goal['standards'] {
  return itemsOf(goal, 'standards').flatMap(({ value }) => {
    const code = scalarText(value) ?? textOf(value, 'code');
    return code === undefined ? [] : [{ code, statement: textOf(value, 'statement') }];
  });
}

/** A class period is this far from the next, so that its activities fit between. */
const STEP = 10_000;

function placesOf(root: YamlNode | undefined): Pick<Plan, 'places' | 'days'> {
  const sessions = list(root, 'sessions', [], 'title').map((item, index) => ({
    ...item,
    list: 'sessions' as const,
    date: textOf(item.node, 'date'),
    order: index * STEP,
    index,
    ...workIn(item),
  }));
  const days = daysOf(sessions);
  const places: Place[] = [];
  for (const session of sessions) {
    const { date, order } = session;
    places.push(session);
    for (const [index, item] of list(session.node, 'activities', session.path, 'title').entries())
      places.push({ ...item, list: 'activities', date, order: order + index + 1, index, ...workIn(item) });
  }
  for (const [index, item] of list(root, 'activities', [], 'title').entries()) {
    places.push({ ...item, list: 'activities', date: undefined, order: index, index, ...workIn(item) });
  }
  for (const [index, item] of list(root, 'milestones', [], 'title').entries()) {
    const date = textOf(item.node, 'date');
    places.push({
      ...item,
      list: 'milestones',
      date,
      order: date === undefined ? undefined : orderOfDate(date, days),
      index,
      goals: [],
      minutes: undefined,
    });
  }
  return { places, days };
}

function workIn({ node }: PlanItem): Pick<Place, 'goals' | 'minutes'> {
  return { goals: texts(node, 'goals'), minutes: minutesOf(node) };
}

/** The `minutes` of a lesson, class period or activity; undefined for none, and for what is no number above 0. */
export function minutesOf(node: YamlNode | undefined): number | undefined {
  const minutes = Number(textOf(node, 'minutes') ?? NaN);
  return Number.isFinite(minutes) && minutes > 0 ? minutes : undefined;
}

/** The minutes of activities together, to a tenth; those without a number count as none. */
export function minutesTogether(activities: readonly Pick<Place, 'minutes'>[]): number {
  return Math.round(activities.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) * 10) / 10;
}

function daysOf(sessions: readonly Pick<Place, 'date' | 'order'>[]): readonly Day[] {
  let last = -1;
  return sessions
    .flatMap(({ date, order }) => (date === undefined || order === undefined ? [] : [{ date, order }]))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ date, order }) => ({ date, order: (last = Math.max(last, order)) }));
}

/** A date falls behind the last class period on or before it; undefined where the periods have no dates. */
function orderOfDate(date: string, days: readonly Day[]): number | undefined {
  if (days.length === 0) return undefined;
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] as Day).date <= date) from = middle + 1;
    else to = middle;
  }
  const before = days[from - 1];
  return before ? before.order + STEP - 1 : -1;
}

function checksOf(root: YamlNode | undefined, places: readonly Place[]): Check[] {
  const listedIn = checksListedIn(places);
  return list(root, 'checks', [], 'name').map((item) => ({
    ...item,
    goals: texts(item.node, 'goals'),
    when: textOf(item.node, 'when') ?? (item.id === undefined ? undefined : listedIn.get(item.id)),
    ifNotYet: textOf(item.node, 'ifNotYet')?.trim() ?? '',
  }));
}

/** Milestones and activities may name their checks instead of the check naming them. */
function checksListedIn(places: readonly Place[]): ReadonlyMap<string, string> {
  const where = new Map<string, string>();
  for (const place of places) {
    if (place.id === undefined) continue;
    for (const check of texts(place.node, 'checks')) if (!where.has(check)) where.set(check, place.id);
  }
  return where;
}

/** The places of a plan, as far as they order what happens. */
type Way = Pick<Plan, 'places' | 'placeById' | 'days'>;

/** The class periods of a project; a lesson has none. */
export function sessionsOf({ places }: Pick<Plan, 'places'>): readonly Place[] {
  return places.filter(({ list: name }) => name === 'sessions');
}

/** The activities of each class period, in their order. */
export function activitiesBySession(plan: Pick<Plan, 'places'>): ReadonlyMap<Place, readonly Place[]> {
  const found = new Map<Place, Place[]>();
  let session: Place | undefined;
  for (const place of plan.places) {
    if (place.list === 'sessions') found.set((session = place), []);
    // A period's activities follow it; those of a lesson stand at the top.
    else if (place.list === 'activities' && place.path.length > 2 && session) found.get(session)?.push(place);
  }
  return found;
}

/** The place a check stands at: an item of the plan; undefined for a date, an unknown id or none. */
export function placeOf(plan: Way, when: string | undefined): Place | undefined {
  return when === undefined ? undefined : plan.placeById.get(when);
}

/** A number that grows along the way; undefined where the plan does not say. @param when an id or a date */
export function orderOf(plan: Way, when: string | undefined): number | undefined {
  if (when === undefined) return undefined;
  const place = placeOf(plan, when);
  if (place) return place.order;
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? orderOfDate(when, plan.days) : undefined;
}

/**
 * Whether a check comes along the way: before what the plan ends in (by default its last class
 * period or activity). Where the plan ends in nothing, or does not say when, every check does.
 */
export function alongTheWay(plan: Plan, check: Check): boolean {
  if (!plan.end) return true;
  if (plan.end.when !== undefined && check.when === plan.end.when) return false;
  const at = orderOf(plan, check.when);
  return at === undefined || plan.end.order === undefined || at < plan.end.order;
}
