/**
 * A forgiving reading of a plan, line by line: what each line was meant to be, even where the text
 * around it is broken. Where the parser gives up, this still tells keys, dashes and texts apart.
 */
import type { Span } from '../../text/ranges.ts';
import { scanFlow } from './flow.ts';

/** Blanks of any kind, also those that only look like spaces (no-break, full-width, zero-width). */
export const BLANK = /[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

export interface Line {
  /** Its first character; at the start of a file behind the byte order mark. */
  readonly start: number;
  /** Behind its last character, without the line ending. */
  readonly end: number;
  /** What stands before its first visible character. */
  readonly blanks: string;
  /** `inside`: a line of a block text, or of a quoted text or bracket that opened further up and is closed. */
  kind: 'blank' | 'note' | 'inside' | 'content';
  /** Offsets of the dashes that begin it. */
  readonly dashes: readonly number[];
  /** Offset of the first character behind blanks and dashes. */
  readonly body: number;
  /** The key, with its quotes. */
  readonly key: Span | undefined;
  /** What follows the key's colon, or the whole body; without blanks around it and without a note behind it. */
  value: Span;
  /** Offset of the quote or bracket that begins the value and is not closed where it should be. */
  open: number | undefined;
  /** For the first line of a block text: how far its text is indented. */
  blockIndent: number | undefined;
}

/** The column of the body: its distance from the line's start. */
export function columnOf(line: Line): number {
  return line.body - line.start;
}

/** The column of the line's first visible character. */
export function indentOf(line: Line): number {
  return line.blanks.length;
}

/** The column that lines which continue this line's value have to pass. */
export function parentColumn(line: Line): number {
  if (line.key) return columnOf(line);
  const dash = line.dashes.at(-1);
  return dash === undefined ? indentOf(line) - 1 : dash - line.start;
}

/** A quoted text may go on over this many lines. */
const MOST_QUOTED_LINES = 60;

/**
 * Reads the lines of a stretch.
 * @param span from the start of a line to the end of one
 */
export function readLines(text: string, span: Span): Line[] {
  const lines: Line[] = [];
  for (let start = span.start; start < span.end;) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 || next >= span.end ? span.end : next;
    const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    lines.push(readLine(text, start === 0 && text.startsWith('\uFEFF') ? 1 : start, end));
    start = stop + 1;
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.kind === 'content') index += readOn(text, lines, index);
  }
  return lines;
}

function readLine(text: string, start: number, end: number): Line {
  let at = start;
  const skipBlanks = (): void => {
    while (at < end && BLANK.test(text.charAt(at))) at++;
  };
  skipBlanks();
  const blanks = text.slice(start, at);
  const kind = at === end ? 'blank' : text.charAt(at) === '#' ? 'note' : 'content';
  const dashes: number[] = [];
  while (
    kind === 'content' &&
    text.charAt(at) === '-' &&
    (at + 1 === end || BLANK.test(text.charAt(at + 1)))
  ) {
    dashes.push(at++);
    skipBlanks();
  }
  const key = kind === 'content' ? keyAt(text, at, end) : undefined;
  let from = key ? text.indexOf(':', key.end) + 1 : at;
  while (from < end && BLANK.test(text.charAt(from))) from++;
  const value = { start: from, end: plainEnd(text, from, end) };
  return { start, end, blanks, kind, dashes, body: at, key, value, open: undefined, blockIndent: undefined };
}

