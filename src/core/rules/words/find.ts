/** Finds words of a list in a text, and where they stand in the document. */
import type { PlanDocument } from '../../document.ts';
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

const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Finds whole words and phrases, large and small letters alike, in the order of the text.
 * @param list words or phrases; an apostrophe in them may be straight or curved in the text, a blank any white space
 */
export function findWords(text: string, list: readonly string[]): readonly Hit[] {
  if (list.length === 0) return [];
  let pattern = patterns.get(list);
  if (!pattern) patterns.set(list, (pattern = patternOf(list)));
  return [...text.matchAll(pattern)].map((match) => ({
    word: match[0].toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'"),
    written: match[0],
    at: match.index,
  }));
}

/** The longest word first, so that "could have" is found before "could". */
function patternOf(list: readonly string[]): RegExp {
  const parts = [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '\\s+'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
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
