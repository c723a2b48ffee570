/** The keys of a map in both versions. */
import { resolve } from '../../yaml/navigate.ts';
import type { Shape, Shapes } from '../shape.ts';
import { lastPairs } from './contents.ts';
import { mapOf, type Seen } from './sides.ts';

/**
 * The values of a map by their keys; a text where the other version has a map is its naming text.
 * @returns undefined where it is neither
 */
export function valuesIn(
  seen: Seen | undefined,
  other: Seen | undefined,
  shapes: Shapes,
): ReadonlyMap<string, Seen> | undefined {
  if (!seen) return new Map();
  const map = mapOf(seen);
  if (map) {
    return new Map(
      lastPairs(map).map(({ key, value, span }) => [
        key.text,
        { node: value, span, shape: shapes.under(seen.shape, key.text, value) },
      ]),
    );
  }
  const main = other?.shape.schema?.['x-main'];
  if (main === undefined || resolve(seen.node)?.type !== 'scalar') return undefined;
  const shape = shapes.under(other?.shape ?? seen.shape, main, seen.node);
  return new Map([[main, { node: seen.node, span: seen.span, shape }]]);
}

/** The newer keys in their order, each gone one behind what it followed. */
export function inOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const there = new Set(after);
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of before) {
    if (there.has(key)) last = key;
    else behind.set(last, [...(behind.get(last) ?? []), key]);
  }
  return [undefined, ...after].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(behind.get(key) ?? []),
  ]);
}

/** The title of a key whatever stands there: of a value with two forms, that of both. */
export function titleUnder({ schema }: Shape, key: string): string | undefined {
  const known = schema?.properties;
  return known && Object.hasOwn(known, key) ? known[key]?.title : undefined;
}
