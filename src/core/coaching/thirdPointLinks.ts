/** What an item serves and what serves it, from the one map of a plan: each leads there. */
import type { PlanDocument } from '../document.ts';
import { isPlan } from '../kinds/kind.ts';
import { planIn } from '../kinds/plan.ts';
import { standardsIn } from '../kinds/standards/standards.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { Column, MapItem } from '../library/alignmentMap.ts';
import { lessonsOf, plansNamedIn, plansOf, rubricsOf, standardsOf } from '../library/related.ts';
import type { Shelf } from '../library/shelf.ts';
import { touchesIn } from '../standards/coverage.ts';
import type { ThirdPoint } from '../view/planView.ts';
import { itemsOf, nodeAt, resolve, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { keyOf, namingText } from './lookable.ts';
import { absoluteOf, sourceOf, targetOf } from './targets.ts';

type Links = ThirdPoint['links'];
type Link = Links[number]['to'][number];

/** The links of an item. @param path where it stands @param list the list it stands in */
export function linksOfItem(document: PlanDocument, path: Path, list: string, shelf: Shelf): Links {
  switch (list) {
    case 'goals':
      return goalLinks(document, path, shelf);
    case 'choices':
      return group('Options', inside(document, path, 'options'));
    case 'options':
      return [
        ...group('Goals it shows', goalsOfItem(document, [document], path, shelf)),
        ...group('Choice', [linkTo(document, path.slice(0, -2))]),
      ];
    case 'checks':
      return [
        ...group('Goals it shows', goalsOfItem(document, [document], path, shelf)),
        ...group('When', placeNamed(document, path)),
      ];
    case 'sessions':
      return [
        ...group('Goals', goalsOfItem(document, [document], path, shelf)),
        ...group('Activities', inside(document, path, 'activities')),
        ...group('Checks', checksAt(document, path)),
      ];
    case 'activities':
      return [
        ...group('Goals', goalsNamed(document, path)),
        ...(path.length > 2 ? group('Class period', [linkTo(document, path.slice(0, -2))]) : []),
        ...group('Checks', checksAt(document, path)),
      ];
    case 'milestones':
      return group('Checks', checksAt(document, path));
    case 'criteria':
      return group('Goals', goalsOfItem(document, plansOf(document, shelf), path, shelf));
    case 'items':
      return standardLinks(document, path, shelf);
    case 'seen':
    case 'watchFor':
      return group('About', aboutOf(document, path, shelf));
    default:
      return [];
  }
}

/** The documents that belong to one, as far as they are looked at together. */
export function linksOfDocument(document: PlanDocument, shelf: Shelf): Links {
  const plans = isPlan(document.kind)
    ? []
    : document.kind === 'rubric'
      ? plansOf(document, shelf)
      : plansNamedIn(document, shelf);
  const goals = isPlan(document.kind)
    ? planIn(document).goals.map((goal) => linkTo(document, goal.path))
    : [];
  const whole = (others: readonly PlanDocument[]): readonly Link[] =>
    others.map(({ title, uri }) => ({ label: title, target: uri }));
  return [
    ...group('Shared goals', goals),
    ...group('Plan', whole(plans)),
    ...group('Rubric', whole(rubricsOf(document, shelf))),
    ...group('Lesson plans', whole(lessonsOf(document, shelf))),
    ...group('Standards', whole(standardsOf(document, shelf))),
  ];
}

function group(label: string, to: readonly Link[]): Links {
  return to.length > 0 ? [{ label, to }] : [];
}

function linkTo(document: PlanDocument, path: Path): Link {
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  const node = nodeAt(document.sound, path);
  const label = namingText(list, node) || (textOf(node, 'id') ?? '') || 'not written yet';
  return { label, target: targetOf(document, path) };
}

/** A place of the map, which may stand in another document. */
function linkToMapItem({ uri, path }: MapItem, shelf: Shelf): readonly Link[] {
  const home = shelf.get(uri);
  return home ? [linkTo(home, path)] : [];
}

const served = [
  ['Checks', 'check'],
  ['Choice options', 'option'],
  ['Rubric rows', 'criterion'],
  ['Class periods', 'session'],
] as const satisfies readonly (readonly [string, Column['kind']])[];

/** What serves a goal. */
function goalLinks(document: PlanDocument, path: Path, shelf: Shelf): Links {
  const map = alignmentOf(document, shelf);
  const row = map.rows.find((each) => keyOf(each.path) === keyOf(path));
  const columns = (row?.cells ?? []).flatMap(({ column }) => map.columns[column] ?? []);
  const codes = planIn(document).goals.find((goal) => keyOf(goal.path) === keyOf(path))?.standards ?? [];
  const standards = codes.flatMap(({ code }): Link[] => {
    const known = shelf.standard(code);
    return known ? [{ label: code, target: targetOf(known.document, known.item.path) }] : [];
  });
  return [
    ...served.flatMap(([label, kind]) =>
      group(
        kind === 'session' && document.kind === 'lesson-plan' ? 'Activities' : label,
        columns.filter((column) => column.kind === kind).flatMap((column) => linkToMapItem(column, shelf)),
      ),
    ),
    ...group('Standards', standards),
  ];
}

/** The goals of these plans that an item serves. */
function goalsOfItem(
  { uri }: PlanDocument,
  plans: readonly PlanDocument[],
  path: Path,
  shelf: Shelf,
): readonly Link[] {
  return plans.flatMap((plan) => {
    const map = alignmentOf(plan, shelf);
    const column = map.columns.find((each) => each.uri === uri && keyOf(each.path) === keyOf(path));
    return (column?.rows ?? []).flatMap((row) => {
      const goal = map.rows[row];
      return goal ? [linkTo(plan, goal.path)] : [];
    });
  });
}

/** The goals an activity names itself: in the map it stands for its class period. */
function goalsNamed(document: PlanDocument, path: Path): readonly Link[] {
  const { goals, places } = planIn(document);
  const named = places.find((place) => keyOf(place.path) === keyOf(path))?.goals ?? [];
  const firstById = new Map(
    [...goals].reverse().flatMap((goal) => (goal.id === undefined ? [] : [[goal.id, goal]])),
  );
  return [...new Set(named)].flatMap((id) => {
    const goal = firstById.get(id);
    return goal ? [linkTo(document, goal.path)] : [];
  });
}

function inside(document: PlanDocument, path: Path, key: string): readonly Link[] {
  return itemsOf(nodeAt(document.sound, path), key).flatMap(({ index, value }) =>
    resolve(value)?.type === 'map' ? [linkTo(document, [...path, key, index])] : [],
  );
}

/** Where a check stands in time, where that is an item of the plan. */
function placeNamed(document: PlanDocument, path: Path): readonly Link[] {
  const { checks, placeById } = planIn(document);
  const when = checks.find((check) => keyOf(check.path) === keyOf(path))?.when;
  const place = when === undefined ? undefined : placeById.get(when);
  return place ? [linkTo(document, place.path)] : [];
}

/** The checks that stand at a class period or in it. */
function checksAt(document: PlanDocument, path: Path): readonly Link[] {
  const { checks, places } = planIn(document);
  const here = places.filter((place) => isWithin(place.path, path));
  const ids = new Set(here.map(({ id }) => id));
  return checks.flatMap((check) =>
    check.when !== undefined && ids.has(check.when) ? [linkTo(document, check.path)] : [],
  );
}

function isWithin(path: Path, around: Path): boolean {
  return around.every((step, index) => path[index] === step);
}

/** The goals that name a standard, in all plans at hand, and what it belongs to. */
function standardLinks(document: PlanDocument, path: Path, shelf: Shelf): Links {
  const standards = standardsIn(document);
  const own = standards.find((item) => keyOf(item.path) === keyOf(path));
  if (!own) return [];
  const goals = shelf
    .pointingAt(document.uri)
    .concat([...shelf.ofKind('project-spec'), ...shelf.ofKind('lesson-plan')].map(({ uri }) => uri));
  const naming = [...new Set(goals)].flatMap((uri) => {
    const plan = shelf.get(uri);
    const named = plan ? touchesIn(plan).filter(({ code }) => code === own.code) : [];
    return named.map(({ plan, path }) => linkTo(plan, path));
  });
  const parent = standards.find(({ code }) => own.parent !== undefined && code === own.parent);
  return [
    ...group('Goals that come from it', naming),
    ...group('Belongs to', parent ? [linkTo(document, parent.path)] : []),
  ];
}

/** What a line of a class visit is about. */
function aboutOf(document: PlanDocument, path: Path, shelf: Shelf): readonly Link[] {
  const about = textOf(nodeAt(document.sound, path), 'about') ?? '';
  const source = sourceOf(about, shelf, document.uri);
  if (source.what !== 'item')
    return source.what === 'gone' ? [] : [{ label: about, target: absoluteOf(source) }];
  return [linkTo(source.document, source.path)];
}
