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

function nameOf(item: Data): string {
  return idOf(item) ?? JSON.stringify(item);
}

function idOf(item: Data): string | undefined {
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
