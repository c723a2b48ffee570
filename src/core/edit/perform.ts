import type { TextEdit } from '../text/edits.ts';
import type { Data } from '../yaml/data.ts';
import type { Path, YamlList, YamlMap, YamlNode } from '../yaml/tree.ts';
import { acceptAt } from './accept.ts';
import { entriesOf, entryAt } from './entry.ts';
import { habitsNear, habitsOf } from './habits.ts';
import { insertInFlow, insertLines, itemBlanks, pairBlanks } from './insert.ts';
import { removeEntry } from './remove.ts';
import { replaceValue } from './replace.ts';
import { requoted } from './scalar.ts';
import type { Source } from './source.ts';
import type { Step } from './steps.ts';
import { flowPair, flowText, itemLines, pairLines } from './write.ts';

/** The known keys of the map at a path, in the order they are usually written in. */
export type Order = (path: Path) => readonly string[];

/** The edits for one step (a move excepted: it is two); undefined where the text has no place for it. */
export function perform(
  source: Source,
  step: Exclude<Step, { do: 'move' }>,
  order: Order,
): TextEdit[] | undefined {
  const entry = entryAt(source, step.path);
  switch (step.do) {
    case 'replace':
      return entry && replaceValue(source, entry, step.data, habitsOf(source), neighbour(source, step.path));
    case 'remove':
      return entry && removeEntry(source, step.path, entry);
    case 'accept':
      return acceptAt(source, step.path, step.code);
    case 'rename': {
      if (!entry?.key) return undefined;
      const { start, end } = entry.key.span;
      return [{ start, end, text: requoted(entry.key, step.key, entry.holder.flow) }];
    }
    case 'add':
      return addKey(source, step.path, step.key, step.data, order);
    case 'insert':
      return addItem(source, step.path, step.index, step.data);
  }
}

function valueAt(source: Source, path: Path): YamlNode | undefined {
  return path.length === 0 ? source.document.root : entryAt(source, path)?.value;
}

/** Whether a list or map has entries. */
function isFilled(node: YamlMap | YamlList): boolean {
  return (node.type === 'map' ? node.pairs : node.items).length > 0;
}

function addKey(source: Source, path: Path, key: string, data: Data, order: Order): TextEdit[] | undefined {
  const map = valueAt(source, path);
  const habits = habitsOf(source);
  const like = neighbour(source, [...path, key]);
  if (map?.type !== 'map' || (!isFilled(map) && !isInFlow(source, path))) {
    const entry = entryAt(source, path);
    const only = Object.fromEntries([[key, data]]);
    if (entry) return replaceValue(source, entry, only, habits, neighbour(source, path));
    return path.length === 0 ? asRoot(source, pairLines(key, data, 0, undefined, habits)) : undefined;
  }
  const index = placeOf(map, key, order(path));
  if (map.flow) {
    if (source.text.charAt(map.span.start) !== '{') return undefined;
    return insertInFlow(source, map, index, { text: flowPair(key, data, habits) });
  }
  const first = entriesOf(source, map)[0];
  const lines = pairLines(key, data, first ? source.columnOf(first.start) : 0, like, habits);
  const blanks = pairBlanks(source, map, lines.length > 1);
  return insertLines(source, map, index, lines.join(source.eol), blanks);
}

function addItem(source: Source, path: Path, index: number, data: Data): TextEdit[] | undefined {
  const list = valueAt(source, path);
  const habits = habitsOf(source);
  const like = neighbour(source, [...path, index]);
  if (list?.type !== 'list' || (!isFilled(list) && !isInFlow(source, path))) {
    const entry = entryAt(source, path);
    if (entry) return replaceValue(source, entry, [data], habits, neighbour(source, path));
    return path.length === 0 ? asRoot(source, itemLines(data, 0, undefined, habits)) : undefined;
  }
  if (list.flow) return insertInFlow(source, list, index, { text: flowText(data, habits) });
  const first = entriesOf(source, list)[0];
  const column = first ? source.columnOf(first.start) : 0;
  const lines = itemLines(data, column, like, habitsNear(source, list, habits));
  return insertLines(source, list, index, lines.join(source.eol), itemBlanks(source, list, index));
}

/** Whether the value at a path stands inside braces or brackets, so that it has to be written there too. */
function isInFlow(source: Source, path: Path): boolean {
  const holder = valueAt(source, path.slice(0, -1));
  return path.length === 0
    ? source.document.root !== undefined && /^[[{]/.test(source.text.trim())
    : (holder?.type === 'map' || holder?.type === 'list') && holder.flow;
}

/** The first lines of a document that says nothing yet, below its comments. */
function asRoot(source: Source, lines: readonly string[]): TextEdit[] {
  const { root } = source.document;
  const text = lines.join(source.eol);
  if (root && root.span.end > root.span.start) return [{ ...root.span, text }];
  const end = source.text.length;
  const empty = /^\uFEFF?$/.test(source.text);
  const closed = empty || source.text.endsWith('\n') ? '' : source.eol;
  // A comment directly above would become the first key's own.
  const apart =
    empty || /\n\s*\n$/.test(source.text) || /(?:^|\n)---\s*$/.test(source.text) ? '' : source.eol;
  return [{ start: end, end, text: closed + apart + text + (closed === '' ? source.eol : '') }];
}

/** Before which pair a new key goes: behind the nearest key that usually stands before it. */
function placeOf(map: YamlMap, key: string, known: readonly string[]): number {
  const rank = known.indexOf(key);
  if (rank < 0) return map.pairs.length;
  const at = (name: string): number => map.pairs.findLastIndex((pair) => pair.key.text === name);
  for (let before = rank - 1; before >= 0; before--) {
    const index = at(known[before] ?? '');
    if (index >= 0) return index + 1;
  }
  for (const after of known.slice(rank + 1)) {
    const index = at(after);
    if (index >= 0) return index;
  }
  return map.pairs.length;
}

/** The value in the same place of the nearest neighbour: another item of the list, or its value under the same key. */
function neighbour(source: Source, path: Path): YamlNode | undefined {
  const last = path.at(-1);
  const own = typeof last === 'number' ? last : path.at(-2);
  if (typeof own !== 'number') return undefined;
  const list = valueAt(source, path.slice(0, typeof last === 'number' ? -1 : -2));
  if (list?.type !== 'list') return undefined;
  const others = list.items
    .map(({ value }, index) => ({
      value,
      distance: Math.abs(index - own) || (typeof last === 'number' ? 1 : Infinity),
    }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance);
  for (const { value } of others) {
    const found =
      typeof last === 'number'
        ? value
        : value?.type === 'map'
          ? value.pairs.find(({ key }) => key.text === last)?.value
          : undefined;
    if (found?.type === 'map' || found?.type === 'list') return found;
  }
  return undefined;
}
