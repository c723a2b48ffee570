/** Reads values of which nothing is certain. */

/** Own keys only are read from it. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** @returns an empty one for what is no map */
export function mapOf(value: unknown): JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null) as Record<string, unknown>, value)
    : {};
}

/** The maps of a list; of what is no list, none. */
export function entriesOf(value: unknown): readonly JsonMap[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === 'object' && each !== null).map(mapOf)
    : [];
}

/** A text that is not empty, or a number as one. */
export function textAt(map: JsonMap, key: string): string | undefined {
  const value = map[key];
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.replace(/\r\n?/g, '\n') : undefined;
}

/** A number, also one that is written as a text, with a point or a comma. */
export function numberOf(value: unknown): number | undefined {
  const written = typeof value === 'string' ? value.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2') : value;
  const number = written === '' || typeof written === 'boolean' ? NaN : Number(written ?? NaN);
  return Number.isFinite(number) ? number : undefined;
}
