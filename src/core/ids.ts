/** Short words for links: found from the words people write, never asked of them. */

/** What an id looks like. */
export const ID = /^[a-z][a-z0-9-]*$/;

/** Names of files are made of ids too, and no computer takes endless ones. */
const LONGEST = 60;

/** Words that carry no meaning of their own at the beginning of a name. */
const light = new Set(['a', 'an', 'the', 'to', 'of', 'and', 'for', 'our', 'my']);

/**
 * An id made from words: `Letter to the town council` → `letter-town-council`; accents are taken off;
 * where nothing is left, `fallback`.
 */
export function idFrom(words: string, fallback: string): string {
  const parts = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const strong = parts.filter((part) => !light.has(part));
  const id = (strong.length > 0 ? strong : parts)
    .slice(0, 3)
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, LONGEST);
  return ID.test(id) ? id : fallback;
}

/** Ids that are not free: a set of them, or what they belong to by their ids. */
export type Taken = Pick<ReadonlySet<string>, 'has'>;

/**
 * The first id that is not taken: `g3` after g1 and g2, `poster-2` where poster is taken.
 * @param stem an id, or a letter for counted ids
 */
export function freeId(stem: string, taken: Taken, counted: boolean): string {
  return counting(stem, taken, counted)();
}

/**
 * Gives free ids one after the other, each once, as `freeId` would where every id that was given is taken from then on.
 * It never counts from the beginning again, so that many cost no more than their number.
 */
export function freeIds(taken: Taken): (stem: string, counted: boolean) => string {
  const given = new Set<string>();
  const all = { has: (id: string) => taken.has(id) || given.has(id) };
  const stems = new Map<string, () => string>();
  return (stem, counted) => {
    const name = `${counted ? 'counted' : 'named'} ${stem}`;
    let next = stems.get(name);
    if (!next) stems.set(name, (next = counting(stem, all, counted)));
    const id = next();
    given.add(id);
    return id;
  };
}

/** Counts on from one free id to the next. What was taken once must stay so. */
function counting(stem: string, taken: Taken, counted: boolean): () => string {
  let number = counted ? 1 : 2;
  return () => {
    if (!counted && !taken.has(stem)) return stem;
    for (; ; number++) {
      const id = counted ? `${stem}${number}` : `${stem}-${number}`;
      if (!taken.has(id)) return id;
    }
  };
}
