/** What a new item of each kind begins with: the lines that make it whole, with what is known of the plan filled in. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import { activitiesBySession, minutesOf, orderOf, planIn, sessionsOf, type Plan } from '../../kinds/plan.ts';
import { pointOf } from '../../kinds/rubric/point.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { indexOf } from '../../references/index.ts';
import { inside, under } from '../../schema/walk.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import type { Path, YamlDocument } from '../../yaml/tree.ts';
import type { Around } from './complete.ts';
import { daysFor } from './days.ts';
import { freeIdFor } from './idFor.ts';
import type { Line, Value } from './lines.ts';
import { itemsHere, levelLinks } from './linkable.ts';
import { partnersFor, wantsName } from './names.ts';

/** Where a new item goes. */
export interface Spot {
  readonly document: PlanDocument;
  readonly around: Around;
  /** The text around it; `path` leads to the item in it. */
  readonly read: YamlDocument;
  readonly path: Path;
  /** The form of the item. */
  readonly schema: SchemaNode;
}

/**
 * The lines that a new item usually has, by what it is called, in the order of its form. Notes are not among them:
 * their words are people's own.
 */
const usual: ReadonlyMap<string, readonly string[]> = new Map([
  ['goal', ['id', 'target', 'type', 'standards', 'successCriteria']],
  ['choice', ['id', 'title', 'about', 'pick', 'options']],
  ['option', ['id', 'name', 'description', 'goals', 'supports']],
  ['check', ['id', 'name', 'type', 'when', 'goals', 'prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere']],
  ['question', ['question', 'answer', 'distractors']],
  ['class period', ['id', 'title', 'date', 'minutes']],
  ['activity', ['id', 'title', 'part', 'phase', 'minutes', 'goals']],
  ['milestone', ['id', 'title', 'date', 'deliverable']],
  ['product', ['id', 'name', 'scope', 'description', 'goals']],
  ['round of critique', ['protocol', 'when', 'goals', 'revises']],
  ['change', ['on', 'about', 'text']],
  ['section', ['section', 'date']],
  ['level', ['id', 'name']],
  ['criterion', ['id', 'name', 'goals', 'descriptors', 'points']],
  ['standard', ['code', 'statement']],
  ['partner', ['name', 'role']],
  ['promise', ['who', 'text']],
  ['line about who agreed', ['name', 'on']],
  ['meeting', ['id', 'date', 'focus']],
  ['next step', ['id', 'who', 'what', 'when']],
  ['thing to watch for', ['id', 'text', 'by']],
  ['entry', ['id', 'who', 'type', 'text']],
  ['word', ['term', 'definition']],
  ['misconception', ['misconception', 'response']],
  ['link', ['title', 'url']],
]);

/** Whether it is known what an item of that form usually begins with. */
export function hasUsualLines(schema: SchemaNode): boolean {
  return usual.has(schema['x-noun'] ?? '');
}

/** A new menu has two options to choose from, so that there is something to choose. */
const OPTIONS = 2;

/**
 * The lines of a new item; lines of which nothing can be said here are left out.
 * @param goal the goal that it is for, where that is known already
 */
export function newItem(spot: Spot, goal: string | undefined): readonly Line[] {
  const taken = new Set(indexOf(spot.document).items.map(({ id }) => id));
  return linesOf(spot, goal, taken);
}

function linesOf(spot: Spot, goal: string | undefined, taken: Set<string>): readonly Line[] {
  const { schema } = spot;
  const keys = usual.get(schema['x-noun'] ?? '') ?? [];
  return keys.flatMap((key): readonly Line[] => {
    const child = under(schema, key, undefined);
    const value = child && valueFor(key, child, spot, goal, taken);
    return value ? [[key, value]] : [];
  });
}

