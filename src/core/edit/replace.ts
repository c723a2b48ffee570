import type { TextEdit } from '../text/edits.ts';
import type { Data } from '../yaml/data.ts';
import type { YamlNode, YamlScalar } from '../yaml/tree.ts';
import { blockTextOf, entriesOf, isBlockText, propertiesStart, valuePoint, type Entry } from './entry.ts';
import { extentOf, lastLineOf } from './extent.ts';
import type { Habits } from './habits.ts';
import { keepingLines, literalText, requoted } from './scalar.ts';
import type { Source } from './source.ts';
import { flowText, writeValue, type Written } from './write.ts';

/**
 * Writes another value behind a key or dash. What stands around it stays: comments behind it, blanks, the
 * anchor of a text replaced by a text.
 * @param like a neighbour's value whose style a new list or map takes
 */
export function replaceValue(
  source: Source,
  entry: Entry,
  data: Data,
  habits: Habits,
  like: YamlNode | undefined,
): TextEdit[] {
  const old = entry.value;
  if (typeof data === 'string' && old?.type === 'scalar') {
    const kept = keepingLines(source, old, data, entry.holder.flow);
    if (kept) return [kept];
  }
  if (entry.holder.flow) return [inFlow(source, entry, data, habits)];
  if (!old || old.span.start === old.span.end) {
    const roomy = besideComment(source, entry, habits);
    return intoNothing(source, entry, writtenFor(source, entry, data, roomy, like), habits);
  }
  if (isEmpty(old)) {
    const roomy = besideComment(source, entry, habits);
    return overInline(source, entry, old, writtenFor(source, entry, data, roomy, like), habits);
  }
  const written = writtenFor(source, entry, data, habits, like);
  if (isBlockText(old)) return overBlockText(source, entry, old, written);
  if ((old.type === 'map' || old.type === 'list') && !old.flow)
    return overBlock(source, entry, written, habits);
  return overInline(source, entry, old, written, habits);
}

/** `[]` or `{}`. */
function isEmpty(node: YamlNode): boolean {
  return (
    (node.type === 'list' && node.items.length === 0) || (node.type === 'map' && node.pairs.length === 0)
  );
}

/**
 * Where only a comment stands below a key or dash, new entries go at least as far right as that comment:
 * further left, it would be the last one's own.
 */
function besideComment(source: Source, entry: Entry, habits: Habits): Habits {
  const column = (columnOfCommentBelow(source, entry) ?? 0) - source.columnOf(entry.start);
  return { ...habits, step: Math.max(habits.step, column), listStep: Math.max(habits.listStep, column) };
}

function inFlow(source: Source, entry: Entry, data: Data, habits: Habits): TextEdit {
  const old = entry.value;
  const scalar = old?.type === 'scalar' && !habits.json ? old : undefined;
  const text = typeof data === 'string' && scalar ? requoted(scalar, data, true) : flowText(data, habits);
  if (old) return { start: startOf(source, old, data), end: old.span.end, text };
  const point = valuePoint(source, entry);
  const colon = source.text.charAt(point - 1) === ':' ? '' : ':';
  return { start: point, end: point, text: `${colon} ${text}` };
}

/** Where a value is replaced from: a text keeps the anchor before it. */
function startOf(source: Source, old: YamlNode, data: Data): number {
  const keeps = old.type === 'scalar' && typeof data !== 'object' && old.tag === undefined;
  return keeps ? old.span.start : propertiesStart(source, old);
}

function writtenFor(
  source: Source,
  entry: Entry,
  data: Data,
  habits: Habits,
  like: YamlNode | undefined,
): Written {
  const column = source.columnOf(entry.start);
  const old = entry.value?.type === 'scalar' ? entry.value : undefined;
  if (typeof data !== 'string') return writeValue(data, { column, key: entry.key?.text, like }, habits);
  const block = isBlockText(old) ? blockTextOf(source, old) : undefined;
  const step = block?.indent === undefined ? habits.step : block.indent - column;
  const header = block ? source.text.slice(block.header.start, block.header.end) : '';
  const lines = literalText(data, column, Math.max(1, step), header);
  const literal = lines && !wouldTakeComment(source, entry, column + step) ? lines : undefined;
  return literal ?? { head: requoted(old, data, false), body: [] };
}

/** Whether a comment below an entry stands so far right that a block text before it would take it as its own. */
function wouldTakeComment(source: Source, entry: Entry, indent: number): boolean {
  const column = columnOfCommentBelow(source, entry);
  return column !== undefined && column >= indent;
}

/** The column of the comment that is the next thing below an entry's own text. */
function columnOfCommentBelow(source: Source, entry: Entry): number | undefined {
  let line = lastLineOf(source, entry) + 1;
  while (line < source.count && source.isBlank(line)) line++;
  const comment = source.ownLineComment(line);
  return comment && source.columnOf(comment.span.start);
}

