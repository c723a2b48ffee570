import type { ScalarStyle, YamlComment } from './tree.ts';

/** What stands behind the text's end. */
export const END = -1;

export const SPACE = 0x20;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_MAP = 0x7b;
export const CLOSE_MAP = 0x7d;
export const SINGLE_QUOTE = 0x27;
export const DOUBLE_QUOTE = 0x22;
export const LITERAL = 0x7c;
export const FOLDED = 0x3e;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = 0xfeff;

/** Behind nothing, `yaml` counts blanks and blank lines as a part of the next key, which it then finds too long; in characters. */
const LONGEST_GAP = 500;

/** What plain text does not begin with (c-indicator [22]); with a colon or a question mark it may, which is rare. A dash is looked at with what follows it. */
const NO_PLAIN = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));

/** Ends of lines for which readers do not agree how they are folded. */
const OTHER_LINE_END = /[\u2028\u2029]/;

/** What stands for another character in double quotes (ns-esc-* [42] to [58]). */
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);
/** How many hexadecimal digits follow (ns-esc-8-bit [59], ns-esc-16-bit [60]). */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
]);

/** Thrown where the thorough reader has to decide. */
export class Uncertain extends Error {}

export function uncertain(): never {
  throw new Uncertain();
}

/** A place in a text that goes forward over blanks, comments and single texts. Rules are named as in YAML 1.2.2. */
export class Scan {
  readonly text: string;
  readonly comments: YamlComment[] = [];
  /** Everything before it is read. */
  at = 0;
  /** Where the line with the place begins. */
  line = 0;
  /** The column that what stands in brackets must be behind; undefined outside of brackets. */
  brackets: number | undefined;

  constructor(text: string) {
    this.text = text;
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.line = this.at = 1;
  }

  get column(): number {
    return this.at - this.line;
  }

  /** The sign at an offset; `END` behind the text. */
  sign(offset: number): number {
    return offset < this.text.length ? this.text.charCodeAt(offset) : END;
  }

  /** Whether blank, the line's end or the text's stands there, and in brackets also a sign of theirs (what is not ns-plain-safe [127]). */
  endsSign(offset: number): boolean {
    const sign = this.sign(offset);
    if (sign === SPACE || sign === LINE_FEED || sign === CARRIAGE_RETURN || sign === END) return true;
    return this.brackets !== undefined && isFlowSign(sign);
  }

  skipSpaces(): void {
    const from = this.at;
    while (this.sign(this.at) === SPACE) this.at++;
    if (this.at - from > LONGEST_GAP) this.#mindGap(from);
  }

  /** Goes over blanks, line ends and comments (s-l-comments [79], s-separate [80]). @returns the sign behind them */
  skip(): number {
    let from = this.at;
    for (;;) {
      const sign = this.sign(this.at);
      if (sign === SPACE || sign === CARRIAGE_RETURN) this.at++;
      else if (sign === LINE_FEED) this.line = ++this.at;
      else {
        if (this.at - from > LONGEST_GAP) this.#mindGap(from);
        if (sign !== HASH) {
          // What stands in brackets is indented too (s-flow-line-prefix [69]).
          if (this.brackets !== undefined && this.column <= this.brackets) uncertain();
          return sign;
        }
        this.comment();
        from = this.at;
      }
    }
  }