function valueFor(
  key: string,
  child: SchemaNode,
  spot: Spot,
  goal: string | undefined,
  taken: Set<string>,
): Value | undefined {
  const noun = spot.schema['x-noun'] ?? '';
  if (key === 'id') return { is: newIdIn(spot, taken) };
  if (key === 'goals') return goalsFor(spot, goal);
  if (key === 'descriptors') return descriptorsFor(child, spot);
  if (key === 'points') return pointsFor(spot);
  if (key === 'standards') return standardsFor(spot);
  if (key === 'minutes') return { stop: minutesFor(spot) };
  if (key === 'pick') return { stop: 1 };
  if (key === 'options') return optionsFor(child, spot, taken);
  if (key === 'who' && noun === 'entry') return { stop: 'students' };
  if (wantsName(child)) {
    const names = partnersFor(spot.document, spot.around.shelf).map(({ name }) => name);
    return { stop: names[0] ?? 'Name', ...(names.length > 1 ? { choices: names } : {}) };
  }
  return plainly(child, spot, key, goal);
}

/** What the form alone says of a value. */
function plainly(child: SchemaNode, spot: Spot, key: string, goal: string | undefined): Value | undefined {
  const { document, around, read, path } = spot;
  if (child.enum) return { stop: String(child.enum[0]), choices: child.enum.map(String) };
  if (child.format === 'date') {
    const [day] = daysFor(document, around.shelf, read, [...path, key], around.today);
    return { stop: day?.date ?? around.today };
  }
  const rule = child['x-reference'];
  if (rule) {
    const ids = rule.orDate
      ? placesInTime(spot, goal)
      : itemsHere(document, around.shelf, rule.to, path).map(({ text }) => text);
    const [first] = ids;
    return first === undefined ? undefined : { stop: first, choices: ids };
  }
  if (child.type === 'array') {
    const text = inside(child, undefined);
    if (text?.type !== 'string') return undefined;
    const words = wordsFor(text);
    return { texts: key === 'distractors' ? [words, words] : [words] };
  }
  if (child.type === 'string') return { stop: wordsFor(child) };
  return undefined;
}

/** The words that stand there until they are written over. */
function wordsFor({ 'x-placeholder': placeholder, examples, title }: SchemaNode): string {
  return placeholder ?? (typeof examples?.[0] === 'string' ? examples[0] : (title ?? '').toLowerCase());
}

/** An id that no other item has, nor another one that is written together with it. */
function newIdIn(spot: Spot, taken: Set<string>): string {
  const id = freeIdFor(spot, taken);
  taken.add(id);
  return id;
}

/** The goal it is for; else all that its neighbours serve, or the plan's goals to choose from. */
function goalsFor({ document, around, schema, path }: Spot, goal: string | undefined): Value | undefined {
  if (goal !== undefined) return { list: [{ is: goal }] };
  const ids = itemsHere(document, around.shelf, ['goals'], path).map(({ text }) => text);
  const [first] = ids;
  if (first === undefined) return undefined;
  if (schema['x-noun'] !== 'option') return { list: [{ stop: first, choices: ids }] };
  const menu = isPlan(document.kind)
    ? planIn(document).menus.find(({ path: own }) => own.every((step, index) => step === path[index]))
    : undefined;
  const shown = new Set(menu?.options.flatMap(({ goals }) => goals));
  // What a menu is there for is what its options show together.
  const wanted = ids.filter((id) => shown.has(id));
  if ((menu?.options.length ?? 0) > 1 && wanted.length === 0) return undefined;
  return { list: (wanted.length > 0 ? wanted : [first]).map((stop) => ({ stop, choices: ids })) };
}

/** Where in time a check can stand, early enough to respond; where its goal is worked on last comes first. */
function placesInTime({ document, around, path }: Spot, goal: string | undefined): readonly string[] {
  if (!isPlan(document.kind)) return [];
  const plan = planIn(document);
  const to = sessionsOf(plan).length > 0 ? ['sessions'] : ['activities', 'milestones'];
  const ids = itemsHere(document, around.shelf, to, path)
    .map(({ text }) => text)
    .filter((id) => isEarly(plan, id));
  const works = ids.findLast((id) => worksOn(plan, id, goal));
  return works === undefined ? ids : [works, ...ids.filter((id) => id !== works)];
}