/** `key:` or `-` with nothing: the first line goes behind the sign, the others below the line (a comment stays between). */
function intoNothing(source: Source, entry: Entry, written: Written, habits: Habits): TextEdit[] {
  const point = entry.value
    ? propertiesEnd(source, entry.value, valuePoint(source, entry))
    : valuePoint(source, entry);
  const line = source.lineAt(point);
  const behind = source.skipBlanks(point);
  const end = behind === source.lineEnd(line) ? behind : point;
  return [
    ...headEdit(point, end, gapBefore(entry, habits), written.head),
    ...bodyEdit(source, line, written),
  ];
}

function gapBefore(entry: Entry, habits: Habits): string {
  return entry.key ? ' ' : habits.dashGap;
}

function headEdit(start: number, end: number, gap: string, head: string): TextEdit[] {
  return head === '' ? [] : [{ start, end, text: gap + head }];
}

function bodyEdit(source: Source, line: number, { body }: Written): TextEdit[] {
  const end = source.lineEnd(line);
  return body.length === 0 ? [] : [{ start: end, end, text: joined(source, body) }];
}

function joined(source: Source, lines: readonly string[]): string {
  return lines.map((line) => source.eol + line).join('');
}

/** A value on the line of its key, or one that runs on from there. */
function overInline(
  source: Source,
  entry: Entry,
  old: Exclude<YamlNode, undefined>,
  written: Written,
  habits: Habits,
): TextEdit[] {
  const { end } = old.span;
  const line = source.lineAt(end);
  const point = valuePoint(source, entry);
  if (written.head === '') {
    const sameLine = source.lineAt(point) === source.lineAt(old.span.start);
    const cut = sameLine ? point : source.lineEnd(source.lineAt(old.span.start) - 1);
    return [{ start: cut, end, text: '' }, ...bodyEdit(source, line, written)];
  }
  const keeps = old.type === 'scalar' && old.tag === undefined && !isBelow(written);
  const start = keeps ? old.span.start : propertiesStart(source, old);
  // An anchor with nothing behind it, and a dash with its value, want a blank before the new text.
  const gap = /[\s]$/.test(source.text.slice(0, start)) ? '' : gapBefore(entry, habits);
  return [{ start, end, text: gap + written.head }, ...bodyEdit(source, line, written)];
}

/** Whether lists or maps are written: an anchor before them would mean their first key. */
function isBelow({ head, body }: Written): boolean {
  return body.length > 0 && !head.startsWith('|');
}

function overBlockText(source: Source, entry: Entry, old: YamlScalar, written: Written): TextEdit[] {
  const { header, end } = blockTextOf(source, old);
  const line = source.lineAt(header.start);
  const keepsBlanks = written.head.startsWith('|') && written.head.includes('+');
  const bodyEnd = keepsBlanks ? end : endOfWords(source, line, end);
  const start = written.head === '' ? valuePoint(source, entry) : header.start;
  const sign = source.text.slice(header.start, header.end);
  const head = sameSign(sign, written.head) ? sign : written.head;
  return [
    { start, end: header.end, text: head },
    {
      start: source.lineEnd(line),
      end: Math.max(bodyEnd, source.lineEnd(line)),
      text: joined(source, written.body),
    },
  ];
}

function sameSign(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

/** The end of the last line that is not blank. */
function endOfWords(source: Source, headerLine: number, end: number): number {
  let line = source.lineAt(end);
  while (line > headerLine && source.isBlank(line)) line--;
  return line === headerLine ? source.lineEnd(headerLine) : Math.min(end, source.lineEnd(line));
}

/** A list or map in block layout: its entries go, with what belongs to them. */
function overBlock(source: Source, entry: Entry, written: Written, habits: Habits): TextEdit[] {
  const old = entry.value;
  const entries = old?.type === 'map' || old?.type === 'list' ? entriesOf(source, old) : [];
  const first = entries[0];
  const last = entries.at(-1);
  if (!old || !first || !last) return [];
  const from = extentOf(source, first);
  const to = extentOf(source, last).to;
  const end =
    to > from.from && source.text.charAt(to - 1) === '\n' ? source.lineEnd(source.lineAt(to - 1)) : to;
  const point = valuePoint(source, entry);
  if (!from.ownsLine) {
    return [{ start: first.start, end, text: written.head + joined(source, written.body) }];
  }
  const properties = propertiesEnd(source, old, point);
  const start = source.lineEnd(source.lineAt(from.from) - 1);
  return [
    ...headEdit(point, properties, gapBefore(entry, habits), written.head),
    ...(written.head === '' && properties > point ? [{ start: point, end: properties, text: '' }] : []),
    { start, end, text: joined(source, written.body) },
  ];
}

/** Behind the anchor and tag that stand on the line of the key. */
function propertiesEnd(source: Source, node: YamlNode, point: number): number {
  if (node.anchor === undefined && node.tag === undefined) return point;
  return point + (/^(?:[ \t]*[&!][^\s]*)*/.exec(source.text.slice(point))?.[0].length ?? 0);
}
