/** How much alike two values are: for items that no id tells apart. */
import { resolve } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { says, sayTheSame } from './says.ts';

/** Texts are compared by their first words. */
const MOST_WORDS = 200;

/** From 0, nothing in common, to 1, the same. */
export function likeness(one: YamlNode | undefined, other: YamlNode | undefined): number {
  const [a, b] = [resolve(one), resolve(other)];
  if (sayTheSame(a, b)) return 1;
  if (!a || a.type !== b?.type) return 0;
  if (a.type === 'map' && b.type === 'map') {
    const values = new Map(b.pairs.map(({ key, value }) => [key.text, value]));
    const shared = a.pairs.filter(({ key }) => values.has(key.text));
    const sum = shared.reduce((total, { key, value }) => total + likeness(value, values.get(key.text)), 0);
    return sum / Math.max(1, a.pairs.length + b.pairs.length - shared.length);
  }
  if (a.type === 'list' && b.type === 'list') {
    return common(
      a.items.map(({ value }) => says(value)),
      b.items.map(({ value }) => says(value)),
    );
  }
  return a.type === 'scalar' && b.type === 'scalar' ? wordsAlike(a.text, b.text) : 0;
}

/** How many words two texts share; two single words are not alike. */
export function wordsAlike(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.length < 2 || b.length < 2 ? 0 : common(a, b);
}

function wordsOf(text: string): string[] {
  return text.slice(0, 4000).toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

function common(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
