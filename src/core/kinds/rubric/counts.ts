/** Descriptors without their counts: what is left is what they say about the work. */
import { findWords } from '../../rules/words/find.ts';
import { stem, wordsOf } from '../../rules/words/stem.ts';
import type { WordLists } from '../../rules/words/wordLists.ts';

/** A descriptor without its counts. */
export interface Uncounted {
  /** The words left, without their endings: two texts with the same rest differ in counts alone. */
  readonly rest: string;
  /** The counts taken away. */
  readonly counts: readonly string[];
}

/** How many words may stand between a number and what it counts: “two of our measurements”. */
const REACH = 3;

/**
 * Takes numerals and number words off a text. What is measured, and how many measurements there are, says
 * something about the work: those numbers stay.
 */
export function uncounted(text: string, words: WordLists['rubric']): Uncounted {
  // “Two-step equations” is one word for a kind of equation.
  const plain = wordsOf(text.replace(/(?<=[\p{L}\p{N}])[-‐‑](?=\p{L})/gu, '')).join(' ');
  const said: string[] = [];
  let from = 0;
  for (const { at, written } of findWords(plain, words.aroundNumbers)) {
    for (const word of wordsOf(plain.slice(from, at))) said.push(word);
    from = at + written.length;
  }
  for (const word of wordsOf(plain.slice(from))) said.push(word);
  const isNumber = (word: string | undefined): boolean =>
    word !== undefined && (/^\d+$/.test(word) || words.numbers.includes(word));
  const counts: string[] = [];
  const rest: string[] = [];
  said.forEach((word, index) => {
    const [before, after] = [said[index - 1], said[index + 1]];
    if (words.auxiliaries.includes(word)) return;
    if (words.joints.includes(word) && isNumber(before) && isNumber(after)) return;
    if (!isNumber(word)) rest.push(stem(word, words.endings));
    else if (isContent(said, index, words)) rest.push(word);
    else counts.push(word);
  });
  return { rest: rest.join(' '), counts };
}

/** Numbers that say what the work is about: measurements, “grade 5”, “adds within 20”, “counts to 100”. */
function isContent(said: readonly string[], index: number, words: WordLists['rubric']): boolean {
  const [before = '', after] = [said[index - 1], said[index + 1]];
  const next = said.slice(index + 1, index + 1 + REACH);
  return (
    next.some((word) => words.measured.includes(word)) ||
    words.numbered.includes(before) ||
    (words.upTo.includes(before) && (after === undefined || words.small.includes(after)))
  );
}