/** Whether a place in time comes before what the plan ends in. */
function isEarly(plan: Plan, when: string): boolean {
  const at = orderOf(plan, when);
  return (
    when !== plan.end?.when && (at === undefined || plan.end?.order === undefined || at < plan.end.order)
  );
}

/** Whether a class period or one of its activities names a goal. */
function worksOn(plan: Plan, id: string, goal: string | undefined): boolean {
  const place = plan.placeById.get(id);
  if (!place || goal === undefined) return false;
  return [place, ...(activitiesBySession(plan).get(place) ?? [])].some(({ goals }) => goals.includes(goal));
}

/** Only in a plan that works with standards, and then with room for a code. */
function standardsFor({ document }: Spot): Value | undefined {
  const uses = isPlan(document.kind) && planIn(document).goals.some(({ standards }) => standards.length > 0);
  return uses ? { list: [{ stop: '' }] } : undefined;
}

/** What class periods here usually have, or what is left of the one an activity is in. */
function minutesFor({ document, schema, path }: Spot): number {
  const plan = planIn(document);
  const sessions = sessionsOf(plan);
  const usualLength = most(sessions.flatMap(({ minutes }) => minutes ?? [])) ?? 50;
  if (schema['x-noun'] !== 'activity') return usualLength;
  const own = sessions.find(({ path: at }) => at.every((step, index) => step === path[index]));
  const whole = own ? own.minutes : minutesOf(document.sound.root);
  const others = plan.places.filter(
    ({ list, path: at }) =>
      list === 'activities' &&
      at.length === path.length &&
      at.slice(0, -1).every((step, i) => step === path[i]),
  );
  const left = (whole ?? NaN) - others.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return left > 0 ? Math.min(left, 10) : 10;
}

/** The number that is there most often; of two the first. */
function most(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function optionsFor(child: SchemaNode, spot: Spot, taken: Set<string>): Value | undefined {
  const schema = inside(child, undefined);
  if (!schema) return undefined;
  const choices = itemsHere(spot.document, spot.around.shelf, ['goals'], []).map(({ text }) => text);
  const [first] = choices;
  const items = Array.from({ length: OPTIONS }, (): readonly Line[] => [
    ['id', { is: newIdIn({ ...spot, schema }, taken) }],
    ['name', { stop: 'What students can choose' }],
    ...(first === undefined ? [] : ([['goals', { list: [{ stop: first, choices }] }]] as const)),
  ]);
  return { items };
}

/** Every level in words; of a single-point rubric the one that is described, of a checklist or the whole work none. */
function descriptorsFor(child: SchemaNode, { document }: Spot): Value | undefined {
  const { form } = rubricIn(document);
  const lines = form === 'holistic' || form === 'checklist' ? [] : levelLines(document, child);
  return lines.length === 0 ? undefined : { lines };
}

/**
 * A line for each level of a rubric; of a single-point rubric for the one that is described.
 * @param schema of the map that they stand in: descriptors, feedback, points
 */
export function levelLines(document: PlanDocument, schema: SchemaNode): readonly Line[] {
  const rubric = rubricIn(document);
  const point = rubric.form === 'single-point' ? pointOf(rubric)?.id : undefined;
  return levelLinks(document)
    .filter(({ text }) => point === undefined || text === point)
    .map(({ text, words }) => {
      const child = under(schema, text, undefined);
      const isNumber = child?.type === 'number';
      return [text, { stop: isNumber || !child ? '' : `${words} – ${wordsFor(child)}` }] as const;
    });
}

/** Where the rows of a rubric count for points themselves. */
function pointsFor({ document }: Spot): Value | undefined {
  const { scored, criteria } = rubricIn(document);
  const points = criteria.findLast((criterion) => criterion.points)?.points;
  return scored && points ? { stop: points.value } : undefined;
}
