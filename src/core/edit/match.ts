import type { Data } from '../yaml/data.ts';

/**
 * Which old item each new item is: the one with the same id or code, else the same value; of what is left,
 * items without id are taken to be the same one reworded, in their order.
 * @returns for each new item the index of the old one, -1 where it is new
 */
export function matchItems(before: readonly Data[], after: readonly Data[]): number[] {
  const free = new Map<string, number[]>();
  before.forEach((item, index) => {
    const name = nameOf(item);
    free.set(name, [...(free.get(name) ?? []), index]);
  });
  const matches = after.map((item) => free.get(nameOf(item))?.shift() ?? -1);
  const left = before.map((_, index) => index).filter((index) => !matches.includes(index));
  return matches.map((match, index) => {
    const item = after[index];
    if (match >= 0 || item === undefined || idOf(item) !== undefined) return match;
    const at = left.findIndex((old) => sameKind(before[old], item));
    return at < 0 ? -1 : (left.splice(at, 1)[0] ?? -1);
  });
}

/** Whether two values are the same; the order of a map's keys does not matter. */
export function sameData(one: Data, other: Data): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [first, second] = [one, other] as { [key: string]: Data }[];
  return keys.every((key) => {
    const [a, b] = [first?.[key], Object.hasOwn(other, key) ? second?.[key] : undefined];
    return a !== undefined && b !== undefined && sameData(a, b);
  });
}

/** What tells an item from the others of its list: its id or code, else all that it says. */
export function nameOf(item: Data): string {
  return idOf(item) ?? JSON.stringify(item);
}

/** An item's id or code, with which of the two it is; undefined where it has none. */
export function idOf(item: Data): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  for (const key of ['id', 'code']) {
    const value = Object.hasOwn(item, key) ? item[key] : undefined;
    if (typeof value === 'string') return `${key} ${value}`;
  }
  return undefined;
}

function sameKind(one: Data | undefined, other: Data): boolean {
  return (
    one !== undefined &&
    idOf(one) === undefined &&
    typeof one === typeof other &&
    Array.isArray(one) === Array.isArray(other)
  );
}

/** A list; undefined where it is something else. */
export function asList(data: Data | undefined): readonly Data[] | undefined {
  return Array.isArray(data) ? data : undefined;
}

/** A map by its keys; undefined where it is something else. */
export function asMap(data: Data | undefined): ReadonlyMap<string, Data> | undefined {
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap ? new Map(Object.entries(data)) : undefined;
}

/** How many of some items are such ones. */
export function countOf(items: readonly Data[], isSuch: (item: Data) => boolean): number {
  return items.reduce<number>((count, item) => (isSuch(item) ? count + 1 : count), 0);
}
