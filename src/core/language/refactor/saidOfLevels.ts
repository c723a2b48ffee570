/** What people write of the levels of a rubric, in the shapes they write it in. */
import type { Level } from '../../kinds/rubric/levels.ts';
import { idFrom, ID } from '../../ids.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';

/** One level, as far as something is said of it. */
export interface Said {
  /** What it is called there: an id, a name, a number. */
  readonly label: string | undefined;
  readonly name: string | undefined;
  /** What the work looks like at it. */
  readonly text: string | undefined;
  readonly points: number | undefined;
}

const labelKeys = ['id', 'level', 'rating'];
const nameKeys = ['name', 'title', 'label'];
const textKeys = ['description', 'descriptor', 'text', 'criteria'];
const pointKeys = ['points', 'score'];
const known = new Set([...labelKeys, ...nameKeys, ...textKeys, ...pointKeys]);

/**
 * What a list or map says of levels: texts in their order, entries with lines of their own, or texts below the names
 * of levels.
 * @returns undefined where it says something else
 */
export function saidIn(node: YamlNode | undefined): readonly Said[] | undefined {
  const all = resolve(node);
  if (all?.type !== 'list' && all?.type !== 'map') return undefined;
  const each =
    all.type === 'list'
      ? all.items.map(({ value }) => saidOf(value))
      : all.pairs.map(({ key, value }) => saidUnder(key.text, value));
  return each.length === 0 || each.includes(undefined) ? undefined : (each as readonly Said[]);
}

function saidOf(node: YamlNode | undefined): Said | undefined {
  const value = resolve(node);
  if (value?.type === 'scalar')
    return { label: undefined, name: undefined, text: scalarText(value) ?? '', points: undefined };
  if (value?.type !== 'map') return undefined;
  const [only] = value.pairs;
  if (only && value.pairs.length === 1 && !known.has(only.key.text))
    return saidUnder(only.key.text, only.value);
  return withLines(value, undefined);
}

function saidUnder(label: string, node: YamlNode | undefined): Said | undefined {
  const value = resolve(node);
  if (value?.type === 'map') return withLines(value, label);
  if (value?.type === 'list') return undefined;
  return { label, name: undefined, text: scalarText(value) ?? '', points: undefined };
}

function withLines(map: Extract<YamlNode, { type: 'map' }>, above: string | undefined): Said | undefined {
  // Whatever is not understood would be lost.
  if (!map.pairs.every(({ key, value }) => known.has(key.text) && resolve(value)?.type !== 'map'))
    return undefined;
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => textOf(map, key)).find((text) => text !== undefined);
  const written = (keys: readonly string[]): number =>
    map.pairs.filter(({ key }) => keys.includes(key.text)).length;
  if ([labelKeys, nameKeys, textKeys, pointKeys].some((keys) => written(keys) > 1)) return undefined;
  const label = first(labelKeys) ?? above;
  const name = first(nameKeys);
  const points = first(pointKeys);
  if (points !== undefined && !Number.isFinite(Number(points))) return undefined;
  return {
    label: label ?? name,
    name,
    text: first(textKeys),
    points: points === undefined ? undefined : Number(points),
  };
}

/** An id for a level that is called so: `level-4` for a number. */
export function levelId(label: string): string {
  return ID.test(label) ? label : idFrom(label, '') || idFrom(`level ${label}`, 'level');
}

/** The level that is called so, among levels from the lowest to the highest. */
export function levelCalled(
  label: string,
  levels: readonly (Level & { readonly points?: number | undefined })[],
  rising: readonly Level[],
): Level | undefined {
  const called = label.trim().toLowerCase();
  const number = /^\d+(?:\.\d+)?$/.test(called) ? Number(called) : undefined;
  return (
    levels.find(({ id }) => id === label) ??
    levels.find(({ name }) => name.trim().toLowerCase() === called) ??
    levels.find(({ points }) => number !== undefined && points === number) ??
    levels.find(({ id }) => id === levelId(label)) ??
    (number === undefined ? undefined : rising[number - 1])
  );
}
