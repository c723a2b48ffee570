/** Finds what somebody writes by putting a word there in all the ways that it may be meant, until the text reads well. */
import type { Kind } from '../../kinds/kind.ts';
import { schemaAt } from '../../schema/walk.ts';
import type { Span } from '../../text/ranges.ts';
import { nodeAt } from '../../yaml/navigate.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { columnOf, readLines, type Line } from '../../yaml/slips/lines.ts';
import type { Layout } from './layout.ts';
import { lineEndAt, lineStartAt } from './lineEnds.ts';
import { isFreeText, put, tokenBefore, type Found, type Here, type Try } from './marked.ts';
import type { Stretch } from './stretch.ts';

/** So many lines further a bracket that opens here may close. */
const MOST_LINES = 40;

/** @returns undefined where no word can be put */
export function tryAt(
  text: string,
  stretch: Stretch,
  offset: number,
  kind: Kind,
  layout: Layout,
): Found | undefined {
  const start = lineStartAt(text, offset);
  const end = lineEndAt(text, offset);
  const [line] = readLines(text, { start, end: untilLine(text, end, stretch.end) });
  const read: Line = line ?? emptyLine(start, end);
  // In the indentation, or among the dashes, of a line that goes on.
  if (read.kind === 'content' && offset < (read.dashes[0] ?? read.body)) return undefined;
  if (read.kind === 'note' && offset <= read.body) return undefined;
  const rest = text.slice(offset, end);
  if (offset < read.body && rest.trim() !== '' && read.kind !== 'note') return undefined;
  // With a blank between the cursor and what stands there, it is neither that nor anything else.
  const before = text.slice(start, offset).trimEnd();
  if (/[:,[{-]$/.test(before) && /^[ \t]+[^\s#,\]}]/.test(rest) && read.kind === 'content') return undefined;
  const own = ownContent(read, offset, end);
  let problems: number | undefined;
  const usual = (): number => (problems ??= problemsWithout(text, stretch, own));
  const here: Here = { text, stretch, offset, kind, layout, line: read, start, end, own, usual };
  return own ? begun(here, own) : further(here);
}

function untilLine(text: string, end: number, most: number): number {
  let at = end;
  for (let count = 0; count < MOST_LINES && at < most; count++) at = lineEndAt(text, at + 1);
  return Math.max(end, Math.min(at, most));
}

function emptyLine(start: number, end: number): Line {
  const value = { start: end, end };
  return {
    ...{ start, end, blanks: '', kind: 'blank', dashes: [], body: end, key: undefined, value },
    ...{ open: undefined, blockIndent: undefined },
  };
}

/** The content of a line without a colon; on a blank line, the cursor. */
function ownContent(line: Line, offset: number, end: number): Span | undefined {
  if (line.kind === 'note' || line.key) return undefined;
  if (line.kind === 'blank') return { start: offset, end };
  if (line.body >= line.end) return { start: offset, end: line.end };
  return { start: line.body, end: Math.max(line.value.end, Math.min(offset, line.end)) };
}

/** How much of a stretch cannot be read without the line that is only begun. */
function problemsWithout(text: string, stretch: Stretch, own: Span | undefined): number {
  const cut = own ?? { start: stretch.end, end: stretch.end };
  return parseYaml(
    stretch.text.slice(0, cut.start + stretch.shift) +
      text.slice(cut.end, stretch.end) +
      stretch.text.slice(stretch.end + stretch.shift),
  ).problems.length;
}

/** In a line that has its name: in that, in its value, in a text of several lines. */
function further(here: Here): Found | undefined {
  const { text, offset } = here;
  const lead = /[:]/.test(text.charAt(offset - tokenBefore(text, offset) - 1)) ? ' ' : '';
  for (const each of lead === '' ? [''] : [lead, '']) {
    const closing = closingOf(here);
    if (closing !== '') {
      const closed = put(here, { lead: each, asKey: false, closing });
      if (closed) return closed;
    }
    const found = put(here, { lead: each, asKey: false, closing: '' });
    if (found) return found;
  }
  return undefined;
}

/** In a line that is only begun, or blank: a name, an entry, a value of its own, the rest of a text. */
function begun(here: Here, content: Span): Found | undefined {
  const { text, line, offset, start } = here;
  const isBlank = line.kind === 'blank';
  const current = isBlank ? offset - start : line.blanks.length;
  // Tabs stand for nothing in YAML.
  const tabs = text.slice(start, start + current).includes('\t');
  const written = text.slice(content.start, content.end).trim();
  const dashes = isBlank ? '' : text.slice(line.dashes[0] ?? line.body, content.start);
  const lead = dashes !== '' && !/[ \t]$/.test(dashes) ? ' ' : '';
  if (written !== '' && text.charAt(offset - tokenBefore(text, offset) - 1) === ':') {
    const value = put({ ...here, own: undefined }, { lead: ' ', asKey: false, closing: closingOf(here) });
    if (value) return value;
  }
  for (const column of columnsFor(here, current, tabs)) {
    const isHere = column === current && !tabs;
    const blanks = ' '.repeat(column);
    const how = isHere ? { lead } : { lead, before: blanks + dashes };
    const found =
      (isBlank && isHere && isSibling(here, column) ? namedAt(here, how, false) : undefined) ??
      plainAt(here, how, isHere && written !== '') ??
      namedAt(here, how, written !== '') ??
      (dashes === '' ? entryAt(here, blanks) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** As it stands. @param meant whether it may go on with a text above it */
function plainAt(here: Here, how: Pick<Try, 'lead' | 'before'>, meant: boolean): Found | undefined {
  for (const closing of new Set([closingOf(here), ''])) {
    const found = put(here, { ...how, asKey: false, closing });
    if (found && fits(found, here, meant)) return found;
  }
  return undefined;
}

/** As the name of a line. @param words whether there are words of it, so that lines below may belong to it */
function namedAt(here: Here, how: Pick<Try, 'lead' | 'before'>, words: boolean): Found | undefined {
  const alone = put(here, { ...how, asKey: 'alone', closing: '' });
  const isName = alone && schemaAt(here.kind, alone.read.root, alone.path)?.type !== 'array';
  if (isName && (!words || alone.read.problems.length === 0)) return alone;
  const above = words ? put(here, { ...how, asKey: 'above', closing: '' }) : undefined;
  if (above && !(isName && alone.read.problems.length <= above.read.problems.length)) return above;
  return isName ? alone : undefined;
}

/** As an entry of a list, whose dash is still to be written. */
function entryAt(here: Here, blanks: string): Found | undefined {
  const found = put(here, { before: `${blanks}- `, lead: '', asKey: false, closing: '' });
  return found && typeof found.path.at(-1) === 'number' && !found.long ? found : undefined;
}

/** Whether the line above has a name at the same column, with something behind it: then another one comes next. */
function isSibling({ text, start, stretch }: Here, column: number): boolean {
  for (const line of linesAbove(text, start, stretch.start)) {
    if (line.kind !== 'content') continue;
    return line.key !== undefined && columnOf(line) === column && line.value.start < line.value.end;
  }
  return false;
}

/** The lines above a place, the nearest first. */
function* linesAbove(text: string, start: number, first: number): Iterable<Line> {
  for (let above = start; above > first;) {
    const end = above - 1 - (text.charAt(above - 1) === '\n' && text.charAt(above - 2) === '\r' ? 1 : 0);
    above = lineStartAt(text, Math.max(end, first));
    const [line] = readLines(text, { start: above, end });
    if (line) yield line;
  }
}

/** The column that a line begins at, and those that it may have been meant to. */
function* columnsFor(here: Here, current: number, tabs: boolean): Iterable<number> {
  if (!tabs) yield current;
  // A tab looks like about two columns.
  yield* otherColumns(here, tabs ? 2 * current - 0.5 : current);
}

/** Whether a word on a line of its own can be meant as it was read. */
function fits(found: Found, { kind }: Here, meant: boolean): boolean {
  const { path, read, isKey, node, long } = found;
  if (isKey) return true;
  const schema = schemaAt(kind, read.root, path);
  if (node.style !== 'plain') return true;
  // A word below a text in plain writing goes on with it, for YAML; a person may as well begin the next line.
  if (long) return meant && isFreeText(schema);
  if (path.length === 0) return false;
  const holder = nodeAt(read, path.slice(0, -1));
  if (holder?.type === 'list' || (holder?.type === 'map' && holder.flow)) return true;
  return schema?.type !== 'object' && schema?.type !== 'array';
}

/** The columns that a line may have been meant to begin at: those of its neighbours, the nearest first. */
function otherColumns({ text, start, end, stretch, layout }: Here, current: number): readonly number[] {
  const found = new Set<number>(stretch.topKeys.length > 0 ? [0] : []);
  let open = Infinity;
  for (const above of linesAbove(text, start, stretch.start)) {
    const column = above.blanks.length;
    if (above.kind !== 'content' || column >= open) continue;
    if (open === Infinity && above.key && above.value.start >= above.value.end)
      for (const step of [layout.step, layout.listStep]) found.add(columnOf(above) + step);
    open = column;
    for (const dash of above.dashes) found.add(dash - above.start);
    if (above.key) found.add(columnOf(above));
    if (open === 0) break;
  }
  const [, ...below] = readLines(text, { start, end: untilLine(text, end, stretch.end) });
  const next = below.find(({ kind }) => kind === 'content');
  if (next) {
    for (const dash of next.dashes) found.add(dash - next.start);
    if (next.key) found.add(columnOf(next));
  }
  found.delete(current);
  return [...found].sort((a, b) => Math.abs(a - current) - Math.abs(b - current) || b - a).slice(0, 4);
}

/** What closes the brackets or the quotation that opens on the line and nowhere ends. */
function closingOf({ text, line, end, offset }: Here): string {
  if (line.open === undefined || line.open >= offset) return '';
  const signs: string[] = [];
  for (let at = line.open; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1);
      if (close < 0 || close >= end) return [sign, ...signs].join('');
      at = close;
    } else if (sign === '[') signs.unshift(']');
    else if (sign === '{') signs.unshift('}');
    else if ((sign === ']' || sign === '}') && signs[0] === sign) signs.shift();
  }
  return signs.join('');
}
