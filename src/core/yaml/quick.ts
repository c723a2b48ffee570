import {
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Span } from '../text/ranges.ts';
import { coreValue } from './coreValue.ts';
import {
  MOST_DEPTH,
  type ScalarStyle,
  type YamlComment,
  type YamlDocument,
  type YamlItem,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from './tree.ts';

/**
 * Reads a sound text made of what plans are made of, with the events of `js-yaml`.
 * @param text the whole text, without unsettled merges
 * @returns exactly what the thorough reader gives; a stop where that is not certain: at an error, a name for a part,
 *   a tag, a directive, a second document, a key that is not one line of text, a tab, text nested very deeply …
 */
export function readQuickly(text: string): YamlDocument | Stop {
  const uncertain = uncertainCharacter(text);
  if (uncertain >= 0) return new Stop(uncertain);
  let reader: QuickReader | undefined;
  try {
    reader = new QuickReader(text);
    return reader.document();
  } catch (error) {
    if (error instanceof YAMLException) return new Stop(error.mark?.position ?? 0);
    if (error instanceof Uncertain) return new Stop(reader?.at ?? 0);
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

/** Thrown where the thorough reader has to decide. */
class Uncertain extends Error {}

function uncertain(): never {
  throw new Uncertain();
}

/**
 * Tabs, lone carriage returns and inner byte order marks: readers of YAML do not agree about them.
 * @returns the offset of one, -1 where there is none
 */
function uncertainCharacter(text: string): number {
  const tab = text.indexOf('\t');
  if (tab >= 0) return tab;
  const mark = text.indexOf('\uFEFF', 1);
  return mark >= 0 || !text.includes('\r') ? mark : text.search(/\r(?!\n)/);
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;

/** The 1024 characters that YAML allows for a key, up to its colon. */
const LONGEST_KEY = 1024;

/** Behind nothing, `yaml` counts blanks and blank lines as a part of the next key, which it then finds too long; in characters. */
const LONGEST_GAP = 500;

/** Maps of so many keys are common, and faster searched than noted down. */
const FEW_KEYS = 8;

const styles: { readonly [style in ScalarEvent['style']]: ScalarStyle } = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/**
 * Walks along the events and the text at once. Events say where texts begin and end; every other sign (a dash,
 * a colon, a bracket, a comment) is then found between them, and must be the one that the events lead to expect.
 */
class QuickReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** The place of the next event. */
  #next = 0;
  /** Everything before it is read. */
  #at = 0;
  /** How many brackets and braces are open. */
  #brackets = 0;
  readonly #comments: YamlComment[] = [];
  readonly #duplicateKeys: YamlPair[] = [];

  constructor(text: string) {
    this.#text = text;
    // The parser counts a key's level too: what it lets pass is never too deep for the thorough reader.
    this.#events = parseEvents(text, { maxDepth: MOST_DEPTH });
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.#at = 1;
  }

  /** How far the text is read. */
  get at(): number {
    return this.#at;
  }

  document(): YamlDocument {
    const root = this.#events.length > 0 ? this.#root() : undefined;
    this.#skip();
    if (this.#at < this.#text.length) uncertain();
    return {
      text: this.#text,
      root,
      comments: this.#comments,
      problems: [],
      duplicateKeys: this.#duplicateKeys,
    };
  }

  #root(): YamlNode {
    const event = this.#take();
    if (event.type !== EVENT_ID.DOCUMENT || event.explicitStart || event.explicitEnd) uncertain();
    const root = this.#node() ?? uncertain();
    // What ends a block text that stands in nothing: readers do not agree.
    if (root.type === 'scalar' && (root.style === 'literal' || root.style === 'folded')) uncertain();
    this.#take();
    // No second document.
    if (this.#next < this.#events.length) uncertain();
    return root;
  }

  #take(): Event {
    return this.#events[this.#next++] ?? uncertain();
  }

  /** @returns undefined where nothing is written */
  #node(): YamlNode | undefined {
    const event = this.#take();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.SEQUENCE:
        return this.#list(event);
      default:
        return uncertain();
    }
  }

  #scalar(event: ScalarEvent): YamlScalar | undefined {
    if (event.anchorStart >= 0 || event.tagStart >= 0) uncertain();
    if (event.valueStart < 0) return undefined;
    const style = styles[event.style];
    if (style === 'literal' || style === 'folded') return this.#blockText(event, style);
    const quote = style === 'plain' ? 0 : 1;
    const start = event.valueStart - quote;
    const sign = this.#skip();
    if (this.#at !== start) uncertain();
    // What begins so may also be a sign alone.
    if (quote === 0 && (sign === ':' || sign === '?')) uncertain();
    const end = event.valueEnd + quote;
    this.#at = end;
    const written = this.#text.slice(event.valueStart, event.valueEnd);
    const text = event.fast ? written : this.#folded(event, written);
    const value = quote === 0 ? coreValue(text) : text;
    return { type: 'scalar', style, span: { start, end }, text, value };
  }

  /** A text over several lines, or with signs that stand for others. */
  #folded(event: ScalarEvent, written: string): string {
    // Ends of lines that are left out, characters by large numbers, and line ends of typesetting.
    if (/\\[\r\nU]|[\u2028\u2029]/.test(written)) uncertain();
    return getScalarValue(this.#text, event);
  }

  #blockText(event: ScalarEvent, style: ScalarStyle): YamlScalar {
    const start = this.#expect(style === 'literal' ? '|' : '>');
    if (this.#text.charAt(this.#at) === '-') this.#at++;
    // The rest of the line: nothing, or a comment.
    this.#skipSpaces();
    if (this.#text.charAt(this.#at) === '#') this.#comment();
    if (this.#text.charAt(this.#at) === '\r') this.#at++;
    if (this.#text.charAt(this.#at) === '\n') this.#at++;
    if (this.#at !== event.valueStart) uncertain();
    this.#at = event.valueEnd;
    const text = getScalarValue(this.#text, event);
    const end = start + this.#text.slice(start, event.valueEnd).trimEnd().length;
    return { type: 'scalar', style, span: { start, end }, text, value: text };
  }

  #map(event: MappingEvent): YamlMap {
    if (event.anchorStart >= 0 || event.tagStart >= 0) uncertain();
    const flow = event.style === COLLECTION_STYLE.FLOW;
    // A pair alone in a list in brackets is a map without braces.
    const braces = flow && this.#text.charAt(event.start) === '{';
    if (braces) this.#open('{', event.start);
    const pairs: YamlPair[] = [];
    const keys = new Keys();
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      if (flow && pairs.length > 0) this.#expect(',');
      const pair = this.#pair(braces);
      if (!flow && !this.#isBelow(pair, pairs[0])) uncertain();
      if (keys.isKnown(pair.key.text, pairs)) this.#duplicateKeys.push(pair);
      pairs.push(pair);
    }
    this.#next++;
    const end = braces ? this.#close('}') : (pairs.at(-1)?.span.end ?? uncertain());
    if (!braces && pairs[0]?.span.start !== event.start) uncertain();
    // Alone in a list and without a value: readers do not agree where it ends.
    if (flow && !braces && !pairs[0]?.value) uncertain();
    return { type: 'map', flow, span: { start: event.start, end }, pairs };
  }

  #pair(braces: boolean): YamlPair {
    const event = this.#take();
    if (event.type !== EVENT_ID.SCALAR) uncertain();
    const key = this.#scalar(event) ?? uncertain();
    if (!event.fast && this.#text.slice(key.span.start, key.span.end).includes('\n')) uncertain();
    this.#skipSpaces();
    let end = key.span.end;
    if (this.#text.charAt(this.#at) === ':') end = ++this.#at;
    else if (!braces) uncertain();
    if (end - key.span.start > LONGEST_KEY) uncertain();
    const hasColon = end > key.span.end;
    const value = this.#value();
    if (value && !hasColon) uncertain();
    return { span: { start: key.span.start, end: value?.span.end ?? end }, key, value };
  }

  #list(event: SequenceEvent): YamlList {
    if (event.anchorStart >= 0 || event.tagStart >= 0) uncertain();
    const flow = event.style === COLLECTION_STYLE.FLOW;
    if (flow) this.#open('[', event.start);
    const items: YamlItem[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = flow ? this.#flowItem(items.length) : this.#blockItem();
      if (!flow && !this.#isBelow(item, items[0])) uncertain();
      items.push(item);
    }
    this.#next++;
    const end = flow ? this.#close(']') : (items.at(-1)?.span.end ?? uncertain());
    if (!flow && items[0]?.span.start !== event.start) uncertain();
    return { type: 'list', flow, span: { start: event.start, end }, items };
  }

  #flowItem(before: number): YamlItem {
    if (before > 0) this.#expect(',');
    const value = this.#node() ?? uncertain();
    return { span: value.span, value };
  }

  #blockItem(): YamlItem {
    const start = this.#expect('-');
    const value = this.#value();
    return { span: { start, end: value?.span.end ?? start + 1 }, value };
  }

  /** What stands behind a colon or a dash. @returns undefined where nothing is written */
  #value(): YamlNode | undefined {
    const comments = this.#comments.length;
    const value = this.#node();
    // How far a text goes that begins below a comment: readers do not agree.
    if (value?.type === 'scalar' && this.#comments.length > comments) {
      const isBelow = ({ span, ownLine }: YamlComment): boolean => ownLine && span.start < value.span.start;
      if (this.#comments.slice(comments).some(isBelow)) uncertain();
    }
    return value;
  }

  /** Whether an entry begins its line, in the column of the first one of its map or list. */
  #isBelow(entry: { readonly span: Span }, first: { readonly span: Span } | undefined): boolean {
    if (!first) return true;
    const { start } = entry.span;
    let before = start - 1;
    while (this.#text.charCodeAt(before) === SPACE) before--;
    return this.#isLineStart(before + 1) && start - before - 1 === this.#columnOf(first.span.start);
  }

  #isLineStart(offset: number): boolean {
    if (offset === 0) return true;
    const before = this.#text.charCodeAt(offset - 1);
    return before === LINE_FEED || before === BYTE_ORDER_MARK;
  }

  #columnOf(offset: number): number {
    let line = offset;
    while (!this.#isLineStart(line)) line--;
    return offset - line;
  }

  #open(bracket: string, at: number): void {
    if (this.#expect(bracket) !== at) uncertain();
    this.#brackets++;
  }

  /** Goes behind the end of what is written in brackets or braces. @returns the offset there */
  #close(bracket: string): number {
    if (this.#skip() === ',') this.#at++;
    const end = this.#expect(bracket) + 1;
    this.#brackets--;
    return end;
  }

  /** Goes behind the next sign, which must be this one. @returns the offset of the sign */
  #expect(sign: string): number {
    if (this.#skip() !== sign) uncertain();
    return this.#at++;
  }

  #skipSpaces(): void {
    const from = this.#at;
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
    this.#mindGap(from);
  }

  /** Goes over blanks, line ends and comments. @returns the sign behind them, empty at the text's end */
  #skip(): string {
    for (let from = this.#at; ;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN) this.#at++;
      else {
        this.#mindGap(from);
        const sign = this.#text.charAt(this.#at);
        if (sign !== '#') return sign;
        this.#comment();
        from = this.#at;
      }
    }
  }

  /** @param from where the blanks and blank lines begin that end here */
  #mindGap(from: number): void {
    if (this.#at - from <= LONGEST_GAP) return;
    let before = from - 1;
    while (this.#text.charCodeAt(before) === SPACE) before--;
    const sign = this.#text.charAt(before);
    if (sign === ':' || sign === '-') uncertain();
  }

  /** Reads the comment here and goes behind it. */
  #comment(): void {
    const start = this.#at;
    let before = start;
    while (this.#text.charCodeAt(before - 1) === SPACE) before--;
    const ownLine = this.#isLineStart(before);
    // Without a blank before it, or in brackets, where readers do not agree.
    if ((!ownLine && before === start) || this.#brackets > 0) uncertain();
    const line = this.#text.indexOf('\n', start);
    let end = line < 0 ? this.#text.length : line;
    if (this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    this.#comments.push({ span: { start, end }, text: this.#text.slice(start + 1, end).trim(), ownLine });
    this.#at = end;
  }
}

/** The keys of a map, to find those that stand there twice. */
class Keys {
  #many: Set<string> | undefined;

  /** Notes the key down. @param pairs those before it */
  isKnown(key: string, pairs: readonly YamlPair[]): boolean {
    if (pairs.length < FEW_KEYS) return pairs.some((pair) => pair.key.text === key);
    this.#many ??= new Set(pairs.map((pair) => pair.key.text));
    const isKnown = this.#many.has(key);
    this.#many.add(key);
    return isKnown;
  }
}
