/** Which line of a list that has no ids is which of the older version. */
import { distance } from 'fastest-levenshtein';

export interface Line {
  /** What it says, as a number: see `Contents`. */
  readonly content: number;
  readonly words: string;
}

/** From here on two lines are the same one, changed. */
const ALIKE = 0.5;
/** More pairs than this are not looked through. */
const MOST_PAIRS = 10_000;
/** So much of a line is looked at, in characters. */
const MOST_CHARACTERS = 400;

/**
 * Matches lines that say the same, then those that are called the same, then those that are most alike.
 * @returns the older place of each newer line; undefined for new ones
 */
export function pairLines(before: readonly Line[], after: readonly Line[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  const taken = new Set<number>();
  const pair = (newer: number, older: number): void => {
    found[newer] = older;
    taken.add(older);
  };
  const same = (wordOf: (line: Line) => string | number): void => {
    const waiting = new Map<string | number, number[]>();
    for (let older = before.length - 1; older >= 0; older--) {
      const line = before[older];
      if (!line || taken.has(older) || wordOf(line) === '') continue;
      const known = waiting.get(wordOf(line));
      if (known) known.push(older);
      else waiting.set(wordOf(line), [older]);
    }
    after.forEach((line, newer) => {
      const older = found[newer] === undefined ? waiting.get(wordOf(line))?.pop() : undefined;
      if (older !== undefined) pair(newer, older);
    });
  };
  same(({ content }) => content);
  same(({ words }) => words);
  const left = before.flatMap((line, older) => (taken.has(older) ? [] : { older, bag: bagOf(line) }));
  const open = after.flatMap((line, newer) =>
    found[newer] === undefined ? { newer, bag: bagOf(line) } : [],
  );
  if (left.length * open.length > MOST_PAIRS) return found;
  const alike = open.flatMap(({ newer, bag }) =>
    left.map(({ older, bag: other }) => ({ newer, older, near: nearness(bag, other) })),
  );
  // Of equally near ones, those at the same place, so that it is the same whichever version is the older one.
  const away = ({ newer, older }: Pair): number => Math.abs(newer - older);
  const early = ({ newer, older }: Pair): number => newer + older;
  alike.sort((a, b) => b.near - a.near || away(a) - away(b) || early(a) - early(b));
  for (const { newer, older, near } of alike)
    if (near >= ALIKE && found[newer] === undefined && !taken.has(older)) pair(newer, older);
  return found;
}

interface Pair {
  readonly newer: number;
  readonly older: number;
}

interface Bag {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function bagOf({ words }: Line): Bag {
  const text = words.slice(0, MOST_CHARACTERS).toLowerCase();
  return { text, words: new Set(text.match(/[\p{L}\p{N}]+/gu)) };
}

/** From 0 to 1: how many words two lines share (Dice’s coefficient), of short ones how many letters. */
function nearness(a: Bag, b: Bag): number {
  if (a.text === '' || b.text === '') return 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const words = (2 * shared) / Math.max(1, a.words.size + b.words.size);
  const longest = Math.max(a.text.length, b.text.length);
  if (longest > 40 || words >= ALIKE) return words;
  return Math.max(words, 1 - distance(a.text, b.text) / longest - 0.2);
}
