/** Puts a word where somebody writes, and reads the text with it. */
import type { Kind } from '../../kinds/kind.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { schemaAt } from '../../schema/walk.ts';
import type { Span } from '../../text/ranges.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { Line } from '../../yaml/slips/lines.ts';
import type { Path, YamlDocument, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { Layout } from './layout.ts';
import { lineStartAt } from './lineEnds.ts';
import type { Stretch } from './stretch.ts';

/** What a trial finds out. */
export interface Found {
  readonly read: YamlDocument;
  readonly path: Path;
  readonly node: YamlScalar;
  readonly isKey: boolean;
  /** In the document. */
  readonly span: Span;
  readonly typed: string;
  readonly text: string;
  readonly long: boolean;
  readonly begins: number;
  readonly colon: boolean;
  readonly below: 'map' | 'list' | undefined;
  readonly quote: '"' | "'" | '';
  readonly lead: string;
  readonly tail: string;
}

/** One way of putting the word there. */
export interface Try {
  /** What stands before the word on its line, where that changes: indentation, dashes. */
  readonly before?: string;
  readonly lead: string;
  /** Whether it is to be the name of a line: with a word behind it, or with what stands below already. */
  readonly asKey: false | 'alone' | 'above';
  /** Closes what is open on the line. */
  readonly closing: string;
}

/** The line at the cursor. */
export interface Here {
  readonly text: string;
  readonly stretch: Stretch;
  readonly offset: number;
  readonly kind: Kind;
  readonly layout: Layout;
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** The content of a line that is only begun, `ty` or `- ty` without a colon: behind blanks and dashes. */
  readonly own: Span | undefined;
  /** How much of the stretch cannot be read without what is being written. */
  readonly usual: () => number;
}

/** Stands for what is being written; nobody's own words. */
const MARK = 'third-point-being-written';
const BEHIND = 'third-point-behind';

/** Puts the word there and reads. @returns undefined where that cannot be meant, or breaks what is around it */
export function put(here: Here, how: Try): Found | undefined {
  const { text, stretch, offset, start, own } = here;
  const { before, lead, asKey, closing } = how;
  const token = own ? own.start : offset - tokenBefore(text, offset);
  // A note is one only behind a blank.
  const isNote = text.charAt(offset) === '#' && (offset === start || /\s/.test(text.charAt(offset - 1)));
  const tail = isNote && !asKey ? ' ' : '';
  const contentEnd = own ? own.end : lineContentEnd(here);
  const head = text.slice(stretch.start, before === undefined ? token : start) + (before ?? '');
  const from = stretch.text.slice(0, stretch.start + stretch.shift) + head + lead;
  const typed = text.slice(token, offset);
  const rest = text.slice(offset, contentEnd);
  const behind = asKey === 'alone' ? `: ${BEHIND}` : asKey === 'above' ? ':' : closing;
  const after = text.slice(contentEnd, stretch.end) + stretch.text.slice(stretch.end + stretch.shift);
  const marked = `${from}${typed}${MARK}${tail}${rest}${behind}${after}`;
  const read = parseYaml(marked);
  const at = from.length + typed.length;
  const found = find(read.root, [], at);
  if (!found) return undefined;
  if (asKey && !found.isKey) return undefined;
  const { value } = found;
  if (asKey === 'alone' && !(value?.type === 'scalar' && value.text === BEHIND)) return undefined;
  const below =
    asKey === 'above' && (value?.type === 'map' || value?.type === 'list') ? value.type : undefined;
  if (asKey === 'above' && !below) return undefined;
  if (read.problems.length > 0 && read.problems.length > here.usual()) return undefined;
  const described = describe(here, how, read, { ...found, below }, at, tail);
  return described && isMeant(described, here) ? described : undefined;
}

/** Behind the last visible character of the line, without a note. */
function lineContentEnd({ line, offset, end, text }: Here): number {
  const rest = text.slice(offset, end);
  const note = rest.search(/(?:^|\s)#/);
  const content = (note < 0 || line.kind === 'note' ? rest : rest.slice(0, note)).trimEnd();
  return offset + content.length;
}

interface Hit {
  readonly node: YamlScalar;
  readonly path: Path;
  readonly isKey: boolean;
  readonly value: YamlNode | undefined;
}

/** The scalar that holds the mark. @param at where the mark is */
function find(node: YamlNode | undefined, path: Path, at: number): Hit | undefined {
  if (!node || node.span.start > at || node.span.end < at) return undefined;
  if (node.type === 'scalar')
    return node.text.includes(MARK) ? { node, path, isKey: false, value: undefined } : undefined;
  if (node.type === 'list') {
    for (const [index, { value }] of node.items.entries()) {
      const hit = find(value, [...path, index], at);
      if (hit) return hit;
    }
  }
  if (node.type === 'map') {
    for (const { key, value } of node.pairs) {
      if (key.text.includes(MARK)) return { node: key, path, isKey: true, value };
      const hit = find(value, [...path, key.text], at);
      if (hit) return hit;
    }
  }
  return undefined;
}

/** Whether the cursor is at what was found, and where it stands it can stand in the whole text too. */
function isMeant({ path, isKey, long, begins, read, text: words, typed }: Found, here: Here): boolean {
  const { stretch, kind, text, offset } = here;
  if (long) return true;
  // The sections begin at the left edge; in a section by itself that does not show.
  if (isKey && path.length === 0 && begins > 0 && stretch.topKeys.length > 0 && !isFlow(read.root))
    return false;
  if (words.trim() === '') return true;
  const [isBefore, isBehind] = [typed === '' && /\s/.test(text.charAt(offset)), /\s$/.test(typed)];
  return !isBefore && !(isBehind && (isKey || !isFreeText(schemaAt(kind, read.root, path))));
}

function isFlow(node: YamlNode | undefined): boolean {
  return (node?.type === 'map' || node?.type === 'list') && node.flow;
}

/** Whether anything can be written there: no word of a list, no id, no link. */
export function isFreeText(schema: SchemaNode | undefined): boolean {
  if (schema?.type !== 'string') return schema === undefined;
  return !(schema.enum ?? schema.pattern ?? schema.format ?? schema['x-reference'] ?? schema['x-meanings']);
}

/** What was found, in terms of the document. @param at where the mark is in what was read */
function describe(
  here: Here,
  { before, lead, closing }: Try,
  read: YamlDocument,
  { node, path, isKey, below }: Hit & Pick<Found, 'below'>,
  at: number,
  tail: string,
): Found | undefined {
  const { text, offset, start, end, own } = here;
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  const mark = quote.length;
  // From the first to behind the last character within quotation marks.
  const first = offset - (at - node.span.start - mark);
  const last = offset + Math.max(0, node.span.end - mark - at - MARK.length);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const long = isBlock || first < start || last > end;
  if (isKey && long) return undefined;
  const closed = quote !== '' && text.charAt(last) === quote;
  const span = long
    ? wordAt(text, offset, start, end)
    : { start: first - mark, end: last + (closed ? mark : 0) };
  // What is closed at the end of the line can be closed behind the word only where this is the last one.
  const closes = text.slice(span.end, own?.end ?? lineContentEnd(here)).trim() === '';
  const isBlank = own !== undefined && text.slice(own.start, own.end).trim() === '';
  return {
    ...{ read, path, node, isKey, long, quote, below },
    // Blanks behind the cursor go with a line that has nothing else; its indentation, where another one is meant.
    span: { start: before === undefined ? span.start : start, end: isBlank ? own.end : span.end },
    typed: unquoted(text.slice(long ? span.start : first, offset), quote),
    text: unquoted(long ? text.slice(span.start, span.end) : text.slice(first, last), quote),
    begins: node.span.start - lineStartAt(read.text, node.span.start),
    colon: isKey && /^[ \t]*:(?:[\s,[\]{}]|$)/.test(text.slice(span.end, end)),
    lead: (before ?? '') + lead,
    // A quotation mark belongs to what is written between.
    tail: (closes ? closing.replace(/^["']/, '') : '') + tail,
  };
}

function wordAt(text: string, offset: number, start: number, end: number): Span {
  let first = offset;
  let last = offset;
  while (first > start && /[\p{L}\p{N}’'-]/u.test(text.charAt(first - 1))) first--;
  while (last < end && /[\p{L}\p{N}’'-]/u.test(text.charAt(last))) last++;
  return { start: first, end: last };
}

function unquoted(written: string, quote: string): string {
  if (quote === "'") return written.replaceAll("''", "'");
  return quote === '"' ? written.replace(/\\(["\\/])/g, '$1') : written;
}

/** How long the word before the cursor is. */
export function tokenBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\s,[\]{}#:"']/.test(text.charAt(at - 1))) at--;
  return offset - at;
}
