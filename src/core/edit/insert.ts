import type { TextEdit } from '../text/edits.ts';
import type { YamlList, YamlMap } from '../yaml/tree.ts';
import { entriesOf, type Entry } from './entry.ts';
import {
  blanksBefore,
  blanksFrom,
  blanksBetween,
  commaAfter,
  extentsOf,
  lastLineOf,
  takesBlanks,
  type Extent,
} from './extent.ts';
import type { Source } from './source.ts';

/** How many blank lines stand between two neighbours, new ones included; `undefined` stands for the new one. */
export type Blanks = (above: Entry | undefined, below: Entry | undefined) => number;

/**
 * Puts whole lines between the entries of a block list or map that has at least one.
 * @param index before which entry; the number of entries: at the end
 * @param lines the new entry's lines with their indentation, joined by the document's line ending, none at the end
 * @param blanks the blank lines wanted above and below
 * @param endsOpen whether the lines end in a text that would take blank lines below as its own
 */
export function insertLines(
  source: Source,
  holder: YamlMap | YamlList,
  index: number,
  lines: string,
  blanks: Blanks,
  endsOpen = false,
): TextEdit[] {
  const { eol } = source;
  const entries = entriesOf(source, holder);
  const extents = extentsOf(source, holder);
  const [above, below] = [entries[index - 1], entries[index]];
  const [upper, lower] = [extents[index - 1], extents[index]];
  if (below && lower && !lower.ownsLine) {
    // The first one stands on the dash's line: the new one takes its place there.
    const indent = ' '.repeat(source.columnOf(below.start));
    return [insertion(below.start, lines.trimStart() + eol + indent)];
  }
  const there = upper && lower ? blanksBetween(source, upper, lower) : undefined;
  const over = above && !takesBlanks(source, above) ? blanks(above, undefined) : 0;
  const under = below ? blanks(undefined, below) : 0;
  if (upper && above && (there !== undefined || !lower)) {
    if (endsOpen) return belowBlanks(source, upper, eol.repeat(over), lines);
    const gap = lower && there === 0 ? under : 0;
    const atEnd = upper.to === source.text.length && !/[\r\n]$/.test(source.text);
    const text = eol.repeat(over) + lines;
    return [insertion(upper.to, atEnd ? eol + text : text + eol + eol.repeat(gap))];
  }
  // A heading stands between the two: the new one goes below it, with the entry it precedes.
  return lower ? [insertion(lower.from, lines + eol + (endsOpen ? '' : eol.repeat(under)))] : [];
}

