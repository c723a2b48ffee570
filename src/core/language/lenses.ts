/**
 * What is said above the lines of a plan: what serves a goal, what a menu shows, how full a class period is. Only what
 * the lines below do not say themselves, and nothing where there is nothing to say: each takes a line of the screen.
 */
import { answeredIn } from '../acceptance/acceptance.ts';
import type { PlanDocument } from '../document.ts';
import { texts, type PlanItem } from '../kinds/items.ts';
import { isPlan } from '../kinds/kind.ts';
import {
  activitiesBySession,
  minutesOf,
  minutesTogether,
  placeOf,
  planIn,
  type Check,
  type Place,
  type Plan,
} from '../kinds/plan.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { AlignmentMap, Column, GoalRow, MapItem } from '../library/alignmentMap.ts';
import { plansOf } from '../library/related.ts';
import { NO_CHECK, servingOf, showsWords } from '../library/serving.ts';
import type { Shelf } from '../library/shelf.ts';
import { criterionWithoutGoal } from '../rules/align/criterionWithoutGoal.ts';
import { goalWithoutCheck } from '../rules/align/goalWithoutCheck.ts';
import type { Rule } from '../rules/rule.ts';
import type { Span } from '../text/ranges.ts';
import { counted, listed } from '../words.ts';
import { nodeAt, pairOf, resolve, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { namePlace, type NamePlace } from './namePlace.ts';

/** A line above a line of the text. */
export interface Lens {
  /** What it stands above. */
  readonly span: Span;
  /** The path of what it speaks about; each of a document has its own. */
  readonly path: Path;
  readonly title: string;
  /** The places it leads to; none where it names only what is open: then the panel has more to say. */
  readonly leads: readonly NamePlace[];
}

/**
 * The lenses of a plan or a rubric; other documents have none.
 * @param questions how many questions are still open in it
 */
export function lensesOf(document: PlanDocument, shelf: Shelf, questions: number): readonly Lens[] {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older || document.foreignKind) return [];
  const own = isPlan(document.kind)
    ? planLenses(document, shelf)
    : document.kind === 'rubric'
      ? rubricLenses(document, shelf)
      : undefined;
  if (!own) return [];
  const title = pairOf(document.sound.root, 'title')?.key.span ?? { start: 0, end: 0 };
  return questions === 0
    ? own
    : [{ span: title, path: [], title: `${counted(questions, 'question')} still open`, leads: [] }, ...own];
}

/** A part of a lens: words, and where they lead. */
interface Part {
  readonly label: string;
  readonly by: readonly NamePlace[];
}

/** One lens of several parts; none where there are none. */
function lens(span: Span, path: Path, parts: readonly Part[]): readonly Lens[] {
  if (parts.length === 0) return [];
  const title = parts.map(({ label }) => label).join(' · ');
  return [{ span, path, title, leads: parts.flatMap(({ by }) => by) }];
}

function planLenses(document: PlanDocument, shelf: Shelf): readonly Lens[] {
  const plan = planIn(document);
  const map = alignmentOf(document, shelf);
  const placed = placesIn(document, shelf);
  return [
    ...goalLenses(document, shelf, plan, map, placed),
    ...menuLenses(document, plan, map),
    ...checkLenses(document, plan),
    ...(document.kind === 'lesson-plan'
      ? lessonLenses(document, plan)
      : sessionLenses(document, plan, map, placed)),
  ];
}

function goalLenses(
  document: PlanDocument,
  shelf: Shelf,
  { goals }: Plan,
  map: AlignmentMap,
  placed: (item: MapItem) => readonly NamePlace[],
): readonly Lens[] {
  const isOpen = asked(document, shelf, goalWithoutCheck);
  return goals.flatMap((goal, index) => {
    const row = map.rows[index];
    // Nothing is said of a goal that somebody is about to write.
    if (!row || goal.text === '' || !standsHere(goal)) return [];
    const none = row.gaps.includes('no-check') && isOpen(goal.span) ? [{ label: NO_CHECK, by: [] }] : [];
    return lens(beginOf(document, goal), goal.path, [...none, ...serving(map, [row], placed)]);
  });
}

