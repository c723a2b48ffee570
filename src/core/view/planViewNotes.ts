/** What the page of our notes shows: the meeting that is going on, what it begins with, what there was. Plain data. */
import type { Choice, ItemBase, Question } from './planView.ts';
import type { ItemRef } from './planViewIntents.ts';

/** The lists of a meeting, in the order of the page: strengths come first. */
export type NoteListName =
  'strengths' | 'ideas' | 'goals' | 'challenges' | 'wonderings' | 'studentsSay' | 'feedbackToCoach';

/** What a note is about, in words, and where it leads. */
export interface About {
  readonly label: string;
  /** For `look-at` and `open`. */
  readonly target: string;
}

/** A note that is words alone has an empty `field`: it is itself what `set-text` writes. */
export interface NoteItem extends ItemBase {
  readonly by: string;
  readonly about?: About;
  /** "Your team or department", where it is meant for others than the rest of the notes. */
  readonly meantFor?: string;
}

export interface StepItem extends ItemBase {
  readonly who: string;
  /** As written: 2026-05-12; empty where not said. */
  readonly when: string;
  /** The same in words: "May 12". */
  readonly day: string;
  readonly done: boolean;
  readonly outcome: string;
  /** Whether it is this person's own. */
  readonly mine: boolean;
  /** Whether its day has gone by: "still on our list", never "overdue". */
  readonly still: boolean;
  readonly about?: About;
}

/** Something the meeting can begin with. */
export interface AgendaItem {
  /** The item of the notes it comes from; absent for what changed. */
  readonly ref?: ItemRef;
  readonly text: string;
  /** Who brought it up; empty where not said. */
  readonly by: string;
  readonly about?: About;
}

/** What a meeting begins with. Each empty where there is nothing. */
export interface Agenda {
  /** What the last meeting set: "First drafts". */
  readonly focus: string;
  /** "Talk about this next time". */
  readonly talk: readonly AgendaItem[];
  /** Last time's next steps, open ones first. */
  readonly steps: readonly StepItem[];
  /** What is written as changed, taught or visited since: in words, without names. */
  readonly changed: readonly AgendaItem[];
}

export interface MeetingItem extends ItemBase {
  readonly date: string;
  readonly day: string;
  readonly open: boolean;
  readonly focus: string;
  /** All seven lists, in their order. */
  readonly lists: readonly {
    readonly list: NoteListName;
    readonly title: string;
    /** The invitation of its empty field: "What’s working so far?" */
    readonly invites: string;
    readonly items: readonly NoteItem[];
  }[];
  readonly steps: readonly StepItem[];
  /** What the two chose to keep of what they looked at. */
  readonly lookedAt: readonly (About & { readonly ref: ItemRef })[];
  /** What it came to, to choose from when it ends: what is kept already, what is looked at now, what its lines are about. */
  readonly couldKeep: readonly (About & { readonly kept: boolean })[];
  readonly next: { readonly date: string; readonly day: string; readonly focus: string };
  /** Whom it is meant for, in words; where that is more than agreed, a question says so. */
  readonly meantFor: string;
  readonly visibility: string;
  /** Whom it can be meant for, the fewest first; with `asks`, what is said first, where that is wider than agreed. */
  readonly circles: readonly (Choice & { readonly keep: string; readonly asks?: string })[];
  /** As agreed. */
  readonly agreed: string;
  /** What the meeting itself says of it, for `set-text`; empty where it says nothing. */
  readonly ownVisibility: string;
  /** What the one who coaches asked to hear about, where they asked. */
  readonly askedFor: string;
}

/** Trying something new together. */
export interface TryItem extends ItemBase {
  /** technology, strategy or other; empty where not said. */
  readonly kind: string;
  /** The words it can be chosen from, for the field `kind`. */
  readonly kinds: readonly Choice[];
  /** The day it is first tried with students, as written; the field `when`. Empty where not said. */
  readonly when: string;
  /** The same in words. */
  readonly day: string;
  readonly about?: About;
  /** The fields as they are written, by name: `why`, `iDo`, `weDo`, `youDo`, `lookFor`, `ifItFails`; each empty where not said. */
  readonly fields: readonly TryField[];
  /** The look back: `reflection/relationships`, `reflection/relevance`, `reflection/rigor`, `reflection/reflection`. */
  readonly lookBack: readonly TryField[];
}

/** A field of something new, for `set-text`. */
export interface TryField {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

export interface NotesView {
  readonly what: 'notes';
  /** What is said about the notes as a whole. */
  readonly questions: readonly Question[];
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  /** The day it is for the person, ISO: for “tomorrow”, “Friday”. */
  readonly today: string;
  /** The partners' names, as the agreement has them, else who speaks in the notes; for "who". */
  readonly people: readonly string[];
  /** This person's name; empty where not known. */
  readonly me: string;
  /** Whether this person is the one who coaches. */
  readonly coaches: boolean;
  /** Who can read this: one plain sentence. */
  readonly whoReads: string;
  readonly focus: string;
  /** "20 of 27 exit tickets with a measurement (from 8 of 27)"; empty where not said. */
  readonly focusSeen: string;
  readonly agreement?: About;
  readonly plans: readonly About[];
  readonly agenda: Agenda;
  /** The meeting that is going on. */
  readonly open?: MeetingItem;
  /** What is over, the newest first. */
  readonly earlier: readonly MeetingItem[];
  /** Open steps of earlier meetings: of both. */
  readonly stillOnOurList: readonly StepItem[];
  readonly talkNextTime: readonly NoteItem[];
  readonly tries: readonly TryItem[];
  /** "You said you would look at how you work together on March 17.", where that day has come. */
  readonly review?: string;
}

export type NotesIntent =
  /** Begins a meeting today, or goes on with the one that is open. `focus`: empty where not said yet. */
  | { readonly do: 'meeting-begin'; readonly focus: string }
  /** Adds a line to a list of a meeting. `about`: a `target`; `by`: who says it. */
  | {
      readonly do: 'note';
      readonly ref: ItemRef;
      readonly list: string;
      readonly text: string;
      readonly by?: string;
      readonly about?: string;
    }
  /** Adds a next step to a meeting. `when`: ISO date. */
  | {
      readonly do: 'step';
      readonly ref: ItemRef;
      readonly what: string;
      readonly who?: string;
      readonly when?: string;
      readonly about?: string;
    }
  /** Done, or not yet. */
  | { readonly do: 'step-done'; readonly ref: ItemRef; readonly on: boolean }
  /** Something of the agenda has been talked about: it goes from "talk about this next time". */
  | { readonly do: 'talked'; readonly ref: ItemRef }
  /** Ends the meeting: keeps the third points chosen, sets when they meet again and what about; each may be empty. */
  | {
      readonly do: 'meeting-end';
      readonly ref: ItemRef;
      readonly keep: readonly string[];
      readonly date: string;
      readonly focus: string;
    }
  /** Asks the partner for feedback on the coaching of this meeting; an empty text takes the question back. */
  | { readonly do: 'ask-feedback'; readonly ref: ItemRef; readonly text: string }
  /** Plans to try something new. */
  | { readonly do: 'try'; readonly text: string; readonly about?: string };
