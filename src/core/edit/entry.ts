import type { Span } from '../text/ranges.ts';
import type { Path, YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/tree.ts';
import type { Source } from './source.ts';

/** One entry of a map or list, with all of its own text: anchors and tags too, but no comments. */
export interface Entry {
  readonly holder: YamlMap | YamlList;
  readonly index: number;
  /** The key; undefined for a list item. */
  readonly key: YamlScalar | undefined;
  readonly value: YamlNode | undefined;
  /** The dash's, key's or value's first character, whichever comes first. */
  readonly start: number;
  /** Behind the last character that counts; a block text that keeps its end includes its blank lines. */
  readonly end: number;
}

const entriesByHolder = new WeakMap<YamlMap | YamlList, readonly Entry[]>();

/** The entries of a map or list, in the order of the text. */
export function entriesOf(source: Source, holder: YamlMap | YamlList): readonly Entry[] {
  const known = entriesByHolder.get(holder);
  if (known) return known;
  const entries = holder.type === 'map' ? pairEntries(source, holder) : itemEntries(source, holder);
  entriesByHolder.set(holder, entries);
  return entries;
}

function pairEntries(source: Source, map: YamlMap): Entry[] {
  return map.pairs.map(({ key, value, span }, index) => ({
    holder: map,
    index,
    key,
    value,
    start: keyStart(source, key),
    end: value ? contentEnd(source, value) : span.end,
  }));
}

function itemEntries(source: Source, list: YamlList): Entry[] {
  return list.items.map(({ value, span }, index) => ({
    holder: list,
    index,
    key: undefined,
    value,
    start: list.flow && value ? propertiesStart(source, value) : span.start,
    end: value ? contentEnd(source, value) : span.end,
  }));
}

/** Where a key begins, with an anchor, a tag or a question mark before it. */
function keyStart(source: Source, key: YamlScalar): number {
  const start = propertiesStart(source, key);
  const before = blanksBefore(source, start);
  return before < start && source.text.charAt(before - 1) === '?' ? before - 1 : start;
}

/** Where a value begins, with an anchor or a tag that stands before it on its line. */
export function propertiesStart(source: Source, node: YamlNode): number {
  let start = node.span.start;
  const line = source.lineStart(source.lineAt(start));
  for (let left = (node.anchor === undefined ? 0 : 1) + (node.tag === undefined ? 0 : 1); left > 0; left--) {
    let word = blanksBefore(source, start);
    while (word > line && !/[\s,[\]{}]/.test(source.text.charAt(word - 1))) word--;
    if (word === start || !/[&!]/.test(source.text.charAt(word))) break;
    start = word;
  }
  return start;
}

/** Where the blanks before a place of a line begin. A long line is not read from its beginning for each of its entries. */
function blanksBefore({ text }: Source, offset: number): number {
  let at = offset;
  while (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t') at--;
  return at;
}

/** Behind the last character of a value. */
function contentEnd(source: Source, node: YamlNode): number {
  if ((node.type === 'map' || node.type === 'list') && !node.flow) {
    // That of its last entry; what is inside the others need not be looked at for that.
    const last = (node.type === 'map' ? node.pairs : node.items).at(-1);
    return last?.value ? contentEnd(source, last.value) : (last ?? node).span.end;
  }
  if (node.type === 'scalar' && isBlockText(node)) return blockTextOf(source, node).end;
  return node.span.end;
}

/** Whether a scalar is written below a `|` or `>`. */
export function isBlockText(node: YamlNode | undefined): node is YamlScalar {
  return node?.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

interface BlockText {
  /** `|`, `>-`, `|2+` … */
  readonly header: Span;
  /** The columns its lines are indented by; undefined where it has none. */
  readonly indent: number | undefined;
  readonly keepsEnd: boolean;
  /** Behind its last line's last character (the header's, where there is no line); with blank lines where it keeps them. */
  readonly end: number;
}

/** The parts of a block text. */
export function blockTextOf(source: Source, node: YamlScalar): BlockText {
  const { text } = source;
  const sign = /^[|>][-+\d]*/.exec(text.slice(node.span.start, node.span.start + 4))?.[0] ?? '|';
  const header = { start: node.span.start, end: node.span.start + sign.length };
  const keepsEnd = sign.includes('+');
  const headerLine = source.lineAt(header.start);
  const first = lineOfFirstWords(source, headerLine, source.lineAt(node.span.end));
  if (first === undefined && !keepsEnd) return { header, indent: undefined, keepsEnd, end: header.end };
  const indent = first === undefined ? undefined : indentOf(source, node, first);
  let last = headerLine;
  for (let line = headerLine + 1; line < source.count; line++) {
    const start = source.lineStart(line);
    const blank = source.isBlank(line);
    if (!blank && (indent === undefined || spacesAt(source, start) < indent)) break;
    // The place behind the last line ending is no line of the text.
    if (blank && line === source.count - 1 && start === text.length) break;
    const longer = indent !== undefined && source.lineEnd(line) - start > indent;
    if (!blank || longer || keepsEnd) last = line;
  }
  return { header, indent, keepsEnd, end: last === headerLine ? header.end : source.lineEnd(last) };
}

function lineOfFirstWords(source: Source, headerLine: number, lastLine: number): number | undefined {
  for (let line = headerLine + 1; line <= lastLine; line++) if (!source.isBlank(line)) return line;
  return undefined;
}

/** The indentation of a block text: where its text begins with blanks, fewer columns than the line shows. */
function indentOf(source: Source, node: YamlScalar, firstLine: number): number {
  const words = node.text.split('\n').find((line) => /[^ \t]/.test(line)) ?? '';
  return spacesAt(source, source.lineStart(firstLine)) - (/^ */.exec(words)?.[0].length ?? 0);
}

/** How many spaces follow an offset. */
function spacesAt(source: Source, offset: number): number {
  let at = offset;
  while (source.text.charAt(at) === ' ') at++;
  return at - offset;
}

/** The entry at the end of a path, aliases not followed; undefined where the path leads nowhere. */
export function entryAt(source: Source, path: Path): Entry | undefined {
  let node: YamlNode | undefined = source.document.root;
  let entry: Entry | undefined;
  for (const step of path) {
    if (node?.type === 'map' && typeof step === 'string') {
      entry = entriesOf(source, node).findLast(({ key }) => key?.text === step);
    } else if (node?.type === 'list' && typeof step === 'number') {
      entry = entriesOf(source, node)[step];
    } else return undefined;
    if (!entry) return undefined;
    node = entry.value;
  }
  return entry;
}

/** The place behind a pair's colon or an item's dash; for a pair without colon, behind its key. */
export function valuePoint(source: Source, entry: Entry): number {
  if (!entry.key) return entry.holder.flow ? entry.start : entry.start + 1;
  const colon = colonOf(source, entry.key);
  return colon === undefined ? entry.key.span.end : colon + 1;
}

/** Where the colon behind a key stands; undefined where there is none. */
function colonOf(source: Source, key: YamlScalar): number | undefined {
  const at = source.skipToContent(key.span.end);
  return source.text.charAt(at) === ':' ? at : undefined;
}
