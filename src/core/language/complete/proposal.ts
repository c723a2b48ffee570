/** What completion offers: plain data, which every editor can show and write. */
import type { Span } from '../../text/ranges.ts';

/** A part of what is written: words as they are, or a stop at which the person writes on. */
export type Piece =
  | string
  | {
      /** 1 is the first stop, 2 the next; 0 is where the cursor ends. The same number twice is written twice at once. */
      readonly stop: number;
      /** The words that stand there until they are written over; may be empty. */
      readonly text: string;
      /** The words to choose from, `text` first, where there are only these. */
      readonly choices?: readonly string[];
    };

/** Something that can be written at a place. */
export interface Proposal {
  readonly what: 'key' | 'word' | 'reference' | 'item' | 'file' | 'standard' | 'verb' | 'date' | 'text';
  /** What is offered: `successCriteria`, `g1`, `A new check`. */
  readonly label: string;
  /** What it means, in a few words beside it: “I can explain how land use …”. */
  readonly detail: string;
  /** More about it, Markdown in which nothing of a document acts; empty where there is no more. */
  readonly documentation: string;
  /** What is replaced: the whole word or half-typed line at the cursor. Only ever on the cursor's line. */
  readonly span: Span;
  /** What is written instead, every line with its indentation and the document's own line ending. */
  readonly pieces: readonly Piece[];
  /** By which words it is found, next to its label: those of the item behind an id. */
  readonly found?: string;
  /** Whether there is something to choose from right behind it, which is offered at once. */
  readonly goesOn: boolean;
  /** The one to begin with, where one is clearly meant. */
  readonly preferred?: boolean;
}

/** What is written when a proposal is taken and nothing is filled in. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
