/** What was found in a text from elsewhere: a page, a Word file, a clipboard. Its words are Markdown; nothing of it runs. */

export interface ReadText {
  readonly blocks: readonly ReadBlock[];
  /** What could not be brought along, each in a sentence: “2 pictures”. */
  readonly leftOut: readonly string[];
}

export type ReadBlock =
  | { readonly is: 'heading'; /** 1 is the highest. */ readonly level: number; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly ReadItem[] }
  /** Merged cells are repeated; lines within a cell are apart by `\n`. */
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] };

export interface ReadItem {
  readonly text: string;
  readonly below: readonly ReadItem[];
}

/** Longer texts, in characters, are not read. */
export const LONGEST_READ = 8_000_000;
