/** The promise of a merge: what is written says what was merged, and no comment, id or anchor went missing. */
import type { YamlDocument, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import { saysMerged, type Choice, type Entries } from './merged.ts';
import { idIn, itemName, itemsIn, type Part, type Version } from './parts.ts';

/** Whether a text is sound, says what a merged document says, and its aliases stand for something. */
export function saysAll(document: YamlDocument, merged: Entries, choice: Choice): boolean {
  if (document.problems.length > 0 || document.duplicateKeys.length > 0) return false;
  if (document.root === undefined) return merged.spots.every(({ content }) => content === undefined);
  return saysMerged(document.root, merged, choice);
}

/**
 * Whether a text has every comment it should have: what one side took away may be missing, what either has and the other
 * did not take away may not.
 * @param text the merged text, with both versions of what is in dispute; `settled` is what people decided about
 */
export function hasComments(
  text: ReadonlyMap<string, number>,
  versions: Sides,
  settled: ReadonlySet<Part>,
): boolean {
  const { base, ours, theirs } = versions;
  const free = settledComments(settled);
  const was = base ? commentsOf(base.source.document) : new Map<string, number>();
  const [mine, other] = [commentsOf(ours.source.document), commentsOf(theirs.source.document)];
  for (const comment of new Set([...mine.keys(), ...other.keys()])) {
    const [b, o, t] = [was, mine, other].map((counts) => counts.get(comment) ?? 0) as [
      number,
      number,
      number,
    ];
    const least = o < b || t < b ? Math.max(0, o + t - b) : Math.max(o, t);
    if ((text.get(comment) ?? 0) < least && !free.has(comment)) return false;
  }
  return true;
}

/** How often each comment stands in a document. */
export function commentsOf(document: YamlDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of document.comments) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** How often each comment stands in either of two documents. */
export function most(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map(one);
  for (const [comment, count] of other) counts.set(comment, Math.max(counts.get(comment) ?? 0, count));
  return counts;
}

/** Whether every item is there that neither side took away. @param there the ids of the merged text */
export function hasItems(there: ReadonlySet<string>, versions: Sides, settled: ReadonlySet<Part>): boolean {
  const { base, ours, theirs } = versions;
  const free = settledIds(settled);
  const was = base?.itemsByName;
  const [mine, other] = [ours.itemsByName, theirs.itemsByName];
  for (const id of new Set([...mine.keys(), ...other.keys()])) {
    const kept = was?.has(id) ? mine.has(id) && other.has(id) : true;
    if (kept && !there.has(id) && !free.has(id)) return false;
  }
  return true;
}

/** What the items of a document go by: see `itemName`. */
export function idsIn({ root }: YamlDocument, shapes: Shapes): Set<string> {
  const ids = new Set<string>();
  const visit = (node: YamlNode | undefined, shape: Shape): void => {
    if (node?.type === 'map')
      for (const { key, value } of node.pairs) visit(value, shapes.under(shape, key.text, value));
    if (node?.type !== 'list') return;
    const key = shapes.keyedBy(shape);
    for (const { value } of node.items) {
      const id = key === undefined ? undefined : idIn(value, key);
      if (id !== undefined) ids.add(`${shape.key} ${id}`);
      visit(value, shapes.inside(shape, value));
    }
  };
  visit(root, shapes.root);
  return ids;
}

/** The order of the keys of each map, for choosing between two texts that say the same. */
export function inSameOrder(one: YamlNode | undefined, other: YamlNode | undefined): boolean {
  if (one?.type === 'map' && other?.type === 'map') {
    return one.pairs.every(({ key, value }, index) => {
      const pair = other.pairs[index];
      return pair?.key.text === key.text && inSameOrder(value, pair.value);
    });
  }
  if (one?.type === 'list' && other?.type === 'list') {
    return one.items.every(({ value }, index) => inSameOrder(value, other.items[index]?.value));
  }
  return true;
}

export interface Sides {
  readonly base: Version | undefined;
  readonly ours: Version;
  readonly theirs: Version;
}

/** The comments of what people decided about: they go where it goes. */
function settledComments(parts: ReadonlySet<Part>): Set<string> {
  const found = new Set<string>();
  for (const part of parts) {
    const { extent, source } = part;
    if (!extent) continue;
    for (const { span, text } of source.document.comments)
      if (span.start >= extent.from && span.start < extent.to) found.add(text);
  }
  return found;
}

function settledIds(parts: ReadonlySet<Part>): Set<string> {
  const found = new Set<string>();
  const add = (part: Part): void => {
    found.add(itemName(part));
  };
  for (const part of parts) {
    if (part.id !== undefined) add(part);
    // Of an id in dispute, the item has the other one by now.
    const item = part.holder.part;
    if (item?.id !== undefined && part.key === item.holder.keyedBy) add(item);
    if (part.value) for (const inner of itemsIn(part.value)) add(inner);
  }
  return found;
}