/** Behind the blank lines that follow an entry, so that none comes to stand below the new lines. */
function belowBlanks(source: Source, upper: Extent, over: string, lines: string): TextEdit[] {
  let at = upper.to;
  for (let left = blanksFrom(source, upper.to); left > 0; left--) at = source.after(source.lineAt(at));
  const text = (at > upper.to ? '' : over) + lines;
  const atEnd = at === source.text.length && !/[\r\n]$/.test(source.text);
  return [insertion(at, atEnd ? source.eol + text : text + source.eol)];
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** The blank lines between the items of a list, or of pairs of one kind: what its neighbours do. */
export function itemBlanks(source: Source, list: YamlList, index: number): Blanks {
  const extents = extentsOf(source, list);
  const gaps = extents.map((extent, at) => gapAbove(source, extents, at, extent));
  // The gap that is split; at an end, the one next to it.
  const nearest = gaps[Math.max(1, Math.min(index, extents.length - 1))];
  const usual = nearest ?? gaps.find((gap) => gap !== undefined) ?? 0;
  return () => usual;
}

function gapAbove(
  source: Source,
  extents: readonly Extent[],
  at: number,
  extent: Extent,
): number | undefined {
  const above = extents[at - 1];
  return above && (blanksBetween(source, above, extent) ?? blanksBefore(source, extent.from));
}

/**
 * The blank lines around a new key: sections (keys with several lines) keep the distance the map's other
 * sections keep, short keys stand together.
 * @param isSection whether the new key has several lines
 */
export function pairBlanks(source: Source, map: YamlMap, isSection: boolean): Blanks {
  const entries = entriesOf(source, map);
  const extents = extentsOf(source, map);
  const section = (entry: Entry | undefined): boolean =>
    entry ? lastLineOf(source, entry) > source.lineAt(entry.start) : isSection;
  const usual = (sections: boolean): number | undefined => {
    const gaps = extents.flatMap((extent, at) => {
      const [above, below] = [entries[at - 1], entries[at]];
      if (!above || !below || (section(above) || section(below)) !== sections) return [];
      return gapAbove(source, extents, at, extent) ?? [];
    });
    return gaps.length === 0 ? undefined : gaps.sort((a, b) => a - b)[gaps.length >> 1];
  };
  const atTop = map === source.document.root;
  const between = { sections: usual(true) ?? (atTop ? 1 : 0), short: usual(false) ?? 0 };
  return (above, below) => (section(above) || section(below) ? between.sections : Math.min(1, between.short));
}

/** One entry's text inside braces or brackets: comment lines above it, its own text, the blanks and comment behind it. */
export interface FlowText {
  readonly lead?: readonly string[];
  readonly text: string;
  readonly tail?: string;
}

/** Puts an entry between those of a list in brackets or a map in braces. @param index as for `insertLines` */
export function insertInFlow(
  source: Source,
  holder: YamlMap | YamlList,
  index: number,
  entry: FlowText,
): TextEdit[] {
  const entries = entriesOf(source, holder);
  const extents = extentsOf(source, holder);
  const [below, lower] = [entries[index], extents[index]];
  const [above, upper] = [entries[index - 1], extents[index - 1]];
  if (below && lower) {
    const hasLead = lower.from < source.lineStart(source.lineAt(below.start));
    if (lower.wholeLines || (lower.ownsLine && hasLead)) {
      return [insertion(lower.from, flowLines(source, entry, source.columnOf(below.start), true))];
    }
    return [insertion(below.start, `${entry.text}, `)];
  }
  if (!above || !upper) return intoEmpty(source, holder, entry);
  const comma = commaAfter(source, above);
  const line = source.lineAt(comma ?? above.end);
  const commented = source.commentOn(line) !== undefined && !isCommentBehind(source, holder, line);
  if (!upper.wholeLines && !commented) return [insertion(above.end, `, ${entry.text}`)];
  const column = upper.ownsLine ? source.columnOf(above.start) : columnInside(source, holder);
  const lines = flowLines(source, entry, column, comma !== undefined);
  return [...(comma === undefined ? [insertion(above.end, ',')] : []), insertion(source.after(line), lines)];
}

/** Whether the comment on a line stands behind the closing bracket. */
function isCommentBehind(source: Source, holder: YamlMap | YamlList, line: number): boolean {
  const comment = source.commentOn(line);
  return comment !== undefined && comment.span.start >= holder.span.end;
}

function flowLines(
  source: Source,
  { lead = [], text, tail }: FlowText,
  column: number,
  comma: boolean,
): string {
  const indent = ' '.repeat(column);
  const own = `${text}${comma ? ',' : ''}${tail ?? ''}`;
  return [...lead, own].map((line) => indent + line + source.eol).join('');
}

/** Where a line begins inside brackets: two columns right of the line that opens them. */
function columnInside(source: Source, holder: YamlMap | YamlList): number {
  const line = source.lineStart(source.lineAt(holder.span.start));
  return source.skipBlanks(line) - line + 2;
}

function intoEmpty(source: Source, holder: YamlMap | YamlList, entry: FlowText): TextEdit[] {
  const { start, end } = holder.span;
  const inside = source.text.slice(start + 1, end - 1);
  if (!/[\r\n]/.test(inside)) return [{ start: start + 1, end: end - 1, text: entry.text }];
  const line = source.after(source.lineAt(start));
  return [insertion(line, flowLines(source, entry, columnInside(source, holder), false))];
}
