/** Finds words of a list in a text, and where they stand in the document. */
import type { PlanDocument } from '../../document.ts';
import { grouped } from '../../grouped.ts';
import type { Span } from '../../text/ranges.ts';

/** A word of a list as it stands in a text. */
export interface Hit {
  /** The word as the list has it. */
  readonly word: string;
  /** As the text has it. */
  readonly written: string;
  /** Zero-based UTF-16 offset in the text. */
  readonly at: number;
}

/** What a list is looked for with: where a word of it may begin, told quickly, and where one stands. */
interface Patterns {
  readonly sign: RegExp;
  /** Made when a sign is first found. */
  whole?: RegExp;
}

const known = new WeakMap<readonly string[], Patterns>();

/** An expression that matches wherever a word of a list may begin; quick, for it does not look at what stands around. */
export function signOf(list: readonly string[]): RegExp {
  return patternsOf(list).sign;
}

/** Whether a sign stands anywhere in a text. @param sign with the flag `g` */
export function hasSign(text: string, sign: RegExp): boolean {
  sign.lastIndex = 0;
  return sign.test(text);
}

/**
 * Every place where a sign stands in a text, in their order; also those within another.
 * @param sign with the flag `g`
 */
export function placesOf(sign: RegExp, text: string): readonly number[] {
  const places: number[] = [];
  sign.lastIndex = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    places.push(found.index);
    sign.lastIndex = found.index + String.fromCodePoint(text.codePointAt(found.index) ?? 0).length;
  }
  return places;
}

/**
 * Finds whole words and phrases, large and small letters alike, in the order of the text.
 * @param list words or phrases; an apostrophe in them may be straight or curved in the text, a blank any white space
 */
export function findWords(text: string, list: readonly string[]): readonly Hit[] {
  const patterns = patternsOf(list);
  // Most texts hold none of it, and the sign tells so much sooner.
  if (!hasSign(text, patterns.sign)) return none;
  const whole = (patterns.whole ??= wholeFor(list));
  return [...text.matchAll(whole)].map((match) => ({
    word: match[0].toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'"),
    written: match[0],
    at: match.index,
  }));
}

const none: readonly Hit[] = [];

/** Those of some hits that do not begin within one of others. Both stand in the order of the text, and so does what is left. */
export function outside(hits: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  let next = 0;
  return hits.filter(({ at }) => {
    for (let other = others[next]; other && other.at + other.written.length <= at; other = others[next])
      next++;
    return (others[next]?.at ?? Infinity) > at;
  });
}

function patternsOf(list: readonly string[]): Patterns {
  let patterns = known.get(list);
  if (!patterns) known.set(list, (patterns = { sign: signFor(list) }));
  return patterns;
}

/** The longest word first, so that "could have" is found before "could". */
function wholeFor(list: readonly string[]): RegExp {
  const longest = [...list].sort((a, b) => b.length - a.length).map(patternOf);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longest.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** Without the flag `u` it is quicker; then the two other letters that count as s and k have to come along. */
function signFor(list: readonly string[]): RegExp {
  if (list.length === 0) return /(?!)/g;
  const isEnglish = list.every((word) => /^[a-z\d][\0-\x7f’]*$/i.test(word));
  return isEnglish
    ? new RegExp(`\\b(?:${byFirstLetter(list).join('|')})|\\u017f|\\u212a`, 'gi')
    : new RegExp(list.map(patternOf).join('|'), 'giu');
}

/** At most places of a text none of these letters stands, and then nothing else is compared. */
function byFirstLetter(list: readonly string[]): readonly string[] {
  const words = grouped(list, (word) => word.charAt(0).toLowerCase());
  return [...words].map(([letter, some]) => {
    const rests = some.map((word) => patternOf(word.slice(1)));
    return `${letter}(?:${rests.join('|')})`;
  });
}

function patternOf(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '\\s+');
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/**
 * Where a part of a text stands in the document.
 * @param whole where the text stands, quotation marks included
 * @param text the text as it reads
 * @param at zero-based UTF-16 offset of the part in `text`
 * @param part the part as it reads
 * @returns the part's own span; all of `whole` where it is written over several lines or with escapes
 */
export function spanOfPart(
  document: PlanDocument,
  whole: Span,
  text: string,
  at: number,
  part: string,
): Span {
  const source = document.text.slice(whole.start, whole.end);
  // The same part may stand earlier in the text too: the occurrence with the same number is meant.
  let number = 0;
  for (let from = text.indexOf(part); from >= 0 && from < at; from = text.indexOf(part, from + 1)) number++;
  let found = -1;
  for (let left = number; left >= 0; left--) {
    found = source.indexOf(part, found + 1);
    if (found < 0) return whole;
  }
  return { start: whole.start + found, end: whole.start + found + part.length };
}
