/** Lays out an item that is offered as a whole: its lines, and the places in them to write on. */
import { doubleQuoted, isPlainSafe, plainOrQuoted } from '../../yaml/quote.ts';
import type { Piece } from './proposal.ts';

/** A line of an item. */
export type Line = readonly [key: string, value: Value];

/** What stands behind a name. */
export type Value =
  /** Known already. */
  | { readonly is: string | number }
  /** To be written over, or chosen from. */
  | { readonly stop: string | number; readonly choices?: readonly string[] }
  /** A list in brackets. */
  | { readonly list: readonly Value[] }
  /** Free words, each behind a dash below. */
  | { readonly texts: readonly string[] }
  /** Lines of its own below. */
  | { readonly lines: readonly Line[] }
  /** Entries with lines of their own below. */
  | { readonly items: readonly (readonly Line[])[] };

/** Where an item is to stand. */
export interface Layout {
  /** The column of its first name. */
  readonly column: number;
  /** In braces, on one line. */
  readonly flow: boolean;
  readonly step: number;
  readonly listStep: number;
  readonly eol: string;
}

/** The lines of an item as pieces; the first line without its indentation, no end of line behind the last. */
export function itemPieces(lines: readonly Line[], layout: Layout): readonly Piece[] {
  const writer = new Writer(layout);
  writer.map(lines, layout.column, layout.flow);
  return writer.pieces;
}

class Writer {
  readonly #layout: Layout;
  #stop = 0;
  #written = '';
  readonly #pieces: Piece[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  get pieces(): readonly Piece[] {
    return this.#written === '' ? this.#pieces : [...this.#pieces, this.#written];
  }

  map(lines: readonly Line[], column: number, flow: boolean): void {
    if (flow) this.#text('{');
    for (const [index, [key, value]] of lines.entries()) {
      if (index > 0) this.#text(flow ? ', ' : this.#newLine(column));
      this.#text(`${key}:`);
      this.#behind(value, column, flow);
    }
    if (flow) this.#text('}');
  }

  #behind(value: Value, column: number, flow: boolean): void {
    const { step, listStep } = this.#layout;
    if (flow || 'is' in value || 'stop' in value || 'list' in value) {
      this.#text(' ');
      this.#value(value, column, flow);
    } else if ('lines' in value) {
      this.#text(this.#newLine(column + step));
      this.map(value.lines, column + step, false);
    } else {
      const dash = column + listStep;
      for (const item of 'texts' in value ? value.texts : value.items) {
        this.#text(`${this.#newLine(dash)}- `);
        if (typeof item === 'string') this.#stopAt(item, undefined, false);
        else this.map(item, dash + 2, false);
      }
    }
  }

  /** A value on its line. */
  #value(value: Value, column: number, flow: boolean): void {
    if ('is' in value) this.#text(scalar(value.is, flow));
    else if ('stop' in value) this.#stopAt(value.stop, value.choices, flow);
    else if ('lines' in value) this.map(value.lines, column, true);
    else {
      this.#text('[');
      const entries: readonly Value[] =
        'list' in value
          ? value.list
          : 'texts' in value
            ? value.texts.map((stop) => ({ stop }))
            : value.items.map((lines) => ({ lines }));
      for (const [index, entry] of entries.entries()) {
        if (index > 0) this.#text(', ');
        this.#value(entry, column, true);
      }
      this.#text(']');
    }
  }

  /** Free words in brackets or braces stand in quotation marks, so that a comma written there is part of them. */
  #stopAt(words: string | number, choices: readonly string[] | undefined, flow: boolean): void {
    this.#stop++;
    const text = String(words);
    const quotes = typeof words === 'string' && !choices && text !== '' && (flow || !isPlainSafe(text, flow));
    const bare = quotes ? doubleQuoted(text).slice(1, -1) : choices ? plainOrQuoted(text, flow) : text;
    if (quotes) this.#text('"');
    if (this.#written !== '') this.#pieces.push(this.#written);
    this.#written = '';
    this.#pieces.push({
      stop: this.#stop,
      text: bare,
      ...(choices && choices.length > 1 ? { choices: choices.map((each) => plainOrQuoted(each, flow)) } : {}),
    });
    if (quotes) this.#text('"');
  }

  #text(text: string): void {
    this.#written += text;
  }

  #newLine(column: number): string {
    return this.#layout.eol + ' '.repeat(column);
  }
}

function scalar(value: string | number, flow: boolean): string {
  return typeof value === 'number' ? String(value) : plainOrQuoted(value, flow);
}
