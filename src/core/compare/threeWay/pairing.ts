/** Finds which parts of two versions are the same one, where neither key nor id says it. */
import { likeness, wordsAlike } from './likeness.ts';
import type { Part } from './parts.ts';
import { says } from './says.ts';

/** Between the same two neighbours, a part that takes another's place is it reworded when they are this much alike. */
const ALIKE = 0.4;

/** The same where there is one on either side only: little else can have happened. */
const ALIKE_ALONE = 0.2;

/** Elsewhere they have to be this much alike: moved and reworded. */
const ALIKE_ELSEWHERE = 0.6;

/** More comparisons than this are not made. */
const MOST_COMPARISONS = 20_000;

/**
 * Which old part each new one is: an equal one first, then one much like it between the same neighbours, then one
 * nearly the same elsewhere.
 * @param before the parts of the older version, `after` those of the newer one, in the order of the text
 * @param known the partners that key or id decide already
 * @returns the old part of each new one that has one, the known ones included
 */
export function paired(
  before: readonly Part[],
  after: readonly Part[],
  known: ReadonlyMap<Part, Part>,
  isFree: (part: Part) => boolean,
): Map<Part, Part> {
  const partners = new Map(known);
  const taken = new Set(known.values());
  const join = (part: Part, old: Part): void => {
    partners.set(part, old);
    taken.add(old);
  };
  const equal = new Map<string, Part[]>();
  for (const old of before.filter((part) => isFree(part) && !taken.has(part)).reverse()) {
    const key = sign(old);
    const those = equal.get(key);
    if (those) those.push(old);
    else equal.set(key, [old]);
  }
  const left = after.filter((part) => isFree(part) && !partners.has(part));
  for (const part of left) {
    const old = equal.get(sign(part))?.pop();
    if (old) join(part, old);
  }
  let comparisons = MOST_COMPARISONS;
  const gaps = new Map<number, Part[]>();
  let gap = -1;
  for (const old of before) {
    if (taken.has(old)) gap = old.index;
    else if (isFree(old)) gaps.set(gap, [...(gaps.get(gap) ?? []), old]);
  }
  const newInGaps = new Map<number, Part[]>();
  gap = -1;
  for (const part of after) {
    const partner = partners.get(part);
    if (partner) gap = partner.index;
    else if (isFree(part)) newInGaps.set(gap, [...(newInGaps.get(gap) ?? []), part]);
  }
  const joinBest = (parts: readonly Part[], olds: readonly Part[], least: number): void => {
    for (const part of parts) {
      if (partners.has(part)) continue;
      let best: Part | undefined;
      let most = least;
      for (const old of olds) {
        if (comparisons < 0) return;
        if (taken.has(old)) continue;
        comparisons--;
        const much = partLikeness(old, part);
        if (much > most || (best === undefined && much >= most && much > 0)) [best, most] = [old, much];
      }
      if (best) join(part, best);
    }
  };
  for (const [place, parts] of newInGaps) {
    const olds = gaps.get(place) ?? [];
    joinBest(parts, olds, parts.length === 1 && olds.length === 1 ? ALIKE_ALONE : ALIKE);
  }
  joinBest(
    after.filter((part) => isFree(part) && !partners.has(part)),
    before.filter((part) => isFree(part) && !taken.has(part)),
    ALIKE_ELSEWHERE,
  );
  return partners;
}

/** What a part says, for finding an equal one. */
export function sign(part: Part): string {
  return part.entry ? says(part.value?.node) : `# ${part.text}`;
}

function partLikeness(one: Part, other: Part): number {
  if (!one.entry !== !other.entry) return 0;
  return one.entry ? likeness(one.value?.node, other.value?.node) : wordsAlike(one.text, other.text);
}
