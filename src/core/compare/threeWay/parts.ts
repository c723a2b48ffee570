/**
 * A version of a document as the merge sees it: values, and the parts they consist of. A part is an entry with all that
 * belongs to it, or a block of comment lines that stands by itself among the entries; the parts of a value and the blank
 * lines above them make up every line of it.
 */
import { entriesOf, propertiesStart, valuePoint, type Entry } from '../../edit/entry.ts';
import { extentOf, type Extent } from '../../edit/extent.ts';
import { Source } from '../../edit/source.ts';
import type { YamlDocument, YamlList, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Shape, Shapes } from '../shape.ts';
import type { Step, Way } from '../way.ts';
import { outdented, sameLines, type Stretch } from './lines.ts';
import { compactFirst, headEnd, piecesOf, textLines, type Pieces } from './pieces.ts';

export type Name = 'base' | 'ours' | 'theirs';

/** One of the three texts, read. */
export class Version {
  readonly name: Name;
  readonly source: Source;
  readonly shapes: Shapes;
  readonly root: Value;
  #items: readonly Part[] | undefined;
  #itemsByName: ReadonlyMap<string, Part> | undefined;

  constructor(name: Name, document: YamlDocument, shapes: Shapes) {
    this.name = name;
    this.source = new Source(document);
    this.shapes = shapes;
    this.root = new Value(this, document.root, shapes.root, undefined);
  }

  /** Every item of its keyed lists, outermost first. */
  get items(): readonly Part[] {
    return (this.#items ??= itemsIn(this.root));
  }

  /** Its items by what they go by, see `itemName`; of several, the last one. */
  get itemsByName(): ReadonlyMap<string, Part> {
    return (this.#itemsByName ??= new Map(this.items.map((part) => [itemName(part), part])));
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

  /** Whether another one has the same `text`. Where both have whole lines, nothing is written down for it. */
  readsAs(other: Part | undefined): boolean {
    if (!other) return false;
    const [one, two] = [this.#stretch, other.#stretch];
    return one && two ? sameLines(one, two) : this.text === other.text;
  }

  get #stretch(): Stretch | undefined {
    const { entry, extent, source, column } = this;
    if (!entry || !extent || this.holder.flow) return undefined;
    const { from, to, ownsLine } = extent;
    return { text: source.text, from, to, column, inside: !ownsLine };
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

/** Every item of a keyed list in a value, outermost first. */
export function itemsIn(value: Value, into: Part[] = []): readonly Part[] {
  // Most of a document is in no list of maps: its parts are not made for this.
  if (!holdsMaps(value.node)) return into;
  for (const part of value.parts) {
    if (part.id !== undefined) into.push(part);
    if (part.value?.holder) itemsIn(part.value, into);
  }
  return into;
}

/** Whether a list of maps is somewhere in a value. */
function holdsMaps(node: YamlNode | undefined): boolean {
  if (node?.type === 'map') return node.pairs.some(({ value }) => holdsMaps(value));
  return node?.type === 'list' && node.items.some(({ value }) => value?.type === 'map' || holdsMaps(value));
}

/** What an item goes by in a whole version: the key of its list, and its id there. @param id another one than its own */
export function itemName(part: Part, id = part.id): string {
  return `${part.holder.shape.key} ${id ?? ''}`;
}

/** What tells an item apart by a key. */
export function idIn(item: YamlNode | undefined, key: string): string | undefined {
  if (item?.type !== 'map') return undefined;
  const id = item.pairs.find((pair) => pair.key.text === key)?.value;
  return id?.type === 'scalar' && id.value !== null && id.text !== '' ? id.text : undefined;
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
