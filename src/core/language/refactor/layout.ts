/** Lists and entries on one line, or each of their parts on a line of its own. */
import type { PlanDocument } from '../../document.ts';
import type { Planned } from '../../edit/change.ts';
import { entriesOf, entryAt, propertiesStart, valuePoint, type Entry } from '../../edit/entry.ts';
import { extentOf, extentsOf } from '../../edit/extent.ts';
import { habitsOf, type Habits } from '../../edit/habits.ts';
import { words } from '../../edit/refused.ts';
import { Source } from '../../edit/source.ts';
import { contains, type Span } from '../../text/ranges.ts';
import { isPlainSafe, plainOrQuoted } from '../../yaml/quote.ts';
import type { Path, YamlComment, YamlList, YamlMap, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { Around } from './around.ts';
import { sameContents } from './lossless.ts';
import { inDocument, type Rework } from './rework.ts';

/** Longer than this many characters, nothing is put on one line. */
const LONGEST = 100;

/** “Give each its own line” for what is in brackets or braces, “Put it on one line” for short lists and entries that are not. */
export function layouts(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  const holder = around.findLast(({ value }) => isFilled(value));
  if (!holder || !isFilled(holder.value) || isInBraces(document)) return [];
  const { path, value } = holder;
  const flowAround = around.find((each) => isFilled(each.value) && each.value.flow);
  const outer = flowAround ?? holder;
  if (flowAround) {
    return [
      {
        title: 'Give each its own line',
        kind: 'form',
        work: () => inDocument(document, ontoLines(document, outer.path)),
      },
    ];
  }
  if (!fitsOneLine(document, value)) return [];
  return [
    {
      title: value.type === 'list' ? 'Put this list on one line' : 'Put this entry on one line',
      kind: 'form',
      work: () => inDocument(document, ontoOneLine(document, path)),
    },
  ];
}

/** Whether the document stands in braces as a whole: nothing in them can have lines of its own. */
function isInBraces({ sound: { root } }: PlanDocument): boolean {
  return root?.type === 'map' && root.flow;
}

type Filled = YamlList | YamlMap;

function isFilled(node: YamlNode | undefined): node is Filled {
  return (node?.type === 'list' && node.items.length > 0) || (node?.type === 'map' && node.pairs.length > 0);
}

/** What stands in brackets or braces, with each of its parts on a line of its own. */
export function ontoLines(document: PlanDocument, path: Path): Planned {
  const source = new Source(document.yaml);
  const entry = entryAt(source, path);
  const holder = entry?.value;
  if (!entry || !isFilled(holder) || !holder.flow || entry.holder.flow)
    return { refused: words.gone, at: entry?.start ?? 0 };
  const habits = habitsOf(source);
  const column = source.columnOf(entry.start);
  const inner = innerColumn(entry, holder, column, habits);
  const parts = entriesOf(source, holder);
  const loose = looseNotes(source, holder);
  const opensWith = loose.filter(
    ({ span }) => source.lineAt(span.start) === source.lineAt(holder.span.start),
  );
  const lines = [
    ...parts.flatMap((each) => linesOf(source, each, inner, habits)),
    ...loose
      .filter((note) => !opensWith.includes(note))
      .map(({ span }) => ' '.repeat(inner) + textIn(source, span)),
  ];
  const compact = entry.key === undefined && (holder.type === 'list' || !habits.dashAlone);
  const properties = source.text.slice(propertiesStart(source, holder), holder.span.start).trim();
  const { start } = holder.span;
  const { end } = holder.span;
  const point = valuePoint(source, entry);
  const behind = commentBehind(source, end);
  const first = compact && properties === '' && !lines[0]?.trimStart().startsWith('#') ? lines[0] : undefined;
  const below = first === undefined ? lines : lines.slice(1);
  const head = first === undefined ? '' : habits.dashGap + first.trimStart();
  const opening = first === undefined ? properties && ` ${properties}` : head;
  // Notes behind the brackets stand on the line that opens the list.
  const notes = [...opensWith.map(({ span }) => span), ...(behind ? [behind] : [])];
  const gap = behind ? source.text.slice(end, behind.start) : '   ';
  const comment = notes.map((span) => gap + textIn(source, span)).join('');
  const text = [opening + comment, ...below].join(source.eol);
  return sameContents(document, [{ start: point, end: behind?.end ?? end, text }], start);
}

function innerColumn(entry: Entry, holder: Filled, column: number, habits: Habits): number {
  if (entry.key) return column + (holder.type === 'list' ? habits.listStep : habits.step);
  if (holder.type === 'map' && habits.dashAlone) return column + habits.step;
  return column + 1 + habits.dashGap.length;
}

/** Where the comment stands that follows a value on its line. @param end behind the value */
export function commentBehind(source: Source, end: number): Span | undefined {
  const span = source.commentOn(source.lineAt(end))?.span;
  return span?.start === source.skipBlanks(end) ? span : undefined;
}

/** One part of a list or map, with the notes that stand by it in the brackets. */
function linesOf(source: Source, entry: Entry, column: number, habits: Habits): string[] {
  const { from, to } = extentOf(source, entry);
  const notes = source.document.comments.filter(({ span }) => span.start >= from && span.start < to);
  const indent = ' '.repeat(column);
  const own = onOneLine(source.text.slice(entry.start, entry.end));
  const colon = entry.key && entry.value === undefined && !own.endsWith(':') ? ':' : '';
  const sign = entry.key ? '' : `-${habits.dashGap}`;
  const above = notes.filter(({ span }) => span.end <= entry.start);
  const beside = notes.filter(({ span }) => span.start >= entry.end);
  const tail = beside.map(({ span }) => `   ${textIn(source, span)}`).join('');
  return [...above.map(({ span }) => indent + textIn(source, span)), `${indent}${sign}${own}${colon}${tail}`];
}

/** The notes within brackets that stand by none of the parts. */
function looseNotes(source: Source, holder: Filled): readonly YamlComment[] {
  const extents = extentsOf(source, holder);
  return source.document.comments.filter(
    ({ span: { start } }) =>
      contains(holder.span, { start, end: start }) &&
      !extents.some(({ from, to }) => from <= start && start < to),
  );
}

function textIn(source: Source, { start, end }: Span): string {
  return source.text.slice(start, end).trimEnd();
}

/** Text of a value within brackets, its line breaks as blanks: there they mean nothing else. */
function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
    .join(' ');
}

