import type { YamlList, YamlMap } from '../yaml/tree.ts';
import { entriesOf, isBlockText, blockTextOf, type Entry } from './entry.ts';
import type { Source } from './source.ts';

/**
 * What belongs to an entry: its own text, and the comments that speak about it. In block layout that is
 * - the comment lines directly above it at exactly its column (a blank line ends them: what stands above
 *   it is a heading, and stays where it is),
 * - the comment at the end of its last line,
 * - comment lines below it that stand further right than its dash or key.
 */
export interface Extent {
  /** In whole lines: the beginning of the first one. */
  readonly from: number;
  /** In whole lines: the beginning of the line after the last one. */
  readonly to: number;
  /** Whether nothing but blanks stands before it on its first line. */
  readonly ownsLine: boolean;
  /** Whether `from` and `to` are whole lines: false for an entry that shares a line with others. */
  readonly wholeLines: boolean;
}

/** What belongs to an entry. */
export function extentOf(source: Source, entry: Entry): Extent {
  return entry.holder.flow ? flowExtent(source, entry) : blockExtent(source, entry);
}

/** What belongs to each entry of a map or list. */
export function extentsOf(source: Source, holder: YamlMap | YamlList): readonly Extent[] {
  return entriesOf(source, holder).map((entry) => extentOf(source, entry));
}

function blockExtent(source: Source, entry: Entry): Extent {
  const ownsLine = source.isFirstOnLine(entry.start);
  const column = source.columnOf(entry.start);
  const firstLine = source.lineAt(entry.start);
  const lead = ownsLine ? leadLine(source, firstLine, column) : firstLine;
  let last = lastLineOf(source, entry);
  for (let line = last + 1; line < source.count; line++) {
    const comment = source.ownLineComment(line);
    if (comment && source.columnOf(comment.span.start) > column) last = line;
    else if (comment || !source.isBlank(line)) break;
  }
  return {
    from: ownsLine ? source.lineStart(lead) : entry.start,
    to: source.after(last),
    ownsLine,
    wholeLines: ownsLine,
  };
}

/** The line an entry's own text ends on. */
export function lastLineOf(source: Source, entry: Entry): number {
  return source.lineAt(entry.end);
}

/** The first of the comment lines directly above a line; in braces and brackets at any column. */
function leadLine(source: Source, line: number, column: number | undefined): number {
  let lead = line;
  for (;;) {
    const above = lead > 0 ? source.ownLineComment(lead - 1) : undefined;
    if (!above || (column !== undefined && source.columnOf(above.span.start) !== column)) return lead;
    lead--;
  }
}

/** In braces and brackets: with its comma, and the comment behind it if it is the last entry on its line. */
function flowExtent(source: Source, entry: Entry): Extent {
  const firstLine = source.lineAt(entry.start);
  const ownsLine = source.isFirstOnLine(entry.start);
  const from = ownsLine ? source.lineStart(leadLine(source, firstLine, undefined)) : entry.start;
  const behind = commaAfter(source, entry) ?? entry.end;
  const line = source.lineAt(behind);
  const rest = source.skipBlanks(behind);
  const comment = source.commentOn(line);
  const ends = rest === source.lineEnd(line) || comment?.span.start === rest;
  if (ends && ownsLine) return { from, to: source.after(line), ownsLine, wholeLines: true };
  const to = comment?.span.start === rest ? comment.span.end : behind;
  return { from, to, ownsLine, wholeLines: false };
}

/** Behind the comma that follows an entry in braces or brackets; undefined where there is none. */
export function commaAfter(source: Source, entry: Entry): number | undefined {
  const at = source.skipToContent(entry.end);
  return source.text.charAt(at) === ',' ? at + 1 : undefined;
}

/**
 * How many blank lines stand between what belongs to two neighbours; undefined where a heading or
 * another comment stands there too.
 */
export function blanksBetween(source: Source, above: Extent, below: Extent): number | undefined {
  const from = source.lineAt(above.to);
  const to = source.lineAt(below.from);
  for (let line = from; line < to; line++) if (!source.isBlank(line)) return undefined;
  return Math.max(0, to - from);
}

/** How many blank lines follow an offset that begins a line. */
export function blanksFrom(source: Source, offset: number): number {
  const first = source.lineAt(offset);
  let line = first;
  while (line < source.count && source.isBlank(line) && source.lineStart(line) < source.text.length) line++;
  return line - first;
}

/** How many blank lines stand before an offset that begins a line. */
export function blanksBefore(source: Source, offset: number): number {
  const first = source.lineAt(offset);
  let line = first;
  while (line > 0 && source.isBlank(line - 1)) line--;
  return first - line;
}

/** Whether an entry ends in a block text that takes the blank lines below it as its own. */
export function takesBlanks(source: Source, entry: Entry): boolean {
  let { value } = entry;
  while ((value?.type === 'map' || value?.type === 'list') && !value.flow) {
    value = entriesOf(source, value).at(-1)?.value;
  }
  return isBlockText(value) && blockTextOf(source, value).keepsEnd;
}
