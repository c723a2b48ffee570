/** What the page of an agreement shows: how the two of you work together. Plain data. All words are ready to show. */
import type { Choice } from './planView.ts';
import type { ItemRef } from './planViewIntents.ts';

export interface AgreementView {
  readonly what: 'agreement';
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  /** This person’s name as the agreement has it; empty where not known. */
  readonly me: string;
  /** "This is in the folder “ana-lee”. Whoever can open that folder …" */
  readonly whoReads: string;
  /** What is written is a proposal as long as nobody has agreed; empty after that. */
  readonly proposal: string;
  /** "You said you would look at how you work together again on March 17.", where that day has come. */
  readonly review: string;
  readonly sections: readonly AgreementSection[];
  /** The partners, this person first. */
  readonly agreed: readonly Agreeing[];
  /** What is to be said about who agreed when; empty where there is nothing. */
  readonly agreedNote: string;
}

export interface AgreementSection {
  readonly id: string;
  readonly title: string;
  /** What the two talk about here. */
  readonly question: string;
  /** Whether nothing is written here yet. */
  readonly open: boolean;
  readonly parts: readonly AgreementPart[];
}

export type AgreementPart =
  | AgreementText
  | AgreementLines
  | AgreementPartners
  | AgreementPromises
  | AgreementShares
  | AgreementChoice
  | AgreementDays;

/** A field of the agreement, with what others have written there. */
export interface AgreementText {
  readonly part: 'text' | 'number' | 'day';
  readonly ref: ItemRef;
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  readonly ideas: readonly string[];
}

/** One line of a list, changed and taken away by `set-text`. */
export interface AgreementLine {
  readonly ref: ItemRef;
  readonly field: string;
  readonly text: string;
}

/** A list of texts; a line is added by `add-text`. */
export interface AgreementLines {
  readonly part: 'lines';
  readonly ref: ItemRef;
  readonly field: string;
  readonly label: string;
  readonly lines: readonly AgreementLine[];
  readonly hint: string;
  readonly ideas: readonly string[];
}

export interface AgreementPartners {
  readonly part: 'partners';
  readonly partners: readonly (AgreementLine & { readonly role: string })[];
  readonly roles: readonly Choice[];
  /** What an empty line for a name is called, as often as one is missing: "Your name", "Your partner’s name". */
  readonly missing: readonly string[];
}

/** What each will do. */
export interface AgreementPromises {
  readonly part: 'promises';
  readonly by: readonly {
    /** For `promise`; empty: both of them, or nobody by name. */
    readonly who: string;
    /** "Ana will", "Both of us will". */
    readonly label: string;
    readonly lines: readonly AgreementLine[];
    readonly hint: string;
    readonly ideas: readonly string[];
  }[];
}

/** What may be shared: each changed, and taken away, by `set-text`. */
export interface AgreementShares {
  readonly part: 'shares';
  readonly shares: readonly (AgreementLine & {
    /** Its place in the list. */
    readonly at: number;
    /** "science department, the principal". */
    readonly with: string;
    readonly askFirst: boolean;
  })[];
  readonly ideas: readonly { readonly text: string; readonly with: string; readonly askFirst: boolean }[];
}

/** One of a few words. */
export interface AgreementChoice {
  readonly part: 'choice';
  readonly ref: ItemRef;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** Days: one is added by `add-text`. */
export interface AgreementDays {
  readonly part: 'days';
  readonly ref: ItemRef;
  readonly field: string;
  readonly label: string;
  readonly days: readonly (AgreementLine & { readonly day: string })[];
  /** A day to begin with, ISO, and in words. */
  readonly idea: { readonly date: string; readonly day: string };
}

/** One of the two, and whether they agreed. */
export interface Agreeing {
  readonly name: string;
  readonly mine: boolean;
  /** "September 2"; empty where they have not agreed, "a day not written down" where it is not said. */
  readonly on: string;
  /** Whether that is today. */
  readonly today: boolean;
}

export type AgreementIntent =
  /** This person agrees with what stands there, today; `on` false takes that back. */
  | { readonly do: 'agree'; readonly name: string; readonly on: boolean }
  /** Adds one of the two. */
  | { readonly do: 'partner'; readonly name: string }
  /** Adds something one of them will do; `who` empty: both. */
  | { readonly do: 'promise'; readonly who: string; readonly text: string }
  /** Adds something others may see. `with`: who they are, with commas between. */
  | { readonly do: 'share'; readonly text: string; readonly with: string; readonly askFirst: boolean }
  /** Whether they ask each other first, each time. `at`: its place; `what`: its words, by which it is found if it moved. */
  | { readonly do: 'ask-first'; readonly at: number; readonly what: string; readonly on: boolean };

/** Begins to work on the plan that is shown with a partner. */
export interface SetUpIntent {
  readonly do: 'set-up';
}
