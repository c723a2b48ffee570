/** Finds items that got another id. */
import type { Part } from './parts.ts';
import { says } from './says.ts';

/** More comparisons than this are not made. */
const MOST_COMPARISONS = 20_000;

/**
 * Which new item is an old one with another id: the only one that still says at least half of it.
 * @param gone items whose id is gone, `fresh` those whose id was not there before
 * @returns each with the old item it is
 */
export function sameItems(gone: readonly Part[], fresh: readonly Part[]): readonly (readonly [Part, Part])[] {
  if (gone.length * fresh.length > MOST_COMPARISONS) return [];
  const said = new Map([...gone, ...fresh].map((part) => [part, pairsOf(part)]));
  const words = (part: Part): readonly string[] => said.get(part) ?? [];
  const found: [Part, Part][] = [];
  for (const part of gone) {
    const alike = fresh.filter((other) => isHalf(words(part), words(other)));
    // Among several, only one that says exactly the same can be meant.
    const same =
      alike.length === 1 ? alike : alike.filter((other) => String(words(other)) === String(words(part)));
    if (same.length === 1 && same[0]) found.push([same[0], part]);
  }
  const times = new Map<Part, number>();
  for (const [part] of found) times.set(part, (times.get(part) ?? 0) + 1);
  return found.filter(([part]) => times.get(part) === 1);
}

function isHalf(one: readonly string[], other: readonly string[]): boolean {
  const there = new Set(other);
  return one.length > 0 && one.filter((pair) => there.has(pair)).length * 2 >= one.length;
}

/** What an item says besides its id, down to single texts; of the items inside it, their ids. */
function pairsOf(part: Part): string[] {
  const key = part.holder.keyedBy;
  return (part.value?.parts ?? []).flatMap((pair) => (pair.entry && pair.key !== key ? said(pair, '') : []));
}

function said(part: Part, above: string): string[] {
  const name = `${above}/${part.key ?? ''}`;
  const { value } = part;
  if (value?.node?.type === 'map')
    return value.parts.flatMap((inner) => (inner.entry ? said(inner, name) : []));
  if (value?.keyedBy !== undefined) return value.parts.map((item) => `${name} ${item.id ?? ''}`);
  return [`${name} ${says(value?.node)}`];
}
