/**
 * What the page “My notes” and the extension tell each other: types alone, since the page is drawn by code of its own.
 * Nothing of it ever goes to another page.
 */

/** An item of a document, or a document as a whole. */
export interface AboutLink {
  readonly uri: string;
  readonly ref?: string;
}

/** What a note can be about, in words. */
export interface AboutWords extends AboutLink {
  /** The item's words, or the document's title. */
  readonly words: string;
  /** The title of the document an item stands in; empty for the document itself. */
  readonly within: string;
  /** False where it isn't there any more, or isn't open here. */
  readonly there: boolean;
}

export interface NoteView {
  readonly id: string;
  readonly text: string;
  /** "May 18", with the year where it is not this one. */
  readonly day: string;
}

/** All notes about one thing; without `about` those about nothing in particular. */
export interface NoteGroup {
  readonly key: string;
  readonly about?: AboutWords;
  readonly notes: readonly NoteView[];
}

/** A building block of trust, with what one can ask oneself about it. */
export interface TrustView {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly questions: readonly string[];
  readonly notes: readonly NoteView[];
}

/** The words that were being written when the page was last in sight. */
export interface Draft {
  readonly text: string;
  readonly about?: AboutLink;
}

export type MyNotesState =
  /** Nothing was kept yet: says what will happen first. */
  | { readonly show: 'begin'; readonly where: string; readonly howLost?: string }
  /** A new recovery code, as long as it is to be written down. */
  | { readonly show: 'code'; readonly code: string; readonly where: string }
  | {
      readonly show: 'locked';
      readonly sentence: string;
      /** Whether there is a copy of the key that a recovery code opens. */
      readonly hasCode: boolean;
      /** Whether one can begin without them. */
      readonly canBegin: boolean;
      /** Whether their files are there, to be opened one day. */
      readonly there: boolean;
    }
  | {
      readonly show: 'notes';
      readonly where: string;
      /** How notes can be lost there, where that is more than the person’s own computer would lose. */
      readonly howLost?: string;
      /** What is in front: the item first, then the document it stands in. */
      readonly here: readonly AboutWords[];
      /** The newest first. */
      readonly groups: readonly NoteGroup[];
      /** So many files can't be opened. */
      readonly unreadable: number;
      /** Whether a recovery code was written down. */
      readonly hasCode: boolean;
      /** The list of students' names, as it was written. */
      readonly names: string;
      readonly trust: { readonly source: string; readonly blocks: readonly TrustView[] };
      /** Words that were left behind. */
      readonly draft?: Draft;
    };

/** What a person asks for there; each is answered once. */
export type MyNotesIntent =
  /** Begins to keep notes here. */
  | { readonly do: 'begin' }
  | { readonly do: 'add'; readonly text: string; readonly about?: AboutLink }
  | { readonly do: 'reflect'; readonly block: string; readonly text: string }
  | { readonly do: 'change'; readonly id: string; readonly text: string }
  | { readonly do: 'remove'; readonly id: string }
  /** Brings back what was removed last. */
  | { readonly do: 'restore' }
  /** Shows what a note is about. */
  | { readonly do: 'go'; readonly about: AboutLink }
  | { readonly do: 'names'; readonly text: string }
  | { readonly do: 'make-code' }
  | { readonly do: 'copy-code' }
  | { readonly do: 'code-written' }
  | { readonly do: 'recover'; readonly code: string }
  | { readonly do: 'start-anew' };

/** My notes → extension. */
export type FromMyNotes =
  | { readonly type: 'ready' }
  /** Words that are not kept yet; held in memory while the page is out of sight. */
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'intent'; readonly id: number; readonly intent: MyNotesIntent };

/** Extension → My notes. */
export type ToMyNotes =
  | { readonly type: 'state'; readonly state: MyNotesState }
  /** `restores`: what was done can be taken back. */
  | {
      readonly type: 'done';
      readonly id: number;
      readonly ok: boolean;
      readonly said?: string;
      readonly restores?: boolean;
    }
  /** Puts the focus into the field for a new note, about that. */
  | { readonly type: 'write'; readonly about?: AboutWords };
