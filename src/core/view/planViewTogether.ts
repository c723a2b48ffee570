/** What two people look at together, as every surface shows it: plain data. All words are ready to show. */
import type { ItemRef } from './planViewIntents.ts';

/** What is looked at: an item of a plan, a standard, a page of student work or data, a page on the web. */
export interface ThirdPoint {
  /** Names it wherever it is asked about again: an address and `#id`, a link. */
  readonly target: string;
  /** The item of the document that is shown, where it is one: it lights up there. */
  readonly ref?: ItemRef;
  /** "Shared goal", "Formative check", "Standard", "A page of your folder", "A page on the web". */
  readonly kind: string;
  /** The title of the document it stands in; empty for a page of its own. */
  readonly within: string;
  /** Its words, Markdown; what is still missing, where it has none. */
  readonly text: string;
  /** What else it says, in the order of the document: "Success criteria", "What to look for" … */
  readonly parts: readonly { readonly label: string; readonly texts: readonly string[] }[];
  /** What it is linked with: "Checks", "Choice options", "Rubric rows", "Standards". `target` leads there, for `look-at`. */
  readonly links: readonly {
    readonly label: string;
    readonly to: readonly { readonly label: string; readonly target: string }[];
  }[];
  /** Which one of its document it is, counted from 1; absent where it is no item of one. */
  readonly place?: { readonly number: number; readonly of: number };
  /** Said where it is named and not there (any more). */
  readonly missing?: string;
}

/** A question to ask or a way to listen, to be said and not to be inserted. */
export interface Prompt {
  readonly text: string;
  /** Where it comes from, for people. */
  readonly source: string;
}

export interface PromptGroup {
  readonly id: string;
  /** "What matters", "What is there", "What is open"; "Say it back", "Ask what is meant" … */
  readonly title: string;
  readonly prompts: readonly Prompt[];
}

/** What goes with looking together: shown beside a plan, and in a meeting. */
export interface Together {
  readonly point?: ThirdPoint;
  /** Questions for this third point: intention first, then what is there, then what is open, then their own. Empty without one. */
  readonly questions: readonly PromptGroup[];
  /** Ways to listen. Empty without a third point. */
  readonly stems: readonly PromptGroup[];
  /** "Only you see this.", or who else does. */
  readonly seenBy: string;
  /** Whether this window follows what is looked at in the meeting. */
  readonly follows: boolean;
  /** The meeting that is going on. */
  readonly meeting?: { readonly uri: string; readonly title: string; readonly day: string };
  /** What the meeting looks at, where this window does not follow it. */
  readonly ahead?: { readonly label: string; readonly target: string };
  /** The notes that are about the document shown, the likeliest first; none: they are still to be made. */
  readonly notes: readonly { readonly uri: string; readonly title: string }[];
  /** Set where nothing can be kept for the two of them: their notes, or the place for them, can only be read here. */
  readonly keepsNothing?: true;
}

export type TogetherIntent =
  /** Makes an item of the shown document what is looked at. */
  | { readonly do: 'look'; readonly ref: ItemRef }
  /** The same for what a `target` of the view names. */
  | { readonly do: 'look-at'; readonly target: string }
  /** Lets the person choose a standard, a page of the folder or a page on the web to look at. */
  | { readonly do: 'look-for' }
  /** Goes on to the next item of the document, or back to the one before: 1 or -1. */
  | { readonly do: 'look-on'; readonly by: number }
  | { readonly do: 'look-away' }
  /** Shows what is looked at in its document. */
  | { readonly do: 'look-there' }
  | { readonly do: 'follow'; readonly on: boolean }
  /** "Talk about this next time": about an item of the shown document, about a `target`, or about nothing that has a place. */
  | {
      readonly do: 'next-time';
      readonly text: string;
      readonly ref?: ItemRef;
      readonly target?: string;
    }
  /** Goes to the meeting that is going on, or begins one; of several notes the person chooses. */
  | { readonly do: 'meet' };
