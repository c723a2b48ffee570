/** The smallest stretch of a text that has to be read to know where somebody writes. */
import { lineEndAt, lineStartAt } from './lineEnds.ts';

/** A part of a text that reads by itself as it does in the whole. */
export interface Stretch {
  /** The text to read: what stands before, shortened to its bones; the part itself; and what follows, likewise. */
  readonly text: string;
  /** What is added to an offset of the document to have the one in `text`; for places in the part itself. */
  readonly shift: number;
  /** Where the part lies in the document. */
  readonly start: number;
  readonly end: number;
  /** The names of all lines of the document's outermost map, but for the one at the cursor. */
  readonly topKeys: readonly string[];
}

interface Top {
  readonly start: number;
  readonly key: string;
}

/**
 * The section (from one line at the left edge to the next) and, where it is a list below its name, the one entry
 * that hold a line; other entries of several lines are emptied. So a long document is never read as a whole.
 * @param offset in the line: zero-based, in UTF-16 code units
 * @returns the whole text where it is not made of such sections; undefined behind the end of the first document
 */
export function stretchAt(text: string, offset: number): Stretch | undefined {
  const here = lineStartAt(text, offset);
  const tops: Top[] = [];
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const whole: Stretch = { text, shift: 0, start: 0, end: text.length, topKeys: [] };
  let next = text.length;
  let begun = false;
  for (let start = begin; start < text.length; start = lineAfter(text, start)) {
    // A text in two versions is not read at all.
    if (text.startsWith('<<<<<<<', start)) return undefined;
    if (isBare(text, start)) continue;
    if (isMark(text, start)) {
      if (!begun) continue;
      if (start <= here) return undefined;
      next = Math.min(next, start);
      break;
    }
    const key = keyAt(text, start);
    if (key === undefined && start === here) continue;
    // What begins with anything but a name at the left edge is not made of sections.
    if (!begun && key === undefined) return whole;
    begun = true;
    if (key === undefined) continue;
    tops.push({ start, key });
    if (start > here) next = Math.min(next, start);
  }
  const top = tops.findLast(({ start }) => start <= here);
  const start = top?.start ?? 0;
  const topKeys = tops.filter((each) => each.start !== here).map(({ key }) => key);
  return { ...entryOf(text, start, next, here), topKeys };
}

/** The section from `start` to `end`, with the entries of its list that the line at `here` is not in emptied. */
function entryOf(text: string, start: number, end: number, here: number): Omit<Stretch, 'topKeys'> {
  const section = { text: text.slice(start, end), shift: -start, start, end };
  if (
    here === start ||
    !/:[ \t]*(?:#.*)?$/.test(text.slice(start, Math.min(lineEndAt(text, start), start + 400)))
  )
    return section;
  const dashes: number[] = [];
  let column: number | undefined;
  for (let line = lineAfter(text, start); line < end; line = lineAfter(text, line)) {
    if (isBare(text, line)) continue;
    let at = line;
    while (text.charAt(at) === ' ') at++;
    const dash = text.charAt(at) === '-' && /^(?:\s|$)/.test(text.charAt(at + 1));
    if (column === undefined) {
      // The line at the cursor need not stand where the others do.
      if (line === here && !dash) continue;
      if (!dash) return section;
      column = at - line;
    }
    if (dash && at - line === column) dashes.push(line);
    // Further left than its dashes nothing of a list stands: then these are of a list in a line of the section.
    else if (at - line < column && line !== here) return section;
  }
  const mine = dashes.findLastIndex((line) => line <= here);
  if (dashes.length < 2) return section;
  const first = dashes[0] ?? end;
  const entryStart = mine < 0 ? start : (dashes[mine] ?? start);
  const entryEnd = dashes[mine + 1] ?? end;
  const bones = (from: number, to: number): string =>
    dashes
      .slice(from, to)
      .map((line, index) => bone(text, line, dashes[from + index + 1] ?? end, column ?? 0))
      .join('');
  const before = mine < 0 ? '' : text.slice(start, first) + bones(0, mine);
  return {
    text: before + text.slice(entryStart, entryEnd) + bones(mine + 1, dashes.length),
    shift: before.length - entryStart,
    start: entryStart,
    end: entryEnd,
  };
}

/** An entry as it is where it is one line; else an empty one. */
function bone(text: string, start: number, end: number, column: number): string {
  const second = lineAfter(text, start);
  for (let line = second; line < end; line = lineAfter(text, line))
    if (!isBare(text, line)) return `${' '.repeat(column)}- {}\n`;
  return `${text.slice(start, lineEndAt(text, start))}\n`;
}

function lineAfter(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
}

/** Whether nothing but blanks and a note is on a line. */
function isBare(text: string, line: number): boolean {
  let at = line;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  const sign = text.charAt(at);
  return sign === '' || sign === '\n' || sign === '\r' || sign === '#';
}

/** Whether a line begins or ends a document, or tells the reader of the file something. */
function isMark(text: string, line: number): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)|^%[A-Z]+ /.test(text.slice(line, line + 12));
}

/** The name of the line that begins there; undefined where none does. */
function keyAt(text: string, line: number): string | undefined {
  if (/[-\s#[\]{},&*!|>%@`?:]/.test(text.charAt(line))) return undefined;
  const end = lineEndAt(text, line);
  for (let colon = line; colon < end; colon++) {
    if (text.charAt(colon) !== ':' || (colon + 1 < end && !/[ \t]/.test(text.charAt(colon + 1)))) continue;
    const key = text.slice(line, colon).trimEnd();
    return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
  }
  return undefined;
}
