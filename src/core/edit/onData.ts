/**
 * The same changes on plain values, without any text: what a document must say afterwards. Every entry
 * keeps the name of its first place, so that it can be told later which entry a comment belonged to.
 */
import { dataOf, type Data } from '../yaml/data.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { matchItems, sameData } from './match.ts';

/** A value that may change; `regrouped` where entries came, went or moved. */
export type Value =
  | { readonly type: 'map'; entries: MapEntry[]; regrouped?: true }
  | { readonly type: 'list'; entries: ListEntry[]; readonly count: number; regrouped?: true }
  /** `text` is the scalar's own text where it comes from the document: `5.10` must stay `5.10`. */
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null; readonly text?: string }
  | { readonly type: 'alias'; readonly node: Extract<YamlNode, { type: 'alias' }> };

/** `origin` is the place in the document as given; undefined for what is new. */
export interface ListEntry {
  readonly origin: string | undefined;
  value: Value;
}

export interface MapEntry extends ListEntry {
  key: string;
}

/** The name of a place. */
function originOf(path: Path): string {
  return JSON.stringify(path);
}

/** A document's values. */
export function valueOf(node: YamlNode | undefined, path: Path = []): Value {
  switch (node?.type) {
    case undefined:
      return { type: 'scalar', value: null };
    case 'scalar':
      return { type: 'scalar', value: node.value, text: node.text };
    case 'alias':
      return { type: 'alias', node };
    case 'list': {
      const entries = node.items.map(({ value }, index) => ({
        origin: originOf([...path, index]),
        value: valueOf(value, [...path, index]),
      }));
      return { type: 'list', entries, count: entries.length };
    }
    case 'map': {
      const last = new Map(node.pairs.map(({ key }, index) => [key.text, index]));
      const entries = node.pairs.map(({ key, value }, index) => {
        // A key that stands twice: the last one is the one a path leads to.
        const step = last.get(key.text) === index ? [key.text] : [key.text, `#${index}`];
        return {
          key: key.text,
          origin: originOf([...path, ...step]),
          value: valueOf(value, [...path, ...step]),
        };
      });
      return { type: 'map', entries };
    }
  }
}

/** New data as values. */
function fromData(data: Data): Value {
  if (data === null || typeof data !== 'object') return { type: 'scalar', value: data };
  if (Array.isArray(data)) {
    const entries = data.map((item) => ({ origin: undefined, value: fromData(item) }));
    return { type: 'list', entries, count: 0 };
  }
  const entries = Object.entries(data).map(([key, value]) => ({
    key,
    origin: undefined,
    value: fromData(value),
  }));
  return { type: 'map', entries };
}

/** Values as plain data, aliases followed. */
function toData(value: Value): Data {
  switch (value.type) {
    case 'scalar':
      return value.value;
    case 'alias':
      return dataOf(value.node);
    case 'list':
      return value.entries.map((entry) => toData(entry.value));
    case 'map': {
      const map = Object.create(null) as { [key: string]: Data };
      for (const { key, value: inner } of value.entries) map[key] = toData(inner);
      return map;
    }
  }
}

/** The entry a step leads to. */
function entryFor(value: Value | undefined, step: string | number): ListEntry | undefined {
  if (value?.type === 'map') return value.entries.findLast(({ key }) => key === step);
  return value?.type === 'list' && typeof step === 'number' ? value.entries[step] : undefined;
}

/** The value at the end of a path. */
export function valueAt(root: Value, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => entryFor(value, step)?.value, root);
}

/**
 * Where a place of the document as given is now.
 * @returns undefined where it is gone; steps that were not there yet are left as they are
 */
export function pathNow(root: Value, path: Path): Path | undefined {
  const now: (string | number)[] = [];
  let value: Value | undefined = root;
  for (const [depth, step] of path.entries()) {
    if (value?.type === 'list') {
      const origin = originOf(path.slice(0, depth + 1));
      const index: number =
        value.count === 0 ? Number(step) : value.entries.findIndex((entry) => entry.origin === origin);
      if (index < 0) {
        // It may have gone to another list.
        const elsewhere = find(root, origin);
        if (!elsewhere) return undefined;
        now.splice(0, now.length, ...elsewhere);
        value = valueAt(root, elsewhere);
        continue;
      }
      now.push(index);
      value = value.entries[index]?.value;
    } else if (value?.type === 'map') {
      const origin = originOf(path.slice(0, depth + 1));
      const entry: MapEntry | undefined =
        value.entries.find((one) => one.origin === origin) ??
        value.entries.find((one) => one.origin === undefined && one.key === step);
      now.push(entry?.key ?? step);
      value = entry?.value;
    } else {
      now.push(step);
      value = undefined;
    }
  }
  return now;
}

/** The place of the list item that was first at a place. */
function find(value: Value, origin: string, path: Path = []): Path | undefined {
  if (value.type !== 'list' && value.type !== 'map') return undefined;
  for (const [index, entry] of value.entries.entries()) {
    const here = [...path, value.type === 'list' ? index : (entry as MapEntry).key];
    const found = entry.origin === origin ? here : find(entry.value, origin, here);
    if (found) return found;
  }
  return undefined;
}

