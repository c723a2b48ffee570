/** Finds words that were brought and are in no document. */
import { clockIn, dateIn, gradesIn, minutesIn, onlyMinutes } from './amounts.ts';

/** The words of a text in small letters; signs and Markdown are none. Characters written by number count as themselves. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(listOf(text.replace(/\\[nt]/g, ' ')));
}

function listOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words for amounts that are numbers in a document. */
const units = new Set([
  'min',
  'mins',
  'minute',
  'minutes',
  'hour',
  'hours',
  'hr',
  'hrs',
  'and',
  'teacher',
  'students',
]);

/** The texts of which a word is missing. */
export function unsaidIn(texts: readonly string[], said: ReadonlySet<string>): readonly string[] {
  return [...new Set(texts)].filter((text) => {
    if (dateIn(text) !== undefined || gradesIn(text) !== undefined || onlyMinutes(text) !== undefined)
      return false;
    const lines = text
      .split('\n')
      .map((line) => minutesIn(clockIn(line).minutes === undefined ? line : line).rest);
    return lines.some((line) =>
      listOf(line).some((word) => !said.has(word) && !units.has(word) && !isDatePart(word, text)),
    );
  });
}

/** “May” of “First draft – May 18, 2026”, which is written as 2026-05-18. */
function isDatePart(word: string, text: string): boolean {
  return text
    .split(/\s[–—-]\s|:\s|\s?[()]\s?|\s\|\s/)
    .some((part) => dateIn(part.trim()) !== undefined && listOf(part).includes(word));
}
