import type { Position, Range, Span } from './ranges.ts';

/**
 * Turns offsets into positions and back, as VS Code counts them: UTF-16 units, lines ending in
 * `\n`, `\r\n` or a lone `\r`, the ending not part of the line.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  /** @param text the whole text the offsets refer to */
  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** How many lines the text has; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The zero-based line that holds `offset`; offsets outside the text count as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The offset at which a zero-based line starts. */
  lineStart(line: number): number {
    return this.#starts[Math.max(0, Math.min(line, this.#starts.length - 1))] ?? 0;
  }

  /** The offset at which a zero-based line ends, before its line ending. */
  lineEnd(line: number): number {
    let end = line + 1 < this.#starts.length ? this.lineStart(line + 1) : this.#text.length;
    const start = this.lineStart(line);
    while (end > start && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13))
      end--;
    return end;
  }

  /** A zero-based line's text without its line ending. */
  lineText(line: number): string {
    return this.#text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** The position of an offset. */
  positionAt(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(bounded);
    return { line, character: bounded - this.lineStart(line) };
  }

  /** The offset of a position; a character past the line's end counts as its end. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(position.line) + position.character, this.lineEnd(position.line));
  }

  /** The range of a span. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}
