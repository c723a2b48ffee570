/**
 * A page made of a document, for somebody to read: what stands on it, and nothing of how it looks. Each format writes
 * the same sheet in its own way. Only what a sheet names leaves a document; comments, ids, paths and users’ own keys
 * are not on it.
 */

/** Whom a page is for. Students get kind words and nothing of coaching; administrators what was agreed on. */
export type Reader = 'students' | 'teachers' | 'administrators';

export const readers: readonly Reader[] = ['students', 'teachers', 'administrators'];

export interface Sheet {
  readonly title: string;
  /** As in the document: a BCP 47 tag; undefined where it says nothing. */
  readonly language: string | undefined;
  /** Short facts under the title: “Science”, “Grade 9”. */
  readonly about: readonly string[];
  readonly blocks: readonly Block[];
  /** What the person who makes the page should know, a sentence each: what is not on it and why. Never on the page. */
  readonly said?: readonly string[];
}

/** Words as they are written, in Markdown. */
export type Text = string;

/** Where in the text of the document something stands: a zero-based line; undefined where it stands in another. */
interface Placed {
  readonly at?: number | undefined;
}

export type Block =
  | HeadingBlock
  | TextBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | CardsBlock
  | TicketsBlock
  | LinesBlock
  | BreakBlock;

export interface HeadingBlock extends Placed {
  readonly is: 'heading';
  /** 2 below the title, and on. */
  readonly level: 2 | 3 | 4;
  readonly text: Text;
}

export interface TextBlock extends Placed {
  readonly is: 'text';
  readonly text: Text;
  /** Smaller, beside what it is about: a remark for those who plan. */
  readonly aside?: boolean;
}

export interface ListBlock extends Placed {
  readonly is: 'list';
  /** Numbered, with dots, or with boxes to tick. */
  readonly marks: 'numbers' | 'dots' | 'boxes';
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  readonly text: Text;
  readonly below?: readonly Block[];
}

/** Names with what they stand for, as “Minutes: 50”. */
export interface FactsBlock extends Placed {
  readonly is: 'facts';
  readonly facts: readonly (Placed & { readonly name: string; readonly text: Text })[];
}

export interface TableBlock extends Placed {
  readonly is: 'table';
  /** What it shows, for those who cannot see it, and as its caption where `captioned`. */
  readonly caption: string;
  readonly captioned?: boolean;
  /** The heads of its columns; repeated on every page. */
  readonly head: readonly Text[];
  /** The first cell of each row names the row. */
  readonly rows: readonly (Placed & { readonly cells: readonly Text[] })[];
  /** How wide the columns are beside each other; equal where missing. */
  readonly widths?: readonly number[];
  /** Its empty cells are to be written in by hand: rows are high enough for that. */
  readonly toWriteIn?: boolean;
}

/** Options to choose from, beside each other. */
export interface CardsBlock extends Placed {
  readonly is: 'cards';
  readonly columns: 2 | 3;
  readonly cards: readonly Card[];
}

/** Pieces of paper to cut apart, four on a page. */
export interface TicketsBlock extends Placed {
  readonly is: 'tickets';
  readonly tickets: readonly Card[];
}

export interface Card extends Placed {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

/** Lines to write on by hand. */
export interface LinesBlock extends Placed {
  readonly is: 'lines';
  readonly count: number;
  /** What to write there. */
  readonly label?: string;
}

/** Goes on on a new page. */
export interface BreakBlock extends Placed {
  readonly is: 'break';
}

/** Why there is no such page, in words for the person. */
export interface NoSheet {
  readonly refused: string;
}
