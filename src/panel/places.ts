/** Where every item of a plan stands in the panel: what it is and who its neighbours are. */
import type { CheckItem, CriterionItem, ItemBase, ItemRef, PlanView, Stop } from '../core/view/planView.ts';
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

  put({
    ...{ kind: 'title', ref: titleRef, text: title, field: 'title', texts: new Map([['title', title]]) },
    ...{ siblings: [titleRef], at: 0 },
  });
  for (const [, common] of placed(plan.goals, ({ successCriteria }) =>
    linesOf('successCriteria', successCriteria),
  ))
    put({ ...common, kind: 'goal', section: 'goals' });
  for (const [menu, common] of placed(plan.menus)) {
    put({ ...common, kind: 'menu', section: 'choices' });
    for (const [, option] of placed(menu.options, ({ description, supports }) => [
      ['description', description],
      ...linesOf('supports', supports),
    ]))
      put({ ...option, kind: 'option', section: 'choices', menu: menu.ref });
  }
  plan.stops.forEach((stop, index) => {
    const key = stopKey(stop, index);
    if (stop.ref !== undefined) put({ ...placeOfStop(stop, key, index), section: 'checks', of: stop.ref });
    else if (stop.when !== undefined) put(placeOfStop(stop, key, index));
    for (const [, common] of placed(stop.checks, textsOf))
      put({ ...common, kind: 'check', section: 'checks', stop: index });
  });
  for (const [, common] of placed(plan.levels, ({ description }) => [['description', description]]))
    put({ ...common, kind: 'level', section: 'levels' });
  for (const [session, common] of placed(plan.sessions)) {
    // A lesson as a whole is its title.
    const own = session.ref === titleRef ? undefined : session.ref;
    if (own !== undefined) put({ ...common, kind: 'session', section: 'sessions' });
    for (const [, activity] of placed(session.activities))
      put({
        ...activity,
        ...{ kind: 'activity', section: 'sessions' },
        ...(own === undefined ? {} : { session: own }),
      });
  }
  for (const [, common] of placed(plan.differently))
    put({ ...common, kind: 'difference', section: 'differently' });
  for (const [, common] of placed(plan.taughtTo, ({ differently }) => [['differently', differently]]))
    put({ ...common, kind: 'section', section: 'taughtTo' });
  for (const [, common] of placed(plan.criteria, descriptorsOf))
    put({ ...common, kind: 'criterion', section: 'criteria' });
  return places;
}

/** What the places of all items have. */
type Common = Pick<Place, 'ref' | 'text' | 'texts' | 'siblings' | 'at'> & { readonly field: string };

/** The items of a list, each with what its place says of it there. @param more its further texts, by field */
function placed<Item extends ItemBase>(
  items: readonly Item[],
  more: (item: Item) => readonly (readonly [field: string, text: string])[] = () => [],
): readonly (readonly [Item, Common])[] {
  const siblings = items.map(({ ref }) => ref);
  return items.map((item, at) => {
    const { ref, text, field } = item;
    return [item, { ref, text, field, texts: new Map([[field, text], ...more(item)]), siblings, at }];
  });
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
  return { kind: 'stop', ref, text, texts: new Map(), siblings: [ref], at: 0, stop: index };
}