  /** @param from where the blanks and blank lines begin that end here */
  #mindGap(from: number): void {
    let before = from - 1;
    while (this.sign(before) === SPACE) before--;
    const sign = this.sign(before);
    if (sign === COLON || sign === DASH) uncertain();
  }

  /** Reads the comment here and goes behind it (c-nb-comment-text [75]). */
  comment(): void {
    const start = this.at;
    let before = start;
    while (before > this.line && this.text.charCodeAt(before - 1) === SPACE) before--;
    const ownLine = before === this.line;
    // Without a blank before it, or in brackets, where readers do not agree.
    if ((!ownLine && before === start) || this.brackets !== undefined) uncertain();
    const end = this.#lineEnd(start);
    this.comments.push({ span: { start, end }, text: this.text.slice(start + 1, end).trim(), ownLine });
    this.at = end;
  }

  #lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    if (end < 0) return this.text.length;
    return end > from && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  }

  /** A plain text, over one or several lines (ns-plain [131]). @param indent lines that go on are behind this column */
  plain(indent: number): string {
    const first = this.sign(this.at);
    if (NO_PLAIN.has(first) || (first === DASH && this.endsSign(this.at + 1))) uncertain();
    let text = this.#plainLine();
    for (;;) {
      const { at: end, line } = this;
      const ends = this.#goesOn(indent);
      if (ends === 0) return text;
      const sign = this.sign(this.at);
      if (sign === HASH || (this.brackets !== undefined && isFlowSign(sign))) {
        this.at = end;
        this.line = line;
        return text;
      }
      const further = this.#plainLine();
      text += folded(ends) + further;
      if (further === '' || OTHER_LINE_END.test(text)) uncertain();
    }
  }

  /** Nb-ns-plain-in-line [132]: up to a colon or a comment, without the blanks before them. */
  #plainLine(): string {
    const { text } = this;
    const inBrackets = this.brackets !== undefined;
    const start = this.at;
    let at = start;
    for (; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      // Nearly all letters.
      if (sign > COLON && !inBrackets) continue;
      if (sign === LINE_FEED || sign === CARRIAGE_RETURN) break;
      if (sign === COLON && this.endsSign(at + 1)) break;
      if (sign === HASH && text.charCodeAt(at - 1) === SPACE) break;
      if (inBrackets && isFlowSign(sign)) break;
    }
    while (at > start && text.charCodeAt(at - 1) === SPACE) at--;
    this.at = at;
    return text.slice(start, at);
  }

  /** Goes to the next line of a text (s-flow-folded [74]). @returns how many lines end before it; 0 where there is none */
  #goesOn(indent: number): number {
    let ends = 0;
    let { line } = this;
    let at = this.at;
    let sign = this.sign(at);
    while (sign === SPACE || sign === CARRIAGE_RETURN || sign === LINE_FEED) {
      at++;
      if (sign === LINE_FEED) {
        line = at;
        ends++;
      }
      sign = this.sign(at);
    }
    if (ends === 0 || sign === END || at - line <= indent) return 0;
    this.at = at;
    this.line = line;
    return ends;
  }

  /** A text in quotes (c-double-quoted [109], c-single-quoted [120]). @param indent further lines are behind this column */
  quoted(indent: number): string {
    const start = this.at + 1;
    const quote = this.sign(this.at);
    const end = this.text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start);
    if (end < 0) uncertain();
    const written = this.text.slice(start, end);
    this.at = end + 1;
    const isSimple = quote === DOUBLE_QUOTE ? !written.includes('\\') : this.sign(end + 1) !== SINGLE_QUOTE;
    if (isSimple && !written.includes('\n')) return written;
    this.at = start;
    const text = this.#unquoted(quote, indent);
    if (OTHER_LINE_END.test(this.text.slice(start, this.at))) uncertain();
    return text;
  }

  /** The rest of a text with signs that stand for others, or over several lines ([107] to [125]); goes behind its quote. */
  #unquoted(quote: number, indent: number): string {
    let text = '';
    let from = this.at;
    for (;;) {
      const sign = this.sign(this.at);
      if (sign === END) uncertain();
      else if (sign === quote) {
        text += this.text.slice(from, this.at++);
        if (quote === DOUBLE_QUOTE || this.sign(this.at) !== SINGLE_QUOTE) return text;
        from = this.at++;
      } else if (sign === BACKSLASH && quote === DOUBLE_QUOTE) {
        text += this.text.slice(from, this.at++) + this.#escaped();
        from = this.at;
      } else if (sign === LINE_FEED || sign === CARRIAGE_RETURN) {
        let end = this.at;
        while (end > from && this.text.charCodeAt(end - 1) === SPACE) end--;
        const ends = this.#goesOn(indent);
        if (ends === 0) uncertain();
        text += this.text.slice(from, end) + folded(ends);
        from = this.at;
      } else this.at++;
    }
  }

  /** What is written behind a backslash (c-ns-esc-char [62]). */
  #escaped(): string {
    const sign = this.text.charAt(this.at++);
    const digits = DIGITS.get(sign);
    if (digits === undefined) return ESCAPES.get(sign) ?? uncertain();
    const number = this.text.slice(this.at, this.at + digits);
    if (number.length < digits || !/^[0-9a-fA-F]+$/.test(number)) uncertain();
    this.at += digits;
    return String.fromCharCode(Number.parseInt(number, 16));
  }

  /** A text below its sign, literal [170] or folded [174], that ends in one end of line or (behind a dash) none. */
  blockText(style: ScalarStyle, indent: number): string {
    this.at++;
    const strips = this.sign(this.at) === DASH;
    if (strips) this.at++;
    this.skipSpaces();
    if (this.sign(this.at) === HASH) this.comment();
    if (this.sign(this.at) === CARRIAGE_RETURN) this.at++;
    if (this.sign(this.at) !== LINE_FEED) {
      if (this.at < this.text.length) uncertain();
      return '';
    }
    let text = '';
    /** The column of the lines; undefined before the first one. */
    let column: number | undefined;
    let blankLines = 0;
    /** The most blanks in a line before the first one. */
    let mostBlanks = 0;
    let wasIndented = false;
    let line = this.at + 1;
    /** Behind the last line. */
    let end = this.at;
    for (; line < this.text.length;) {
      let at = line;
      while (this.sign(at) === SPACE && (column === undefined || at - line < column)) at++;
      const sign = this.sign(at);
      if (sign === END) break;
      if (sign === LINE_FEED || sign === CARRIAGE_RETURN) {
        if (column === undefined) mostBlanks = Math.max(mostBlanks, at - line);
        blankLines++;
        line = sign === LINE_FEED ? at + 1 : at + 2;
        continue;
      }
      if (column === undefined) {
        if (at - line <= indent) break;
        if (mostBlanks > at - line) uncertain();
        column = at - line;
      } else if (at - line < column) break;
      const isFirst = end === this.at;
      end = this.#lineEnd(at);
      const isIndented = sign === SPACE;
      if (style === 'literal' || isIndented || wasIndented)
        text += '\n'.repeat(isFirst ? blankLines : blankLines + 1);
      else if (blankLines > 0) text += '\n'.repeat(blankLines);
      else if (!isFirst) text += ' ';
      text += this.text.slice(at, end);
      wasIndented = isIndented;
      blankLines = 0;
      line = end + 1;
      if (this.sign(end) === CARRIAGE_RETURN) line++;
    }
    this.at = end;
    return column === undefined || strips ? text : `${text}\n`;
  }
}

/** A sign of brackets and braces (c-flow-indicator [23]). */
function isFlowSign(sign: number): boolean {
  return (
    sign === COMMA || sign === OPEN_LIST || sign === CLOSE_LIST || sign === OPEN_MAP || sign === CLOSE_MAP
  );
}

/** What ends of lines stand for within a text: one for a blank, more for one less (b-l-folded [73]). */
function folded(ends: number): string {
  return ends === 1 ? ' ' : '\n'.repeat(ends - 1);
}