/** Where the item that stood at `index` of a list as given is now, or the next one that is still there; at the end where none is. */
export function indexNow(list: Value | undefined, path: Path, index: number, without = -1): number {
  if (list?.type !== 'list') return 0;
  const entries = list.entries.filter((_, at) => at !== without);
  if (list.count === 0) return Math.min(index, entries.length);
  for (let at = index; at < list.count; at++) {
    const origin = originOf([...path, at]);
    const now = entries.findIndex((entry) => entry.origin === origin);
    if (now >= 0) return now;
  }
  return entries.length;
}

/** Writes a value; entries that stay keep their origin. Answers with the root, which is another where `path` is empty. */
export function setValue(root: Value, path: Path, data: Data): Value {
  const holder = valueAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) return merged(root, data);
  const entry = entryFor(holder, step);
  if (entry) entry.value = merged(entry.value, data);
  else if (holder?.type === 'map') {
    holder.entries.push({ key: String(step), origin: undefined, value: fromData(data) });
  }
  return root;
}

function merged(before: Value, data: Data): Value {
  if (sameData(toData(before), data)) return before;
  if (before.type === 'map' && typeof data === 'object' && data !== null && !Array.isArray(data)) {
    const kept = before.entries.filter(({ key }) => Object.hasOwn(data, key));
    for (const entry of kept) entry.value = merged(entry.value, data[entry.key] ?? null);
    const added = Object.keys(data).filter((key) => !kept.some((entry) => entry.key === key));
    before.regrouped = true;
    before.entries = [
      ...kept,
      ...added.map((key) => ({ key, origin: undefined, value: fromData(data[key] ?? null) })),
    ];
    return before;
  }
  if (before.type === 'list' && Array.isArray(data)) {
    const old = before.entries;
    before.regrouped = true;
    const matches = matchItems(
      old.map(({ value }) => toData(value)),
      data,
    );
    before.entries = data.map((item, index) => {
      const same = old[matches[index] ?? -1];
      return same
        ? { ...same, value: merged(same.value, item) }
        : { origin: undefined, value: fromData(item) };
    });
    return before;
  }
  return fromData(data);
}

/** Adds an item to the list at `path`. */
export function insertValue(root: Value, path: Path, index: number, data: Data): void {
  const list = valueAt(root, path);
  if (list?.type !== 'list') return;
  list.entries.splice(index, 0, { origin: undefined, value: fromData(data) });
  list.regrouped = true;
}

/** Takes away a key or item. */
export function removeValue(root: Value, path: Path): void {
  const holder = valueAt(root, path.slice(0, -1));
  const entry = entryFor(holder, path.at(-1) ?? '');
  if (!entry || (holder?.type !== 'map' && holder?.type !== 'list')) return;
  holder.regrouped = true;
  if (holder.type === 'map') holder.entries = holder.entries.filter((one) => one !== entry);
  else holder.entries = holder.entries.filter((one) => one !== entry);
}

/** Moves an item within its list. @param to its index afterwards */
export function moveValue(root: Value, path: Path, to: number): void {
  const list = valueAt(root, path.slice(0, -1));
  if (list?.type !== 'list') return;
  const [entry] = list.entries.splice(Number(path.at(-1)), 1);
  if (entry) list.entries.splice(to, 0, entry);
  list.regrouped = true;
}

/**
 * Where the items of a list are now that are wanted in an order.
 * @param order indexes in the list as given; what is gone is left out, and what is not among them comes last
 */
export function orderNow(
  list: Extract<Value, { type: 'list' }>,
  path: Path,
  order: readonly number[],
): readonly number[] {
  const places = new Map(list.entries.map(({ origin }, index) => [origin, index]));
  const wanted = order.flatMap((index) => places.get(originOf([...path, index])) ?? []);
  return [...new Set([...wanted, ...list.entries.keys()])];
}

/** Brings the items of a list into an order. @param order all their indexes */
export function orderValues(list: Extract<Value, { type: 'list' }>, order: readonly number[]): void {
  list.entries = order.flatMap((index) => list.entries[index] ?? []);
  list.regrouped = true;
}

/** Takes an item out of its list, to be put into another by `putValue`. */
export function takeValue(root: Value, path: Path): ListEntry | undefined {
  const list = valueAt(root, path.slice(0, -1));
  if (list?.type !== 'list') return undefined;
  const [entry] = list.entries.splice(Number(path.at(-1)), 1);
  list.regrouped = true;
  return entry;
}

/** Puts an item into the list at `path`, which is made where nothing is there, or nothing in it. */
export function putValue(root: Value, path: Path, index: number, item: ListEntry): Value {
  const there = valueAt(root, path);
  if (there?.type === 'list') {
    there.entries.splice(index, 0, item);
    there.regrouped = true;
    return root;
  }
  const list: Value = { type: 'list', entries: [item], count: 0 };
  const key = path.at(-1);
  if (key === undefined) return list;
  const holder = valueAt(root, path.slice(0, -1));
  const entry = entryFor(holder, key);
  if (entry) entry.value = list;
  else if (holder?.type === 'map') {
    holder.entries.push({ key: String(key), origin: undefined, value: list });
    holder.regrouped = true;
  }
  return root;
}

/** Gives a key another name. */
export function renameValue(root: Value, path: Path, key: string): void {
  const holder = valueAt(root, path.slice(0, -1));
  const entry = entryFor(holder, path.at(-1) ?? '');
  if (entry && holder?.type === 'map') (entry as MapEntry).key = key;
}
