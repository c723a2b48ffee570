/** Where something is being written, found by putting a word there and reading the text around it. */
import type { PlanDocument } from '../../document.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { inside, schemaAt, under } from '../../schema/walk.ts';
import type { Span } from '../../text/ranges.ts';
import { nodeAt } from '../../yaml/navigate.ts';
import type { Path, YamlDocument, YamlMap, YamlNode } from '../../yaml/tree.ts';
import { layoutOf } from './layout.ts';
import { stretchAt } from './stretch.ts';
import type { Found } from './marked.ts';
import { tryAt } from './trial.ts';

/** A place at which somebody writes. */
export interface Place {
  /**
   * `key`: a line of a map is begun (`path` leads to that map, `schema` is the map's). `value`: the value behind a
   * colon, or inside a text. `item`: an entry of a list behind its dash, or between brackets. Of the last two `path`
   * leads to the very value, and `schema` is the value's (undefined where the form does not know it).
   */
  readonly what: 'key' | 'value' | 'item';
  readonly path: Path;
  readonly schema: SchemaNode | undefined;
  /** Of a value or an entry: what the form says of it if lines of its own are written there; undefined where none can be. */
  readonly asMap: SchemaNode | undefined;
  /** The cursor. */
  readonly offset: number;
  /**
   * What stands there and is replaced: the whole word, key, scalar together with its quotation marks, or nothing (then
   * both ends are the cursor); with the line's indentation, where that changes (see `lead`). Always on the cursor's
   * line. (So a quotation that was not closed is, and no sign has to be written as a particular mark wants it.)
   */
  readonly span: Span;
  /** What of it stands before the cursor, as text without quotation marks: it narrows what is offered. */
  readonly typed: string;
  /** The whole text that stands there now. */
  readonly text: string;
  /** The scalar goes on over several lines, or is a `|` or `>` text: then only the word at the cursor is replaced. */
  readonly long: boolean;
  /** The column at which the key or the dash of this entry stands, or should stand. Zero-based. */
  readonly column: number;
  /** The column at which what is written (behind `lead`) begins. */
  readonly begins: number;
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** Whether a colon stands behind the word already. */
  readonly colon: boolean;
  /** Of a name without a colon: what stands below it already and will belong to it. */
  readonly below: 'map' | 'list' | undefined;
  /** The quotation mark around the scalar, if any. */
  readonly quote: '"' | "'" | '';
  /** The keys that the map of this line has already, or the texts of the list's other entries. */
  readonly written: ReadonlySet<string>;
  /** Put before what is written: a blank behind a colon or dash that has none, a dash, other indentation. */
  readonly lead: string;
  /** Put behind it: what closes brackets that were not closed, a blank before a note. */
  readonly tail: string;
  /**
   * The part of the text that was read, with a word in place of what is written; other entries of a long list are
   * empty in it. Its spans are those of its own text.
   */
  readonly read: YamlDocument;
  /** How far keys stand in below others in this document, and lists below their keys; and its line ending. */
  readonly step: number;
  readonly listStep: number;
  readonly eol: string;
}

/** Longer texts are not looked at while somebody types. */
const LONGEST = 2_000_000;

/**
 * The place at the cursor.
 * @param offset of the cursor: zero-based, in UTF-16 code units
 * @returns undefined where nothing can be offered: in a note, between the parts of a line, in a text that is in two
 *   versions, behind the end of the document
 */
export function placeOf(document: Pick<PlanDocument, 'text' | 'kind'>, offset: number): Place | undefined {
  const { text, kind } = document;
  if (text.length > LONGEST || offset < 0 || offset > text.length) return undefined;
  const stretch = stretchAt(text, offset);
  if (!stretch) return undefined;
  const layout = layoutOf(text);
  const found = tryAt(text, stretch, offset, kind, layout);
  if (!found) return undefined;
  const { path, read, isKey } = found;
  const what = isKey ? 'key' : typeof path.at(-1) === 'number' ? 'item' : 'value';
  const holderPath = isKey ? path : path.slice(0, -1);
  const holder = nodeAt(read, holderPath);
  return {
    what,
    path,
    offset,
    schema: schemaAt(kind, read.root, path),
    asMap: isKey ? undefined : mapSchema(kind, read, path),
    span: found.span,
    typed: found.typed,
    text: found.text,
    long: found.long,
    column: columnOf(found, holder),
    begins: found.begins,
    flow: (holder?.type === 'map' || holder?.type === 'list') && holder.flow,
    colon: found.colon,
    below: found.below,
    quote: found.quote,
    written: writtenIn(holder, found, holderPath.length === 0 ? stretch.topKeys : []),
    lead: found.lead,
    tail: found.tail,
    read,
    ...layout,
  };
}

/** What stands for a map wherever one could be. */
const EMPTY_MAP: YamlMap = { type: 'map', flow: true, span: { start: 0, end: 0 }, pairs: [] };

function mapSchema(kind: Kind, { root }: YamlDocument, path: Path): SchemaNode | undefined {
  const step = path.at(-1);
  const holder = schemaAt(kind, root, path.slice(0, -1));
  const schema =
    step === undefined
      ? schemaAt(kind, root, [])
      : typeof step === 'number'
        ? inside(holder, EMPTY_MAP)
        : under(holder, step, EMPTY_MAP);
  return schema?.type === 'object' ? schema : undefined;
}

/** Where the key or dash of the entry at the place stands. */
function columnOf({ read, node, isKey, begins, lead, path }: Found, holder: YamlNode | undefined): number {
  const column = (offset: number): number =>
    offset - Math.max(read.text.lastIndexOf('\n', offset - 1), read.text.lastIndexOf('\r', offset - 1)) - 1;
  if (isKey) return begins;
  if (holder?.type === 'list') {
    const step = path.at(-1);
    const item = typeof step === 'number' ? holder.items[step] : undefined;
    return lead.endsWith('- ') ? lead.length - 2 : column(item?.span.start ?? node.span.start);
  }
  const pair = holder?.type === 'map' ? holder.pairs.find(({ value }) => value === node) : undefined;
  return pair ? column(pair.key.span.start) : 0;
}

function writtenIn(
  holder: YamlNode | undefined,
  { node }: Found,
  topKeys: readonly string[],
): ReadonlySet<string> {
  if (holder?.type === 'map')
    return new Set([
      ...topKeys,
      ...holder.pairs.filter(({ key }) => key !== node).map(({ key }) => key.text),
    ]);
  if (holder?.type === 'list')
    return new Set(
      holder.items.flatMap(({ value }) => (value?.type === 'scalar' && value !== node ? [value.text] : [])),
    );
  return new Set(topKeys);
}
