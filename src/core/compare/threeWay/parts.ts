/**
 * A version of a document as the merge sees it: values, and the parts they consist of. A part is an entry with all that
 * belongs to it, or a block of comment lines that stands by itself among the entries; the parts of a value and the blank
 * lines above them make up every line of it.
 */
import { entriesOf, isBlockText, propertiesStart, valuePoint, type Entry } from '../../edit/entry.ts';
import { extentOf, type Extent } from '../../edit/extent.ts';
import { Source } from '../../edit/source.ts';
import type { YamlDocument, YamlList, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import type { Step, Way } from '../way.ts';
import { outdented } from './lines.ts';

export type Name = 'base' | 'ours' | 'theirs';

/** One of the three texts, read. */
export class Version {
  readonly name: Name;
  readonly source: Source;
  readonly shapes: Shapes;
  readonly root: Value;

  constructor(name: Name, document: YamlDocument, shapes: Shapes) {
    this.name = name;
    this.source = new Source(document);
    this.shapes = shapes;
    this.root = new Value(this, document.root, shapes.root, undefined);
  }
}

/** What stands at a place of a version. */
export class Value {
  readonly version: Version;
  readonly node: YamlNode | undefined;
  readonly shape: Shape;
  /** The part whose value it is; undefined for the document's. */
  readonly part: Part | undefined;
  #parts: readonly Part[] | undefined;

  constructor(version: Version, node: YamlNode | undefined, shape: Shape, part: Part | undefined) {
    this.version = version;
    this.node = node;
    this.shape = shape;
    this.part = part;
  }

  /** The map or list that is written here. */
  get holder(): YamlMap | YamlList | undefined {
    return this.node?.type === 'map' || this.node?.type === 'list' ? this.node : undefined;
  }

  /** Whether it is written in braces or brackets. */
  get flow(): boolean {
    return this.holder?.flow === true;
  }

  /** Nothing written, or a word for nothing. */
  get isNothing(): boolean {
    return this.node === undefined || (this.node.type === 'scalar' && this.node.value === null);
  }

  /** The column its entries begin at, in block layout. */
  get column(): number {
    const { holder, version } = this;
    const first = holder && entriesOf(version.source, holder)[0];
    return first ? version.source.columnOf(first.start) : 0;
  }

  /** Its parts in the order of the text; none for a scalar. */
  get parts(): readonly Part[] {
    return (this.#parts ??= this.holder ? partsOf(this, this.holder) : []);
  }

  /** The key that tells the items of the list apart. */
  get keyedBy(): string | undefined {
    return this.node?.type === 'list' ? this.version.shapes.keyedBy(this.shape) : undefined;
  }
}

interface Pieces {
  /** The comment lines directly above it, outdented to its own column. */
  readonly lead: readonly string[];
  /** The key with its colon, or the dash. */
  readonly head: string;
  /** The comment at the end of the line of its key or, of a value on that line, behind it. */
  readonly tail: string;
  /** Comment lines below a value on the line of its key, outdented. */
  readonly trail: readonly string[];
}

/** An entry, or a block of lines that stands among the entries. */
export class Part {
  readonly holder: Value;
  readonly entry: Entry | undefined;
  readonly value: Value | undefined;
  /** Its place among the parts. */
  readonly index: number;
  /** How many blank lines stand above it. */
  readonly blanks: number;
  /** The column that its text is written from. */
  readonly column: number;
  readonly #lines: readonly string[] | undefined;
  #text: string | undefined;
  #id: { readonly is: string | undefined } | undefined;
  #pieces: Pieces | undefined;
  #extent: Extent | undefined;

  constructor(
    holder: Value,
    index: number,
    blanks: number,
    what:
      | { readonly entry: Entry; readonly shape: Shape; readonly extent?: Extent }
      | { readonly lines: readonly string[] },
  ) {
    this.holder = holder;
    this.index = index;
    this.blanks = blanks;
    this.entry = 'entry' in what ? what.entry : undefined;
    this.value = 'entry' in what ? new Value(holder.version, what.entry.value, what.shape, this) : undefined;
    this.#lines = 'lines' in what ? what.lines : undefined;
    this.#extent = 'extent' in what ? what.extent : undefined;
    this.column = this.entry && !holder.flow ? holder.version.source.columnOf(this.entry.start) : 0;
  }

  get source(): Source {
    return this.holder.version.source;
  }

  /** The key of a pair. */
  get key(): string | undefined {
    return this.entry?.key?.text;
  }

  /** What tells an item apart, in its own version; undefined for everything else. */
  get id(): string | undefined {
    if (this.#id === undefined) this.#id = { is: this.#readId() };
    return this.#id.is;
  }

  #readId(): string | undefined {
    const key = this.holder.keyedBy;
    return key === undefined ? undefined : idIn(this.value?.node, key);
  }

  /** All its lines from its own column on; in braces and brackets, only what it says. */
  get text(): string {
    return (this.#text ??= this.lines.join('\n'));
  }

  get lines(): readonly string[] {
    if (this.#lines) return this.#lines;
    const { entry, source } = this;
    if (!entry) return [];
    if (this.holder.flow)
      return [...this.pieces.lead, this.said, this.pieces.tail.trim()].filter((line) => line !== '');
    const extent = this.extent as Extent;
    return textLines(source, extent.from, extent.to, this.column);
  }

  /** What is written for it, without the comments around it. */
  get said(): string {
    return this.entry ? this.source.text.slice(this.entry.start, this.entry.end) : this.text;
  }

  /** What is written for its value, from its own column on. */
  get valueText(): string {
    const node = this.value?.node;
    if (!this.entry || !this.value || !node) return this.entry ? '' : this.text;
    const { source } = this;
    const start = propertiesStart(source, node);
    const column = this.value.holder && !this.value.flow ? source.columnOf(start) : this.column;
    const [first = '', ...rest] = source.text.slice(start, this.entry.end).split('\n');
    return [first, ...outdented(rest, column)].join('\n');
  }

  get extent(): Extent | undefined {
    return (this.#extent ??= this.entry && extentOf(this.source, this.entry));
  }

  /** Behind the colon or the dash; in brackets, where the item begins. */
  get point(): number {
    return this.entry ? valuePoint(this.source, this.entry) : 0;
  }

  get pieces(): Pieces {
    return (this.#pieces ??= this.entry
      ? piecesOf(this, this.entry)
      : { lead: [], head: '', tail: '', trail: [] });
  }

  /** Where it stands. */
  get way(): Way {
    const { part } = this.holder;
    return [...(part?.way ?? []), this.step];
  }

  get step(): Step {
    if (this.key !== undefined) return this.key;
    const { id } = this;
    return id === undefined ? { index: this.entry?.index ?? this.index } : { item: id };
  }
}

/** What tells an item apart by a key. */
export function idIn(item: YamlNode | undefined, key: string): string | undefined {
  if (item?.type !== 'map') return undefined;
  const id = item.pairs.find((pair) => pair.key.text === key)?.value;
  return id?.type === 'scalar' && id.value !== null && id.text !== '' ? id.text : undefined;
}

function piecesOf(part: Part, entry: Entry): Pieces {
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
function textLines(source: Source, from: number, to: number, column: number): string[] {
  const inside = from - source.lineStart(source.lineAt(from));
  const text = ' '.repeat(inside) + source.text.slice(from, to);
  return outdented((text.endsWith('\n') ? text.slice(0, -1) : text).split('\n'), column);
}

function partsOf(value: Value, holder: YamlMap | YamlList): Part[] {
  const { version } = value;
  const { source, shapes } = version;
  const parts: Part[] = [];
  const shapeOf = ({ key, value: node }: Entry): Shape =>
    key ? shapes.under(value.shape, key.text, node) : shapes.inside(value.shape, node);
  const entries = entriesOf(source, holder);
  if (holder.flow) {
    for (const entry of entries)
      parts.push(new Part(value, parts.length, 0, { entry, shape: shapeOf(entry) }));
    return parts;
  }
  const column = value.column;
  let at = value.part
    ? compactFirst(value.part)
      ? (entries[0]?.start ?? 0)
      : source.after(source.lineAt(headEnd(value.part)))
    : 0;
  let blanks = 0;
  const gap = (to: number): void => {
    if (to <= at) return;
    let block: string[] = [];
    const close = (): void => {
      if (block.length === 0) return;
      parts.push(new Part(value, parts.length, blanks, { lines: block }));
      [block, blanks] = [[], 0];
    };
    const text = source.text.slice(at, to);
    for (const line of (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')) {
      if (line.trim() === '') {
        close();
        blanks++;
      } else block.push(...outdented([line], column));
    }
    close();
  };
  for (const entry of entries) {
    const extent = extentOf(source, entry);
    gap(extent.from);
    parts.push(new Part(value, parts.length, blanks, { entry, shape: shapeOf(entry), extent }));
    [at, blanks] = [Math.max(at, extent.to), 0];
  }
  gap(value.part?.extent ? value.part.extent.to : source.text.length);
  return parts;
}
