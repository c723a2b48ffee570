/** The entries of a list in each version, which of them belong together, and how each is named. */
import { resolve } from '../../yaml/navigate.ts';
import { shortened } from '../../words.ts';
import type { Span } from '../../text/ranges.ts';
import type { YamlItem, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import type { Way } from '../way.ts';
import { NOTHING } from './contents.ts';
import { wordsFor, type ItemAt } from './items.ts';
import { pairLines, type Line } from './lines.ts';
import { calledOf, nounOf, periodOf, titleOf } from './naming.ts';
import { theItem, type Subject } from './sentences.ts';
import type { Place, Seen, Side, Sides } from './sides.ts';

/** An entry of a list. */
export interface Entry {
  readonly seen: Seen;
  readonly index: number;
  /** The shape of its list. */
  readonly list: Shape;
  /** Undefined where a single value stands for a list. */
  readonly item: YamlItem | undefined;
  /** What tells it apart, where something does. */
  readonly at: ItemAt | undefined;
}

const LABEL = 80;

/** The entries of a list, without those that could not be read. */
export function entriesIn(
  { version, items }: Side,
  list: Seen | undefined,
  shapes: Shapes,
): readonly Entry[] {
  const node = resolve(list?.node);
  if (!list || !node) return [];
  // A single text that should be a list is a list of one.
  const all: readonly { readonly value: YamlNode | undefined; readonly span: Span }[] =
    node.type === 'list' ? node.items : [{ value: list.node, span: list.span }];
  return all.flatMap((item, index) => {
    const shape = shapes.inside(list.shape, item.value);
    if (item.value === undefined && (version.broken || shape.schema)) return [];
    const own = node.type === 'list' ? item : undefined;
    const at = own && items.at.get(own);
    return { seen: { node: item.value, span: item.span, shape }, index, list: list.shape, item: own, at };
  });
}

/** The older place of each newer entry, among these entries. */
export function pairedEntries(
  { was: wasSide, is: isSide, pairing }: Sides,
  was: readonly Entry[],
  is: readonly Entry[],
): readonly (number | undefined)[] {
  const places = new Map(was.flatMap(({ item }, index) => (item ? [[item, index]] : [])));
  const found = is.map(({ item }) => {
    const older = item && pairing.older.get(item);
    return older && places.get(older.item);
  });
  const rest = (entries: readonly Entry[], has: (item: YamlItem) => boolean): readonly number[] =>
    entries.flatMap(({ item }, index) => (item && has(item) ? [] : [index]));
  const open = rest(is, (item) => pairing.older.has(item));
  const left = rest(was, (item) => pairing.newer.has(item));
  const line = ({ contents }: Side, entry: Entry | undefined): Line => ({
    content: entry ? contents.of(entry.seen.node, entry.seen.shape) : NOTHING,
    words: entry ? wordsFor(entry.seen.node, entry.seen.shape) : '',
  });
  const lines = pairLines(
    left.map((index) => line(wasSide, was[index])),
    open.map((index) => line(isSide, is[index])),
  );
  lines.forEach((older, newer) => {
    if (older !== undefined) found[open[newer] ?? -1] = left[older];
  });
  return found;
}

/** The places of the older entries that have no newer one, behind the newer place of what they followed. */
export function goneAfter(
  count: number,
  olderOf: readonly (number | undefined)[],
): ReadonlyMap<number, readonly number[]> {
  const newerOf = new Map(olderOf.flatMap((older, newer) => (older === undefined ? [] : [[older, newer]])));
  const gone = new Map<number, number[]>();
  let last = -1;
  for (let older = 0; older < count; older++) {
    const newer = newerOf.get(older);
    if (newer !== undefined) last = newer;
    else gone.set(last, [...(gone.get(last) ?? []), older]);
  }
  return gone;
}

/**
 * The place of an entry: an item of its own, or a line of the item its list is in.
 * @param place of its list
 * @param was the older one of it, where it has one that something tells apart
 */
export function placeOfEntry(entry: Entry, place: Place, was?: ItemAt, wasIndex = entry.index): Place {
  const { at, seen } = entry;
  const way: Way = [...place.way, at ? { item: at.id } : { index: entry.index }];
  const older: Way = was ? was.way : [...place.was, at ? { item: at.id } : { index: wasIndex }];
  if (resolve(seen.node)?.type !== 'map') return { ...place, way, was: older };
  const label = shortened(wordsFor(seen.node, seen.shape), LABEL);
  return {
    way,
    was: older,
    group: place.group,
    item: { noun: nounOf(seen), label, subject: subjectOf(entry, place) },
    fields: [],
    ...(at ? { skip: at.key } : {}),
  };
}

/** What a sentence about an entry is about. @param place of its list */
export function subjectOf({ at, seen, list }: Entry, place: Place): Subject {
  const label = wordsFor(seen.node, seen.shape);
  const called = label === '' ? '' : calledOf({ label, shape: seen.shape });
  const noun = nounOf(seen);
  if (at) return { noun, called, within: withinOf(at) };
  const within = place.item ? theItem(place.item.subject) : '';
  return { noun, called, within, lines: place.fields.at(-1) ?? titleOf(list) };
}

/** What an item stands in, in a sentence; empty in the document itself. */
export function withinOf({ parent }: ItemAt): string {
  if (!parent) return '';
  return parent.list === 'sessions'
    ? periodOf(parent)
    : theItem({ noun: nounOf(parent), called: parent.label === '' ? '' : calledOf(parent), within: '' });
}
