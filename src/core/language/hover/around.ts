/** What is around an item: what it names, and what leads to it. */
import { keyOf as pathKeyOf } from '../../coaching/lookable.ts';
import type { PlanDocument } from '../../document.ts';
import { isAboutUs } from '../../kinds/kind.ts';
import { placeOf, planIn } from '../../kinds/plan.ts';
import { alignmentOf } from '../../library/alignment.ts';
import type { Column, MapItem } from '../../library/alignmentMap.ts';
import { NO_CHECK, servingOf } from '../../library/serving.ts';
import type { Shelf } from '../../library/shelf.ts';
import { indexOf } from '../../references/index.ts';
import { schemaAt } from '../../schema/walk.ts';
import { capital, counted } from '../../words.ts';
import { nodeAt, resolve, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { targetOf, usesOf, type Target } from '../links.ts';

/** Things of one sort. */
export interface Group {
  /** “Goals it shows”, “2 checks”. */
  readonly label: string;
  /** Empty where the label says it all. */
  readonly named: readonly Named[];
}

/** Something with words of its own. */
export interface Named {
  readonly words: string;
  /** The document whose words they are. */
  readonly of: PlanDocument;
  /** Whether it is a code, which needs no quotation marks. */
  readonly isCode?: true;
}

/** Whether two paths are the same. */
export function isAt(one: Path, other: Path): boolean {
  return one.length === other.length && isUnder(one, other);
}

function isUnder(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
}

/** What an item names itself, line by line; what an item within it names is not its own. */
export function leadingOut({ document, item }: Required<Target>, shelf: Shelf): readonly Group[] {
  const { items, references } = indexOf(document);
  const inner = new Set(
    items.flatMap(({ path }) =>
      isUnder(path, item.path) && path.length > item.path.length ? pathKeyOf(path) : [],
    ),
  );
  const groups = new Map<string, Named[]>();
  for (const reference of references) {
    const { path, isKey } = reference;
    const line = path[item.path.length];
    // When it happens is said beside its name; a class period works on the goals of its activities, too.
    if (isKey || !isUnder(path, item.path) || line === undefined || line === 'when') continue;
    if (item.list === 'sessions' && line === 'goals') continue;
    if (path.some((_, index) => inner.has(pathKeyOf(path.slice(0, index + 1))))) continue;
    const target = targetOf(document, shelf, reference);
    if (!target) continue;
    const label = schemaAt(document.kind, document.sound.root, [...item.path, line])?.title ?? String(line);
    const named = groups.get(label) ?? [];
    if (!groups.has(label)) groups.set(label, named);
    named.push(wordsOf(target));
  }
  return [...groups].map(([label, named]) => ({ label, named }));
}

/** A standard goes by its code: its words are long, and resting on it says them. */
function wordsOf({ document, item }: Target): Named {
  if (!item) return { words: document.title, of: document };
  return item.key === 'code'
    ? { words: item.id, of: document, isCode: true }
    : { words: item.label, of: document };
}

/** The items that stand in lists of an item: the options of a choice, the activities of a class period. */
export function within({ document, item }: Required<Target>): readonly Group[] {
  return item.map.pairs.flatMap(({ key, value }) => {
    const schema = schemaAt(document.kind, document.sound.root, [...item.path, key.text]);
    const list = resolve(value);
    const main = schema?.items?.['x-main'];
    if (schema?.['x-keyed'] === undefined || main === undefined || list?.type !== 'list') return [];
    const named = list.items.map((each) => ({ words: textOf(each.value, main) ?? '', of: document }));
    return named.length === 0
      ? []
      : [{ label: counted(named.length, schema.items?.['x-noun'] ?? 'item'), named }];
  });
}

/** The goals that a class period or its activities work on. */
export function goalsWorkedOn({ document, item }: Required<Target>, shelf: Shelf): readonly Group[] {
  if (item.list !== 'sessions') return [];
  const map = alignmentOf(document, shelf);
  const column = map.columns.find(({ kind, path }) => kind === 'session' && isAt(path, item.path));
  const named = (column?.rows ?? []).map((row) => ({ words: map.rows[row]?.label ?? '', of: document }));
  return named.length === 0 ? [] : [{ label: counted(named.length, 'goal'), named }];
}

/** The checks, choices, rubric rows and class periods that serve a goal of a plan, and what else names it. @param from the document that is read */
export function servingGoal(target: Required<Target>, shelf: Shelf, from: PlanDocument): readonly Group[] {
  const { document, item } = target;
  const map = alignmentOf(document, shelf);
  const row = map.rows.find(({ path }) => isAt(path, item.path));
  if (!row) return [];
  const named = (columns: readonly Column[]): readonly Named[] =>
    columns.map(({ label, uri }) => ({ words: label, of: shelf.get(uri) ?? document }));
  const serving = servingOf(map, [row]);
  const cells = row.cells.flatMap(({ column, by }) => {
    const found = map.columns[column];
    return found ? [{ column: found, by }] : [];
  });
  const periods = cells.flatMap(({ column }) => (column.kind === 'session' ? [column] : []));
  const told = new Set(cells.flatMap(({ column, by }) => [column, ...by]).map(keyOf));
  return [
    ...(serving.some(({ by }) => by[0]?.kind === 'check') ? [] : [{ label: capital(NO_CHECK), named: [] }]),
    ...serving.map(({ label, by }) => ({ label, named: named(by) })),
    ...(periods.length === 0
      ? []
      : [{ label: counted(periods.length, nounOf(periods, document)), named: named(periods) }]),
    ...leadingTo(target, shelf, from, told),
  ];
}

/** What the map has for a class period may be an activity, in a lesson. */
function nounOf([first]: readonly MapItem[], { kind, sound }: PlanDocument): string {
  return (first && schemaAt(kind, sound.root, first.path)?.['x-noun']) ?? 'class period';
}

function keyOf({ uri, path }: Pick<MapItem, 'uri' | 'path'>): string {
  return JSON.stringify([uri, path]);
}

/**
 * What names an item, by what it is; the two people’s own papers only by their titles, unless the item is in one.
 * @param reading the document that is read, which need not be told what it says itself
 * @param told what is not to be named again
 */
export function leadingTo(
  target: Required<Target>,
  shelf: Shelf,
  reading: PlanDocument,
  told: ReadonlySet<string> = new Set(),
): readonly Group[] {
  const { document, item } = target;
  const groups = new Map<string, Named[]>();
  const papers = new Set<PlanDocument>();
  const seen = new Set(told);
  const add = (noun: string, named: Named): void => {
    const known = groups.get(noun);
    if (known) known.push(named);
    else groups.set(noun, [named]);
  };
  for (const { document: from, reference } of usesOf(target, shelf)) {
    const owner = ownerOf(from, reference.path);
    const key = keyOf({ uri: from.uri, path: owner.path });
    if (seen.has(key) || (from === document && isUnder(owner.path, item.path))) continue;
    seen.add(key);
    if (isAboutUs(from.kind) && !isAboutUs(document.kind)) papers.add(from);
    else add(owner.noun, { words: owner.words, of: from });
  }
  for (const check of checksWithin(target))
    if (!seen.has(keyOf({ uri: document.uri, path: check.path })))
      add('check', { words: check.text, of: document });
  papers.delete(reading);
  return [
    ...[...groups].map(([noun, named]) => ({
      label: named.length === 1 ? capital(noun) : counted(named.length, noun),
      named,
    })),
    ...(papers.size === 0
      ? []
      : [{ label: 'Talked about in', named: [...papers].map((of) => ({ words: of.title, of })) }]),
  ];
}

/** The checks at the activities of a class period. */
function checksWithin({ document, item }: Required<Target>): readonly { path: Path; text: string }[] {
  if (item.list !== 'sessions') return [];
  const plan = planIn(document);
  return plan.checks.filter(({ when }) => {
    const place = placeOf(plan, when);
    return place !== undefined && isUnder(place.path, item.path);
  });
}

/** The innermost part of a document around a place that has words of its own. */
export function ownerOf(
  { kind, sound }: PlanDocument,
  path: Path,
): { readonly path: Path; readonly noun: string; readonly words: string } {
  for (let length = path.length - 1; length >= 0; length--) {
    const at = path.slice(0, length);
    const schema = schemaAt(kind, sound.root, at);
    const main = schema?.['x-main'];
    if (main !== undefined)
      return { path: at, noun: schema?.['x-noun'] ?? 'item', words: textOf(nodeAt(sound, at), main) ?? '' };
  }
  return { path: [], noun: 'document', words: '' };
}
