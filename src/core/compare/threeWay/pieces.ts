/** What an entry is written as, taken apart: its key or dash, its value, and the comments around them. */
import { entriesOf, isBlockText, type Entry } from '../../edit/entry.ts';
import { extentOf } from '../../edit/extent.ts';
import type { Source } from '../../edit/source.ts';
import { outdented } from './lines.ts';
import type { Part } from './parts.ts';

export interface Pieces {
  /** The comment lines directly above it, outdented to its own column. */
  readonly lead: readonly string[];
  /** The key with its colon, or the dash. */
  readonly head: string;
  /** The comment at the end of the line of its key or, of a value on that line, behind it. */
  readonly tail: string;
  /** Comment lines below a value on the line of its key, outdented. */
  readonly trail: readonly string[];
}

/** The pieces of an entry. */
export function piecesOf(part: Part, entry: Entry): Pieces {
  const { source } = part;
  const extent = part.extent ?? extentOf(source, entry);
  const startLine = source.lineStart(source.lineAt(entry.start));
  const lead = extent.from < startLine ? textLines(source, extent.from, startLine, part.column) : [];
  const head = part.holder.flow && !entry.key ? '' : source.text.slice(entry.start, part.point);
  if (part.holder.flow) {
    const tail = source.text.slice(entry.end, extent.to).replace(/^\s*,/, '').replace(/\n$/, '');
    return { lead, head, tail: tail.trim() === '' ? '' : tail, trail: [] };
  }
  const end = tailStart(part, entry);
  const line = source.lineAt(end);
  const tail = source.text.slice(end, source.lineEnd(line));
  const block = part.value?.holder && !part.value.flow;
  const after = isBlockText(entry.value) ? source.after(source.lineAt(entry.end)) : source.after(line);
  const trail = block || after >= extent.to ? [] : textLines(source, after, extent.to, part.column);
  return { lead, head, tail: block && compactFirst(part) ? '' : tail.trimEnd(), trail };
}

/** Where on its line an entry’s first line is over but for a comment. */
function tailStart(part: Part, entry: Entry): number {
  const { value } = entry;
  if (isBlockText(value)) {
    return (
      value.span.start +
      (/^[|>][-+\d]*/.exec(part.source.text.slice(value.span.start, value.span.start + 4))?.[0].length ?? 1)
    );
  }
  return part.value?.holder && !part.value.flow ? headEnd(part) : entry.end;
}

/** Behind the colon or dash and what names or tags the map or list below. */
export function headEnd(part: Part): number {
  const { source, value } = part;
  const node = value?.node;
  let at = part.point;
  for (
    let left = (node?.anchor === undefined ? 0 : 1) + (node?.tag === undefined ? 0 : 1);
    left > 0;
    left--
  ) {
    const next = source.skipToContent(at);
    const word = /^[&!][^\s]*/.exec(source.text.slice(next, next + 200))?.[0];
    if (word === undefined) break;
    at = next + word.length;
  }
  return at;
}

/** Whether the first entry of an item stands on the line of its dash. */
export function compactFirst(part: Part): boolean {
  const holder = part.value?.holder;
  const first = holder && !holder.flow ? entriesOf(part.source, holder)[0] : undefined;
  return first !== undefined && !part.source.isFirstOnLine(first.start);
}

/** The lines of a stretch, from a column on; where it begins inside a line, as if blanks stood before it. */
export function textLines(source: Source, from: number, to: number, column: number): string[] {
  const inside = from - source.lineStart(source.lineAt(from));
  const text = ' '.repeat(inside) + source.text.slice(from, to);
  return outdented((text.endsWith('\n') ? text.slice(0, -1) : text).split('\n'), column);
}