/** Whether a list or map in lines is short enough for one, as far as is seen at once. */
function fitsOneLine(document: PlanDocument, node: Filled): boolean {
  if (node.span.end - node.span.start > 4 * LONGEST) return false;
  const text = flowOf(document.text, node);
  return text !== undefined && text.length <= LONGEST;
}

/** A list or entry in lines, in brackets or braces on one line. */
export function ontoOneLine(document: PlanDocument, path: Path): Planned {
  const source = new Source(document.yaml);
  const entry = entryAt(source, path);
  const holder = entry?.value;
  if (!entry || !isFilled(holder) || holder.flow) return { refused: words.gone, at: entry?.start ?? 0 };
  const text = flowOf(source.text, holder);
  if (text === undefined) return { refused: words.layout, at: entry.start };
  const point = valuePoint(source, entry);
  const properties = source.text.slice(propertiesStart(source, holder), holder.span.start).trim();
  const lead = properties === '' ? ' ' : ` ${properties} `;
  return sameContents(document, [{ start: point, end: entry.end, text: lead + text }], entry.start);
}

/** A value in brackets; undefined where a text with lines of its own is in it. */
function flowOf(text: string, node: YamlNode | undefined): string | undefined {
  switch (node?.type) {
    case undefined:
      return '';
    case 'alias':
      return text.slice(node.span.start, node.span.end);
    case 'scalar':
      return node.anchor === undefined && node.tag === undefined ? scalarIn(text, node) : undefined;
    case 'list': {
      const parts = node.items.map(({ value }) => (value ? flowOf(text, value) : undefined));
      return node.anchor !== undefined || parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
    }
    case 'map': {
      const parts = node.pairs.map(({ key, value }) => {
        const inner = flowOf(text, value);
        return inner === undefined ? undefined : `${scalarIn(text, key)}:${inner === '' ? '' : ` ${inner}`}`;
      });
      return node.anchor !== undefined || parts.includes(undefined) ? undefined : `{${parts.join(', ')}}`;
    }
  }
}

/** A text as it is written, where that can stand in brackets on one line. */
function scalarIn(text: string, scalar: YamlScalar): string | undefined {
  const written = text.slice(scalar.span.start, scalar.span.end);
  const isOneLine = !/[\r\n]/.test(written);
  if (isOneLine && (scalar.style === 'single' || scalar.style === 'double')) return written;
  if (scalar.text.includes('\n')) return undefined;
  const plain = isOneLine && scalar.style === 'plain';
  // What is no text (a number, true) is written as it stands.
  if (plain && (typeof scalar.value !== 'string' || isPlainSafe(scalar.text, true))) return written;
  return plainOrQuoted(scalar.text, true);
}
