import { coreValue } from './coreValue.ts';
import {
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  END,
  FOLDED,
  LITERAL,
  OPEN_LIST,
  OPEN_MAP,
  SINGLE_QUOTE,
  Scan,
  Uncertain,
  uncertain,
} from './scan.ts';
import {
  MOST_DEPTH,
  type ScalarStyle,
  type YamlDocument,
  type YamlItem,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from './tree.ts';

/**
 * Reads a sound text made of what plans are made of, straight into the tree.
 * @param text the whole text, without unsettled merges
 * @returns exactly what the thorough reader gives; a stop where that is not certain: at an error, a name for a part,
 *   a tag, a directive, a second document, a key that is not one line of text, a tab, text nested very deeply …
 */
export function readQuickly(text: string): YamlDocument | Stop {
  const at = uncertainSign(text);
  if (at >= 0) return new Stop(at);
  const scan = new Scan(text);
  try {
    return new QuickReader(scan).document();
  } catch (error) {
    if (error instanceof Uncertain) return new Stop(scan.at);
    throw error;
  }
}

/** Where the thorough reader has to decide. */
export class Stop {
  /** The offset at which the quick reader saw it: there, or behind it. */
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** What begins or ends a document, where a line begins with it (c-forbidden [206]). */
const MARKS = ['---', '...'];

/**
 * Marks of documents; tabs, lone carriage returns and inner byte order marks: readers of YAML do not agree about them.
 * @returns the offset of one, -1 where there is none
 */
function uncertainSign(text: string): number {
  const tab = text.indexOf('\t');
  if (tab >= 0) return tab;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const mark of MARKS) {
    if (text.startsWith(mark, start)) return start;
    const line = text.indexOf(`\n${mark}`);
    if (line >= 0) return line + 1;
  }
  const mark = text.indexOf('\uFEFF', 1);
  return mark >= 0 || !text.includes('\r') ? mark : text.search(/\r(?!\n)/);
}

/** The 1024 characters that YAML allows for a key, up to its colon. */
const LONGEST_KEY = 1024;

/** Maps of so many keys are common, and faster searched than noted down. */
const FEW_KEYS = 8;

/** Reads nodes, each by the rules of YAML 1.2.2 that are named. */
class QuickReader {
  readonly #scan: Scan;
  readonly #duplicateKeys: YamlPair[] = [];
  /** How many maps and lists are open. */
  #depth = 0;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  document(): YamlDocument {
    const sign = this.#scan.skip();
    const root = sign === END ? undefined : this.#node(-1, sign);
    // What ends a block text that stands in nothing: readers do not agree.
    if (root?.type === 'scalar' && (root.style === 'literal' || root.style === 'folded')) uncertain();
    if (this.#scan.skip() !== END) uncertain();
    const { text, comments } = this.#scan;
    return { text, root, comments, problems: [], duplicateKeys: this.#duplicateKeys };
  }

  /** A node that may be a map or list of its own (s-l+block-node [196]). @param indent the column of what it stands in */
  #node(indent: number, sign: number): YamlNode {
    const { column, line } = this.#scan;
    if (sign === DASH && this.#scan.endsSign(this.#scan.at + 1)) return this.#list(column);
    const inner = this.#inner(indent, sign);
    if (inner.type === 'scalar' && this.#scan.line === line && this.#isColon())
      return this.#map(column, inner);
    this.#endLine();
    return inner;
  }

  /** A text, or a list or map in brackets. */
  #inner(indent: number, sign: number): YamlNode {
    if (sign === OPEN_LIST || sign === OPEN_MAP) return this.#inBrackets(indent, sign);
    if (sign === LITERAL || sign === FOLDED)
      return this.#blockText(indent, sign === LITERAL ? 'literal' : 'folded');
    return this.#scalar(indent, sign);
  }

  #scalar(indent: number, sign: number): YamlScalar {
    const start = this.#scan.at;
    if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) {
      const text = this.#scan.quoted(indent);
      const style = sign === DOUBLE_QUOTE ? 'double' : 'single';
      return { type: 'scalar', style, span: { start, end: this.#scan.at }, text, value: text };
    }
    const text = this.#scan.plain(indent);
    return {
      type: 'scalar',
      style: 'plain',
      span: { start, end: this.#scan.at },
      text,
      value: coreValue(text),
    };
  }

  #blockText(indent: number, style: ScalarStyle): YamlScalar {
    const start = this.#scan.at;
    const text = this.#scan.blockText(style, indent);
    const end = start + this.#scan.text.slice(start, this.#scan.at).trimEnd().length;
    return { type: 'scalar', style, span: { start, end }, text, value: text };
  }

  /** Behind a text there is nothing more on its line but a comment. */
  #endLine(): void {
    const { line } = this.#scan;
    if (this.#scan.skip() !== END && this.#scan.line === line) uncertain();
  }

  /** Whether the text before was a key; goes to its colon. */
  #isColon(): boolean {
    this.#scan.skipSpaces();
    return this.#scan.sign(this.#scan.at) === COLON && this.#scan.endsSign(this.#scan.at + 1);
  }

  /** Whether another entry begins in a column: less is for what stands around, more is for nobody (s-indent [63]). */
  #isNext(column: number): boolean {
    if (this.#scan.skip() === END) return false;
    if (this.#scan.column > column) uncertain();
    return this.#scan.column === column;
  }

  /** L+block-mapping [187], ns-l-compact-mapping [195]. @param first its first key, whose colon is next */
  #map(column: number, first: YamlScalar): YamlMap {
    this.#enter();
    const pairs: YamlPair[] = [];
    const keys = new Keys();
    let pair = this.#pair(column, first);
    this.#add(pair, pairs, keys);
    while (this.#isNext(column)) {
      const { at, line } = this.#scan;
      const key = this.#scalar(column, this.#scan.sign(at));
      if (this.#scan.line !== line || !this.#isColon()) uncertain();
      pair = this.#pair(column, key);
      this.#add(pair, pairs, keys);
    }
    this.#depth--;
    return { type: 'map', flow: false, span: { start: first.span.start, end: pair.span.end }, pairs };
  }

  #add(pair: YamlPair, pairs: YamlPair[], keys: Keys): void {
    if (keys.isKnown(pair.key.text, pairs)) this.#duplicateKeys.push(pair);
    pairs.push(pair);
  }

  /** Ns-l-block-map-implicit-entry [192]. */
  #pair(column: number, key: YamlScalar): YamlPair {
    const { start } = key.span;
    const end = ++this.#scan.at;
    if (end - start > LONGEST_KEY) uncertain();
    const value = this.#value(column, true);
    return { span: { start, end: value ? value.span.end : end }, key, value };
  }

  /** L+block-sequence [183], ns-l-compact-sequence [186]. */
  #list(column: number): YamlList {
    this.#enter();
    const items: YamlItem[] = [];
    const listStart = this.#scan.at;
    let end = listStart;
    do {
      // A key in the same column goes on with the map around the list.
      const start = this.#scan.at;
      if (this.#scan.sign(start) !== DASH || !this.#scan.endsSign(start + 1)) break;
      this.#scan.at++;
      const value = this.#value(column, false);
      end = value ? value.span.end : start + 1;
      items.push({ span: { start, end }, value });
    } while (this.#isNext(column));
    this.#depth--;
    return { type: 'list', flow: false, span: { start: listStart, end }, items };
  }

  /**
   * What stands behind a colon or a dash (s-l+block-indented [185], s-l+block-node [196]).
   * @returns undefined where nothing is written
   */
  #value(column: number, isOfPair: boolean): YamlNode | undefined {
    const { line, comments } = this.#scan;
    const before = comments.length;
    const sign = this.#scan.skip();
    if (sign === END) return undefined;
    if (this.#scan.line === line) {
      if (!isOfPair) return this.#node(column, sign);
      const value = this.#inner(column, sign);
      this.#endLine();
      return value;
    }
    // A list may stand in the column of its key (seq-space, [201]).
    const isList = isOfPair && sign === DASH && this.#scan.endsSign(this.#scan.at + 1);
    if (this.#scan.column < column + (isList ? 0 : 1)) return undefined;
    const isBelow = comments.slice(before).some(({ ownLine }) => ownLine);
    const value = this.#node(column, sign);
    // How far a text goes that begins below a comment: readers do not agree.
    if (isBelow && value.type === 'scalar') uncertain();
    return value;
  }

  #enter(): void {
    if (++this.#depth > MOST_DEPTH) uncertain();
  }

  /** C-flow-sequence [137] and c-flow-mapping [140]. */
  #inBrackets(indent: number, sign: number): YamlMap | YamlList {
    this.#enter();
    const outer = this.#scan.brackets;
    this.#scan.brackets ??= indent;
    const start = this.#scan.at++;
    const node = sign === OPEN_MAP ? this.#braces(start) : this.#flowList(start);
    this.#scan.brackets = outer;
    this.#depth--;
    return node;
  }

  #flowList(start: number): YamlList {
    const items: YamlItem[] = [];
    while (this.#scan.skip() !== CLOSE_LIST) {
      const value = this.#flowItem();
      items.push({ span: value.span, value });
      this.#comma(CLOSE_LIST);
    }
    return { type: 'list', flow: true, span: { start, end: ++this.#scan.at }, items };
  }

  /** A node, or a pair alone, which is a map without braces (ns-flow-pair [150]). */
  #flowItem(): YamlNode {
    const { line } = this.#scan;
    const node = this.#flowNode();
    if (node.type !== 'scalar' || !this.#isFlowColon(node)) return node;
    if (this.#scan.line !== line) uncertain();
    this.#enter();
    const pair = this.#flowPair(node);
    this.#depth--;
    // Alone in a list and without a value: readers do not agree where it ends.
    if (!pair.value) uncertain();
    return { type: 'map', flow: true, span: pair.span, pairs: [pair] };
  }

  #braces(start: number): YamlMap {
    const pairs: YamlPair[] = [];
    const keys = new Keys();
    while (this.#scan.skip() !== CLOSE_MAP) {
      const { line } = this.#scan;
      const key = this.#flowNode();
      if (key.type !== 'scalar' || this.#scan.line !== line) uncertain();
      const pair = this.#isFlowColon(key) ? this.#flowPair(key) : { span: key.span, key, value: undefined };
      this.#add(pair, pairs, keys);
      this.#comma(CLOSE_MAP);
    }
    return { type: 'map', flow: true, span: { start, end: ++this.#scan.at }, pairs };
  }

  #flowNode(): YamlNode {
    const indent = this.#scan.brackets ?? uncertain();
    const sign = this.#scan.sign(this.#scan.at);
    if (sign === OPEN_LIST || sign === OPEN_MAP) return this.#inBrackets(indent, sign);
    return this.#scalar(indent, sign);
  }

  /** Whether a key goes before; goes to its colon, which needs nothing behind it if it is in quotes (c-ns-flow-map-adjacent-value [149]). */
  #isFlowColon(key: YamlScalar): boolean {
    if (this.#isColon()) return true;
    return key.style !== 'plain' && this.#scan.sign(this.#scan.at) === COLON;
  }

  /** Ns-flow-map-implicit-entry [144]; at the colon. */
  #flowPair(key: YamlScalar): YamlPair {
    const { start } = key.span;
    const end = ++this.#scan.at;
    if (end - start > LONGEST_KEY) uncertain();
    const sign = this.#scan.skip();
    if (sign === COMMA || sign === CLOSE_MAP || sign === CLOSE_LIST)
      return { span: { start, end }, key, value: undefined };
    const value = this.#flowNode();
    return { span: { start, end: value.span.end }, key, value };
  }

  /** Goes over the comma behind an entry, if it is not the last. */
  #comma(close: number): void {
    const sign = this.#scan.skip();
    if (sign === COMMA) this.#scan.at++;
    else if (sign !== close) uncertain();
  }
}

/** The keys of a map, to find those that stand there twice. */
class Keys {
  #many: Set<string> | undefined;

  /** Notes the key down. @param pairs those before it */
  isKnown(key: string, pairs: readonly YamlPair[]): boolean {
    if (pairs.length < FEW_KEYS) {
      for (const pair of pairs) if (pair.key.text === key) return true;
      return false;
    }
    this.#many ??= new Set(pairs.map((pair) => pair.key.text));
    const isKnown = this.#many.has(key);
    this.#many.add(key);
    return isKnown;
  }
}
