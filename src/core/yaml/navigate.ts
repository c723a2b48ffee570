import type { Span } from '../text/ranges.ts';
import type { Path, YamlDocument, YamlMap, YamlNode, YamlPair } from './tree.ts';

/** The node an alias stands for, through any number of aliases; other nodes as they are. */
export function resolve(node: YamlNode | undefined): Exclude<YamlNode, { type: 'alias' }> | undefined {
  let at = node;
  for (let hops = 0; at?.type === 'alias' && hops < 64; hops++) at = at.target;
  return at?.type === 'alias' ? undefined : at;
}

/** The pair with that key; the last one where the key stands twice, as YAML readers take it. */
export function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  const map = resolve(node);
  if (map?.type !== 'map') return undefined;
  const { pairs } = map;
  if (pairs.length > MOST_PASSED) return pairsByKey(map).get(key);
  for (let at = pairs.length - 1; at >= 0; at--) {
    const pair = pairs[at] as YamlPair;
    if (pair.key.text === key) return pair;
  }
  return undefined;
}

/** A map with more pairs than this gets an index: asked about each of its keys, it would be gone through that often. */
const MOST_PASSED = 64;

const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlPair>>();

function pairsByKey(map: YamlMap): ReadonlyMap<string, YamlPair> {
  let index = indexes.get(map);
  if (!index) indexes.set(map, (index = new Map(map.pairs.map((pair) => [pair.key.text, pair]))));
  return index;
}

/** The value under that key, aliases followed. */
export function valueOf(node: YamlNode | undefined, key: string): ReturnType<typeof resolve> {
  return resolve(pairOf(node, key)?.value);
}

/** The scalar text under that key; undefined for nothing, null, or anything but a scalar. */
export function textOf(node: YamlNode | undefined, key: string): string | undefined {
  return scalarText(valueOf(node, key));
}

/** A scalar's text, undefined for nothing, null, or anything else. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  const scalar = resolve(node);
  return scalar?.type === 'scalar' && scalar.value !== null ? scalar.text : undefined;
}

/** The values of the list under that key, with their places; empty where there is no list. */
export function itemsOf(
  node: YamlNode | undefined,
  key: string,
): { index: number; value: YamlNode | undefined }[] {
  const list = valueOf(node, key);
  return list?.type === 'list' ? list.items.map(({ value }, index) => ({ index, value })) : [];
}

/** The value at the end of a path (not following a last alias); undefined where the path leads nowhere. */
export function nodeAt(document: YamlDocument, path: Path): YamlNode | undefined {
  let at: YamlNode | undefined = document.root;
  for (const step of path) {
    const node = resolve(at);
    if (node?.type === 'map' && typeof step === 'string') at = pairOf(node, step)?.value;
    else if (node?.type === 'list' && typeof step === 'number') at = node.items[step]?.value;
    else return undefined;
  }
  return at;
}

/** Calls `visit` for every map, children after their parents, aliases not followed. */
export function eachMap(document: YamlDocument, visit: (map: YamlMap, path: Path) => void): void {
  const walk = (node: YamlNode | undefined, path: Path): void => {
    if (node?.type === 'map') {
      visit(node, path);
      for (const { key, value } of node.pairs) walk(value, [...path, key.text]);
    } else if (node?.type === 'list') {
      node.items.forEach(({ value }, index) => walk(value, [...path, index]));
    }
  };
  walk(document.root, []);
}

/** A pair of a map or an item of a list, and the way to it. */
export interface EntryPlace {
  readonly span: Span;
  readonly path: Path;
}

/** Every pair and list item, in the order of the text; outermost first where several begin at one place. Aliases are not followed. */
export function entriesOf(root: YamlNode | undefined): readonly EntryPlace[] {
  const entries: EntryPlace[] = [];
  const enter = (span: Span, path: Path, value: YamlNode | undefined): void => {
    entries.push({ span, path });
    walk(value, path);
  };
  const walk = (node: YamlNode | undefined, path: Path): void => {
    if (node?.type === 'map')
      for (const { span, key, value } of node.pairs) enter(span, [...path, key.text], value);
    else if (node?.type === 'list')
      node.items.forEach(({ span, value }, index) => {
        enter(span, [...path, index], value);
      });
  };
  walk(root, []);
  return entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