function menuLenses(document: PlanDocument, { menus }: Plan, map: AlignmentMap): readonly Lens[] {
  const groups = map.groups.filter(({ kind }) => kind === 'option');
  return menus.flatMap((menu, index) => {
    const { first = 0, count = 0 } = groups[index] ?? {};
    const rows = new Set(map.columns.slice(first, first + count).flatMap((column) => column.rows));
    // A menu of topics or places need not show goals; then nothing is said of them.
    if (rows.size === 0 || !standsHere(menu)) return [];
    const by = menu.options.filter(({ goals }) => goals.length > 0);
    return lens(beginOf(document, menu), menu.path, [
      { label: showsWords(rows.size, map.rows.length), by: by.map(({ path }) => namePlace(document, path)) },
    ]);
  });
}

/** Where a check that does not say itself when it comes is named, or that nobody knows yet when it comes. */
function checkLenses(document: PlanDocument, { checks, places }: Plan): readonly Lens[] {
  if (places.length === 0) return [];
  const naming = new Map<string, Place[]>();
  for (const place of places)
    for (const id of new Set(texts(place.node, 'checks'))) {
      const known = naming.get(id);
      if (known) known.push(place);
      else naming.set(id, [place]);
    }
  return checks.flatMap((check) => {
    if (check.text === '' || !standsHere(check) || onOneLine(document, check)) return [];
    if (textOf(check.node, 'when') !== undefined) return [];
    const by = naming.get(check.id ?? '') ?? [];
    const count = (list: Place['list'], noun: string): readonly string[] => {
      const found = by.filter((place) => place.list === list).length;
      return found === 0 ? [] : [counted(found, noun)];
    };
    const where = listed([...count('activities', 'activity'), ...count('milestones', 'milestone')]);
    const label = where === '' ? 'not planned yet' : `in ${where}`;
    return lens(beginOf(document, check), check.path, [
      { label, by: by.map(({ path }) => namePlace(document, path)) },
    ]);
  });
}

function sessionLenses(
  document: PlanDocument,
  plan: Plan,
  map: AlignmentMap,
  placed: (item: MapItem) => readonly NamePlace[],
): readonly Lens[] {
  const lessons = new Map(
    map.columns.flatMap((column) =>
      column.kind === 'session' ? [[column.path.join(), column.lessons] as const] : [],
    ),
  );
  const checks = checksBySession(plan);
  return [...activitiesBySession(plan)].flatMap(([session, activities]) => {
    if (!standsHere(session) || onOneLine(document, session)) return [];
    const here = (checks.get(session) ?? []).map(({ path }) => namePlace(document, path));
    const own = (lessons.get(session.path.join()) ?? []).flatMap(placed);
    return lens(beginOf(document, session), session.path, [
      ...minutesParts(document, session.minutes, activities),
      ...(here.length === 0 ? [] : [{ label: counted(here.length, 'check'), by: here }]),
      ...(own.length === 0 ? [] : [{ label: counted(own.length, 'lesson plan'), by: own }]),
    ]);
  });
}

/** The checks that come in each class period: at it, in one of its activities, or on its day. */
function checksBySession(plan: Plan): ReadonlyMap<Place, readonly Check[]> {
  const sessionOf = new Map<Place, Place>();
  const onDay = new Map<string, Place>();
  for (const [session, activities] of activitiesBySession(plan)) {
    for (const place of [session, ...activities]) sessionOf.set(place, session);
    if (session.date !== undefined && !onDay.has(session.date)) onDay.set(session.date, session);
  }
  const found = new Map<Place, Check[]>();
  for (const check of plan.checks) {
    const place = placeOf(plan, check.when);
    const session = place ? sessionOf.get(place) : onDay.get(check.when ?? '');
    const known = session && found.get(session);
    if (known) known.push(check);
    else if (session) found.set(session, [check]);
  }
  return found;
}

/** How full a lesson is, above its activities. */
function lessonLenses(document: PlanDocument, plan: Plan): readonly Lens[] {
  const activities = plan.places.filter(({ list, path }) => list === 'activities' && path.length === 2);
  const { root } = document.sound;
  const heading = pairOf(root, 'activities')?.key.span;
  return heading ? lens(heading, ['activities'], minutesParts(document, minutesOf(root), activities)) : [];
}

