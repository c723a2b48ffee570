/**
 * Keeps what is the same. Every state arrives as a copy; where a part of it says what it said before, the part that was
 * there stays, so that one look tells that nothing about it has changed.
 */

/** What the entries of a list are told apart by, the best first; a list without goes by their places. */
const names = ['ref', 'id', 'key'] as const;

/**
 * The new value, made of the old one's parts wherever they are equal; the old one itself where all of it is.
 * @param now a copy of its own, which is changed
 */
export function keep<T>(before: unknown, now: T): T {
  if (!isObject(before) || !isObject(now)) return now;
  if (Array.isArray(now)) return Array.isArray(before) && keepList(before, now) ? (before as T) : now;
  return !Array.isArray(before) && keepFields(before, now) ? (before as T) : now;
}

/** @returns whether nothing has changed */
function keepFields(before: Record<string, unknown>, now: Record<string, unknown>): boolean {
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const part = (now[key] = keep(old, now[key]));
    if (part !== old) same = false;
  }
  return same;
}

/** An entry is compared with the one of its name, wherever that was. @returns whether nothing has changed */
function keepList(before: readonly unknown[], now: unknown[]): boolean {
  let named: Map<string | undefined, unknown> | undefined;
  let same = before.length === now.length;
  now.forEach((entry, index) => {
    const beside = before[index];
    const name = nameOf(entry);
    const moved = name !== undefined && name !== nameOf(beside);
    if (moved) named ??= new Map(before.map((other) => [nameOf(other), other]));
    const part = (now[index] = keep(moved ? named?.get(name) : beside, entry));
    if (part !== beside) same = false;
  });
  return same;
}

function nameOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  for (const name of names) {
    const value = entry[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
