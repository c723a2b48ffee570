/** Whether words are forms of one: `cites`, `cited` and `citation`. Rough on purpose: rules that use it err towards silence. */

/** The words of a text, in small letters; compounds with a hyphen count as their parts. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []).map((word) =>
    word.toLowerCase().replaceAll('’', "'"),
  );
}

/** A word without its ending. @param endings the longest first; what is left has three letters or more */
export function stem(word: string, endings: readonly string[]): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * Makes a test whether a word is likely a form of one of some words.
 * @param some no more than a few dozen; the ones behind are left out
 * @param endings the endings of the language, the longest first
 */
export function akinTo(some: readonly string[], endings: readonly string[]): (word: string) => boolean {
  const few = some.slice(0, 40);
  const stems = new Set(few.map((word) => stem(word, endings)));
  return (word) => stems.has(stem(word, endings)) || few.some((each) => beginAlike(word, each));
}

function beginAlike(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= 5 && shared >= 0.6 * Math.min(one.length, other.length);
}