/** What activities take of the time there is; nothing where none of them says how long it takes. */
function minutesParts(
  document: PlanDocument,
  length: number | undefined,
  activities: readonly Place[],
): readonly Part[] {
  const timed = activities.filter(({ minutes }) => minutes !== undefined);
  if (timed.length === 0) return [];
  const used = minutesTogether(timed);
  const label =
    length === undefined
      ? `${counted(used, 'minute')} planned`
      : `${used} of ${counted(length, 'minute')} planned`;
  return [{ label, by: timed.map(({ path }) => namePlace(document, path)) }];
}

/** Above a row of a rubric: what else there is in its plans for the goals it looks at. */
function rubricLenses(document: PlanDocument, shelf: Shelf): readonly Lens[] {
  const maps = plansOf(document, shelf).map((plan) => {
    const map = alignmentOf(plan, shelf);
    const own = map.columns.filter(({ kind, uri }) => kind === 'criterion' && uri === document.uri);
    return { map, columns: new Map(own.map((column) => [column.path.join(), column])) };
  });
  const placed = placesIn(document, shelf);
  const isOpen = asked(document, shelf, criterionWithoutGoal);
  const { form, criteria } = rubricIn(document);
  return criteria.flatMap((criterion) => {
    if (criterion.text === '' || !standsHere(criterion) || onOneLine(document, criterion)) return [];
    const place = criterion.path.join();
    const found = maps.map(({ map, columns }) => ({ map, column: columns.get(place) }));
    // A rubric of several plans: the first in which the row has goals, its own plan before the others.
    const linked = found.find(({ column }) => column !== undefined && column.rows.length > 0);
    const rows = (linked?.column?.rows ?? []).flatMap((row) => linked?.map.rows[row] ?? []);
    const open =
      form !== 'checklist' && !linked && found.some(({ column }) => column?.gaps.includes('no-goal'));
    const none = open && isOpen(criterion.span) ? [{ label: 'no goal yet', by: [] }] : [];
    return lens(beginOf(document, criterion), criterion.path, [
      ...none,
      ...(linked ? serving(linked.map, rows, placed, ['check', 'option']) : []),
    ]);
  });
}

/** What serves goals, each thing with the place that names it. */
function serving(
  map: AlignmentMap,
  rows: readonly GoalRow[],
  placed: (item: MapItem) => readonly NamePlace[],
  kinds?: readonly Column['kind'][],
): readonly Part[] {
  return servingOf(map, rows, kinds).map(({ label, by }) => ({ label, by: by.flatMap(placed) }));
}

/** Finds where an item of the map is named; it may stand in another document. */
function placesIn(document: PlanDocument, shelf: Shelf): (item: MapItem) => readonly NamePlace[] {
  return ({ uri, path }) => {
    const home = uri === document.uri ? document : shelf.get(uri);
    return home ? [namePlace(home, path)] : [];
  };
}

/** Whether a question is still to be asked at a place: not where it was turned off, or answered with a note. */
function asked(document: PlanDocument, shelf: Shelf, rule: Rule): (span: Span) => boolean {
  if (shelf.levelOf(rule, document.uri) === 'off') return () => false;
  const isAnswered = answeredIn(document);
  return (span) => !isAnswered(rule.code, span);
}

/** Where an item begins: at its dash, which may have a line to itself. */
function beginOf(document: PlanDocument, { path, whole }: PlanItem): Span {
  const list = resolve(nodeAt(document.sound, path.slice(0, -1)));
  const index = path.at(-1);
  const item = list?.type === 'list' && typeof index === 'number' ? list.items[index] : undefined;
  return item?.span ?? whole;
}

/** Whether an item is written where its list has it, and not elsewhere with an alias for it here. */
function standsHere({ node }: PlanItem): boolean {
  return node?.type !== 'alias' && resolve(node)?.type === 'map';
}

/** Whether an item is written on one line: among such lines there is no room for others. */
function onOneLine({ lines }: PlanDocument, { whole }: PlanItem): boolean {
  return lines.lineAt(whole.start) === lines.lineAt(whole.end);
}
