import type { TextEdit } from '../text/edits.ts';
import { entriesOf, entryAt, valuePoint, type Entry } from './entry.ts';
import {
  blanksBefore,
  blanksFrom,
  commaAfter,
  extentOf,
  extentsOf,
  takesBlanks,
  type Extent,
} from './extent.ts';
import type { Source } from './source.ts';
import type { Path } from '../yaml/tree.ts';

/** Takes away an entry with what belongs to it. @param path that of the entry */
export function removeEntry(source: Source, path: Path, entry: Entry): TextEdit[] {
  const entries = entriesOf(source, entry.holder);
  if (entry.holder.flow)
    return entries.length === 1 ? emptyFlow(source, entry) : removeFromFlow(source, entry);
  if (entries.length === 1) return leaveEmpty(source, entryAt(source, path.slice(0, -1)), entry);
  const extent = extentOf(source, entry);
  return extent.ownsLine ? cutLines(source, entry, extent) : pullUp(source, entry, extent);
}

/** The last entry of a block list or map: `[]` or `{}` stays, and so do the comments that are not the entry's. */
function leaveEmpty(source: Source, parent: Entry | undefined, entry: Entry): TextEdit[] {
  const { holder } = entry;
  const sign = holder.type === 'list' ? '[]' : '{}';
  const extent = extentOf(source, entry);
  const closed = source.text.charAt(extent.to - 1) === '\n';
  const end = closed ? source.lineEnd(source.lineAt(extent.to - 1)) : extent.to;
  if (!parent) return [{ start: extent.from, end, text: sign }];
  if (!extent.ownsLine) return [{ start: entry.start, end, text: sign }];
  const point = valuePoint(source, parent);
  const line = source.lineAt(point);
  // Behind the anchor of the list, before the blanks and the comment at the end of the line.
  const properties =
    holder.anchor === undefined && holder.tag === undefined
      ? ''
      : /^(?:[ \t]*[&!]\S*)*/.exec(source.text.slice(point))?.[0];
  const at = point + (properties?.length ?? 0);
  const behind = source.skipBlanks(at);
  const from = behind === source.lineEnd(line) ? behind : at;
  return [
    { start: at, end: from, text: ` ${sign}` },
    { start: source.lineEnd(source.lineAt(extent.from) - 1), end, text: '' },
  ];
}

/** Whole lines, with the blank lines that kept it apart. */
function cutLines(source: Source, entry: Entry, extent: Extent): TextEdit[] {
  const { text } = source;
  const entries = entriesOf(source, entry.holder);
  const [above, below] = [entries[entry.index - 1], entries[entry.index + 1]];
  const under = blanksFrom(source, extent.to);
  const over = blanksBefore(source, extent.from);
  const lineAbove = source.lineAt(extent.from) - over - 1;
  let { from, to } = extent;
  if (above && takesBlanks(source, above)) {
    // The text above would take the blank lines below as its own.
    to = skipLines(source, to, under);
  } else if (below) {
    const first = !above && lineAbove >= 0 && !source.ownLineComment(lineAbove);
    to = skipLines(source, to, first && over === 0 ? under : Math.min(over, under));
  } else if (above && over > 0 && !source.ownLineComment(lineAbove)) {
    from = source.lineStart(lineAbove + 1);
  }
  // At the end of a text without a last line ending, none is left behind.
  if (to === text.length && !/[\r\n]$/.test(text)) {
    const blanks = above && takesBlanks(source, above) ? 0 : blanksBefore(source, from);
    from = source.lineEnd(source.lineAt(from) - blanks - 1);
  }
  return [{ start: from, end: to, text: '' }];
}

function skipLines(source: Source, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0; left--) at = source.after(source.lineAt(at));
  return at;
}

/** The first key on a dash's line goes: the next one takes its place there. */
function pullUp(source: Source, entry: Entry, extent: Extent): TextEdit[] {
  const next = entriesOf(source, entry.holder)[1];
  if (!next) return [];
  if (/^\s*$/.test(source.text.slice(extent.to, next.start))) {
    return [{ start: entry.start, end: next.start, text: '' }];
  }
  // A comment stands above the next one: the dash keeps its line to itself.
  const before = source.text.slice(source.lineStart(source.lineAt(entry.start)), entry.start);
  const start = entry.start - (/[ \t]*$/.exec(before)?.[0].length ?? 0);
  return [{ start, end: source.lineEnd(source.lineAt(extent.to - 1)), text: '' }];
}

function emptyFlow(source: Source, entry: Entry): TextEdit[] {
  const { start, end } = entry.holder.span;
  const inside = { start: start + 1, end: end - 1 };
  const extent = extentOf(source, entry);
  const foreign = source.document.comments.some(
    ({ span }) =>
      span.start > start && span.end < end && !(extent.from <= span.start && span.end <= extent.to),
  );
  return foreign ? [cut(extent.from, extent.to)] : [{ ...inside, text: '' }];
}

function cut(start: number, end: number): TextEdit {
  return { start, end, text: '' };
}

function removeFromFlow(source: Source, entry: Entry): TextEdit[] {
  const entries = entriesOf(source, entry.holder);
  const extents = extentsOf(source, entry.holder);
  const extent = extentOf(source, entry);
  const [above, below] = [entries[entry.index - 1], entries[entry.index + 1]];
  const comma = commaAfter(source, entry);
  // The comma before the last one goes with it, unless one stood behind the last one too.
  const lastComma = above && !below && comma === undefined ? commaAfter(source, above) : undefined;
  const commaCut = lastComma === undefined ? [] : [cut(lastComma - 1, lastComma)];
  if (extent.wholeLines) return [...commaCut, cut(extent.from, extent.to)];
  const lower = extents[entry.index + 1];
  if (below && lower) {
    if (!lower.ownsLine) return [cut(entry.start, below.start)];
    // The next one begins a line of its own: only this line's part goes.
    const start =
      extents[entry.index - 1] && !extent.ownsLine ? blanksStart(source, entry.start) : entry.start;
    return [cut(start, extent.to)];
  }
  const upper = extents[entry.index - 1];
  if (!above || !upper) return [cut(entry.start, extent.to)];
  const from = extent.ownsLine
    ? source.lineEnd(source.lineAt(extent.from) - 1)
    : blanksStart(source, entry.start);
  // A comment behind the one above ends its line: the bracket has to stay below it.
  const commented = source.commentOn(source.lineAt(from))?.span.end === from;
  return [
    ...commaCut,
    cut(commented ? source.after(source.lineAt(from)) : Math.max(from, lastComma ?? 0), extent.to),
  ];
}

function blanksStart(source: Source, offset: number): number {
  let at = offset;
  while (/[ \t]/.test(source.text.charAt(at - 1))) at--;
  return at;
}
