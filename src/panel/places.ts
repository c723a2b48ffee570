/** Where every item of a plan stands in the panel: what it is and who its neighbours are. */
import type {
  CheckItem,
  CriterionItem,
  GoalLink,
  ItemBase,
  ItemRef,
  PlanView,
  Stop,
} from '../core/view/planView.ts';
import type { ItemKind, Section } from './words.ts';

export interface Place {
  readonly kind: ItemKind;
  readonly ref: ItemRef;
  readonly text: string;
  /** The field its text stands in; absent where the text cannot be written from here. */
  readonly field?: string;
  /** Every text of it that can be written from here, by field. */
  readonly texts: ReadonlyMap<string, string>;
  /** Absent for the plan's title. */
  readonly section?: Section;
  /** The items it can change places with, itself included, in order; a check's are those of its stop. */
  readonly siblings: readonly ItemRef[];
  readonly at: number;
  /** The goals it can be linked to. */
  readonly goals: readonly GoalLink[];
  /** An option's menu. */
  readonly menu?: ItemRef;
  /** An activity's class period. */
  readonly session?: ItemRef;
  /** The item it stands for, where that has a place of its own elsewhere: a stop's class period. */
  readonly of?: ItemRef;
  /** The stop a check stands at, as its index in the plan's stops; a stop's own index. */
  readonly stop?: number;
}

/** Finds the place of every item, by reference; the items of a section in the order they are shown. */
export function findPlaces(plan: PlanView): ReadonlyMap<ItemRef, Place> {
  const { titleRef, title } = plan;
  const places = new Map<ItemRef, Place>();
  const put = (place: Place) => places.set(place.ref, place);
  /** What all items of a list have. */
  const common = (
    item: ItemBase,
    list: readonly ItemBase[],
    more: readonly (readonly [string, string])[] = [],
  ) => ({
    ref: item.ref,
    text: item.text,
    field: item.field,
    texts: new Map([[item.field, item.text], ...more]),
    siblings: list.map(({ ref }) => ref),
    at: list.indexOf(item),
    goals: [],
  });

  put({
    ...{ kind: 'title', ref: titleRef, text: title, field: 'title', texts: new Map([['title', title]]) },
    ...{ siblings: [titleRef], at: 0, goals: [] },
  });
  for (const goal of plan.goals) {
    const criteria = linesOf('successCriteria', goal.successCriteria);
    put({ ...common(goal, plan.goals, criteria), kind: 'goal', section: 'goals' });
  }
  for (const menu of plan.menus) {
    put({ ...common(menu, plan.menus), kind: 'menu', section: 'choices' });
    for (const option of menu.options) {
      const { goals, description, supports } = option;
      const texts = [['description', description] as const, ...linesOf('supports', supports)];
      put({
        ...common(option, menu.options, texts),
        kind: 'option',
        section: 'choices',
        goals,
        menu: menu.ref,
      });
    }
  }
  plan.stops.forEach((stop, index) => {
    const key = stopKey(stop, index);
    if (stop.ref !== undefined) put({ ...placeOfStop(stop, key, index), section: 'checks', of: stop.ref });
    else if (stop.when !== undefined) put(placeOfStop(stop, key, index));
    for (const check of stop.checks) {
      const { goals } = check;
      put({
        ...common(check, stop.checks, textsOf(check)),
        kind: 'check',
        section: 'checks',
        goals,
        stop: index,
      });
    }
  });
  for (const level of plan.levels) {
    const texts = [['description', level.description] as const];
    put({ ...common(level, plan.levels, texts), kind: 'level', section: 'levels' });
  }
  for (const session of plan.sessions) {
    // A lesson as a whole is its title.
    const own = session.ref === titleRef ? undefined : session.ref;
    const { goals, activities } = session;
    if (own !== undefined)
      put({ ...common(session, plan.sessions), kind: 'session', section: 'sessions', goals });
    for (const activity of activities) {
      put({
        ...common(activity, activities),
        ...{ kind: 'activity', section: 'sessions', goals: activity.goals },
        ...(own === undefined ? {} : { session: own }),
      });
    }
  }
  for (const difference of plan.differently)
    put({ ...common(difference, plan.differently), kind: 'difference', section: 'differently' });
  for (const one of plan.taughtTo) {
    const texts = [['differently', one.differently]] as const;
    put({ ...common(one, plan.taughtTo, texts), kind: 'section', section: 'taughtTo' });
  }
  for (const criterion of plan.criteria) {
    const { goals } = criterion;
    put({
      ...common(criterion, plan.criteria, descriptorsOf(criterion)),
      kind: 'criterion',
      section: 'criteria',
      goals,
    });
  }
  return places;
}

function textsOf(check: CheckItem): [string, string][] {
  const { prompt, lookFor, ifNotYet, ifAlreadyThere } = check;
  return Object.entries({ prompt: prompt ?? '', lookFor, ifNotYet, ifAlreadyThere });
}

/** The lines of a list of texts, each with the field it stands in. */
function linesOf(field: string, lines: readonly string[]): [string, string][] {
  return lines.map((line, index) => [`${field}/${index}`, line]);
}

function descriptorsOf({ levels }: CriterionItem): [string, string][] {
  return levels.flatMap(({ field, descriptor }) => (field === undefined ? [] : [[field, descriptor]]));
}

/**
 * What a stop is known by: its name as an item of the plan, else the day or “not yet” that it stands for. Class
 * periods and activities have their own place in another section, so here they go by another name.
 */
export function stopKey({ ref, when, kind }: Stop, index: number): ItemRef {
  if (ref !== undefined && kind !== 'period' && kind !== 'step') return ref;
  return `stop:${ref ?? when ?? index}`;
}

/** Only what is an item of the plan is reached by keys: a day, and “not yet planned”, just take what is dropped. */
function placeOfStop(stop: Stop, ref: ItemRef, index: number): Place {
  const text = stop.title || stop.label;
  return { kind: 'stop', ref, text, texts: new Map(), siblings: [ref], at: 0, goals: [], stop: index };
}
