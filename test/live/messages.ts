// What is said over the relay.

/** The two who plan together: one shares a folder, the other joins. */
export type Side = 'host' | 'guest';

/** The first word of everybody who connects: the extension that shares, or the person at that window. */
export interface Hello {
  readonly as: Side;
  readonly part: 'session' | 'person';
}

/** What a guest asks of the host’s files; `path` is from the folder that is shared. */
export type FileQuestion =
  | { readonly about: 'stat' | 'readDirectory' | 'readFile' | 'createDirectory'; readonly path: string }
  | { readonly about: 'delete'; readonly path: string }
  | { readonly about: 'rename'; readonly path: string; readonly to: string }
  /** Bytes in base64, here and in answers. */
  | { readonly about: 'writeFile'; readonly path: string; readonly bytes: string }
  /** Opens a text for both; answered with all that was written in it so far, as Yjs encodes it. */
  | { readonly about: 'open'; readonly path: string };

/** Between the two who share; they hear it some time later. */
export type Shared =
  /** Something was written in a text, as Yjs encodes it, in base64. */
  | { readonly type: 'written'; readonly path: string; readonly update: string }
  | { readonly type: 'question'; readonly id: number; readonly question: FileQuestion }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown; readonly error?: string }
  | { readonly type: 'changed'; readonly path: string; readonly how: 'created' | 'changed' | 'deleted' };

/** What a person is told to do. */
export type Order =
  | { readonly do: 'open'; readonly file: string; readonly seed: number }
  /** Writes and presses at random, so many things one after the other. */
  | { readonly do: 'work'; readonly steps: number }
  /** Presses in the panel alone, from the moment on that the text is there twice. */
  | { readonly do: 'press-when-doubled'; readonly steps: number }
  | { readonly do: 'look' }
  /** Of the host: opens anew what the guest has open, so that the text is there twice for a moment. */
  | { readonly do: 'double' }
  | { readonly do: 'save' }
  | { readonly do: 'end' };

/** Something a person did, and what must be in the text from then on. */
export type Deed =
  /** These words were typed. */
  | { readonly did: 'type'; readonly words: string }
  /** An item with these words was added in the panel. */
  | { readonly did: 'add'; readonly words: string }
  | { readonly did: 'reword'; readonly was: string; readonly words: string }
  | { readonly did: 'remove'; readonly words: string }
  | { readonly did: 'move'; readonly words: string }
  | { readonly did: 'link'; readonly words: string; readonly goal: string; readonly on: boolean };

/** A deed in the panel may be refused, with a sentence. */
export interface Report {
  readonly deed: Deed;
  readonly refused?: string;
}

/** How things stand at a window. */
export interface Sight {
  readonly text: string;
  /** Whether nothing is on its way into the text or out of it. */
  readonly atRest: boolean;
  /** What Third Point calls an error, in the window’s list of problems. */
  readonly errors: readonly string[];
  /** What the panel shows: the texts of its goals, or why it shows none. */
  readonly goals: readonly string[] | string;
  /** What was said to the person outside of the panel since they last looked. */
  readonly said: readonly string[];
}

/** A person’s answer to an order, once it is carried out. */
export interface Answer {
  readonly reports?: readonly Report[];
  readonly sight?: Sight;
  readonly error?: string;
}
