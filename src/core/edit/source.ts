import { lineEnding } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';
import type { YamlComment, YamlDocument } from '../yaml/tree.ts';

/** A document seen line by line: where lines begin, which are blank, which carry a comment. */
export class Source {
  readonly document: YamlDocument;
  readonly text: string;
  /** `\n` or `\r\n`. */
  readonly eol: string;
  readonly #lines: LineIndex;
  readonly #comments = new Map<number, YamlComment>();

  constructor(document: YamlDocument) {
    this.document = document;
    this.text = document.text;
    this.eol = lineEnding(document.text);
    this.#lines = new LineIndex(document.text);
    for (const comment of document.comments) this.#comments.set(this.lineAt(comment.span.start), comment);
  }

  /** How many lines there are. */
  get count(): number {
    return this.#lines.count;
  }

  /** The zero-based line of an offset. */
  lineAt(offset: number): number {
    return this.#lines.lineAt(offset);
  }

  /** Where a line begins, behind a byte order mark. */
  lineStart(line: number): number {
    return line === 0 && this.text.startsWith('\uFEFF') ? 1 : this.#lines.lineStart(line);
  }

  /** Where a line ends, before its line ending. */
  lineEnd(line: number): number {
    return this.#lines.lineEnd(line);
  }

  /** Where the next line begins; the text's end after the last line. */
  after(line: number): number {
    return line + 1 < this.count ? this.#lines.lineStart(line + 1) : this.text.length;
  }

  /** How far right of its line's beginning an offset stands. */
  columnOf(offset: number): number {
    return offset - this.lineStart(this.lineAt(offset));
  }

  /** The comment on a line, alone or at its end. */
  commentOn(line: number): YamlComment | undefined {
    return this.#comments.get(line);
  }

  /** The comment that has a line to itself. */
  ownLineComment(line: number): YamlComment | undefined {
    const comment = this.#comments.get(line);
    return comment?.ownLine === true ? comment : undefined;
  }

  /** Whether nothing is on a line but blanks. */
  isBlank(line: number): boolean {
    return this.skipBlanks(this.lineStart(line)) >= this.lineEnd(line);
  }

  /** Whether only blanks stand before an offset on its line. */
  isFirstOnLine(offset: number): boolean {
    return this.skipBlanks(this.lineStart(this.lineAt(offset))) >= offset;
  }

  /** The first offset from here on that is not a space or tab. */
  skipBlanks(offset: number): number {
    let at = offset;
    while (this.text.charAt(at) === ' ' || this.text.charAt(at) === '\t') at++;
    return at;
  }

  /** The first offset from here on that is neither white space nor part of a comment. */
  skipToContent(offset: number): number {
    let at = offset;
    for (;;) {
      while (at < this.text.length && /\s/.test(this.text.charAt(at))) at++;
      const comment = this.text.charAt(at) === '#' ? this.commentOn(this.lineAt(at)) : undefined;
      if (comment?.span.start !== at) return at;
      at = comment.span.end;
    }
  }
}