const QUOTED_KEY = /("(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')[ \t]*:(?=\s|$)/y;
const PLAIN_KEY_START = /[^\s"'[\]{},&*!|>%@`#]/;

/** The key that begins there, if one does. */
function keyAt(text: string, at: number, end: number): Span | undefined {
  QUOTED_KEY.lastIndex = at;
  const quoted = QUOTED_KEY.exec(text);
  if (quoted) return { start: at, end: at + (quoted[1]?.length ?? 0) };
  if (at >= end || !PLAIN_KEY_START.test(text.charAt(at))) return undefined;
  let colon = at + 1;
  while (colon < end && !isKeyColon(text, colon)) colon++;
  if (colon >= end) return undefined;
  let stop = colon;
  while (/[ \t]/.test(text.charAt(stop - 1))) stop--;
  return /[\r\n]|\s#|^[?:-][ \t]/.test(text.slice(at, stop)) ? undefined : { start: at, end: stop };
}

/** Whether a colon ends a key, and is not part of a word. */
function isKeyColon(text: string, at: number): boolean {
  return text.charAt(at) === ':' && /^\s?$/.test(text.charAt(at + 1));
}

/** Where a text without quotes ends: before a note, without blanks. */
function plainEnd(text: string, from: number, end: number): number {
  const rest = text.slice(from, end);
  const note = rest.startsWith('#') ? 0 : rest.search(/\s#/);
  return from + (note < 0 ? rest : rest.slice(0, note)).trimEnd().length;
}

/** Reads a value that may go on below. Marks the lines it takes. @returns how many it took */
function readOn(text: string, lines: Line[], index: number): number {
  const line = lines[index] as Line;
  const props = /^(?:[&!][^\s,[\]{}]*[ \t]+)*/.exec(text.slice(line.value.start, line.end))?.[0].length ?? 0;
  const start = line.value.start + props;
  const first = text.charAt(start);
  if (first === '|' || first === '>') return readBlock(text, lines, index);
  if (first !== '"' && first !== "'" && first !== '[' && first !== '{') return 0;
  const closes = (end: number): number | undefined =>
    first === '"' || first === "'" ? quoteEnd(text, start, end) : scanFlow(text, start, end).end;
  const here = closes(line.end);
  if (here !== undefined) {
    line.value = { start: line.value.start, end: valueEnd(text, here, line.end) };
    return 0;
  }
  const parent = parentColumn(line);
  for (let taken = 1; taken <= MOST_QUOTED_LINES && index + taken < lines.length; taken++) {
    const below = lines[index + taken] as Line;
    const closer = (first === '[' || first === '{') && /[\]}]/.test(text.charAt(below.body));
    if (below.kind !== 'blank' && indentOf(below) <= (closer ? parent - 1 : parent)) break;
    const end = closes(below.end);
    if (end === undefined) continue;
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(end, below.end))) break;
    for (let inside = 1; inside <= taken; inside++) (lines[index + inside] as Line).kind = 'inside';
    line.value = { start: line.value.start, end };
    return taken;
  }
  line.open = start;
  line.value = {
    start: line.value.start,
    end: line.start + text.slice(line.start, line.end).trimEnd().length,
  };
  return 0;
}

/** Behind a closing quote or bracket: the end of the value, which may wrongly go on. */
function valueEnd(text: string, closed: number, end: number): number {
  return Math.max(closed, plainEnd(text, closed, end));
}

/** The offset behind the quote that closes the one at `start`; undefined where none does before `end`. */
export function quoteEnd(text: string, start: number, end: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\' && quote === '"') at++;
    else if (unit === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

const BLOCK_HEADER = /^(?:[&!][^\s]*[ \t]+)*[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

function readBlock(text: string, lines: Line[], index: number): number {
  const line = lines[index] as Line;
  if (!BLOCK_HEADER.test(text.slice(line.value.start, line.end))) return 0;
  const parent = parentColumn(line);
  let taken = 0;
  for (; index + taken + 1 < lines.length; taken++) {
    const below = lines[index + taken + 1] as Line;
    if (below.kind === 'blank') continue;
    // Only spaces count here: a tab in front of a block text is a slip.
    const indent = /^ */.exec(below.blanks)?.[0].length ?? 0;
    if (indent <= parent || indent < (line.blockIndent ?? 0)) break;
    line.blockIndent ??= indent;
  }
  while (taken > 0 && lines[index + taken]?.kind === 'blank') taken--;
  for (let inside = 1; inside <= taken; inside++) (lines[index + inside] as Line).kind = 'inside';
  return taken;
}

/** Lines next to each other (blank ones between them do not count) for which something is true. */
export function runs(lines: readonly Line[], is: (line: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (is(line)) {
      if (open) open.push(line);
      else groups.push((open = [line]));
    } else if (line.kind !== 'blank') open = undefined;
  }
  return groups;
}
