/** What the page of a class visit shows: what to watch for, what was seen and heard, what it means. Plain data. */
import type { ItemBase, Question } from './planView.ts';
import type { About } from './planViewNotes.ts';

/** What kind of fact a line is. */
export type SeenType = 'words' | 'action' | 'count' | 'place';

/** What the one who teaches wants watched. */
export interface AskedItem extends ItemBase {
  /** What a line seen names it by; absent where it has none yet. */
  readonly id?: string;
  /** Counted from 1. */
  readonly number: number;
  readonly by: string;
  readonly about?: About;
}

/** One thing seen or heard. */
export interface SeenItem extends ItemBase {
  /** The time of day, as written; empty where not said. */
  readonly at: string;
  readonly who: string;
  /** As written; empty where not said. */
  readonly type: string;
  /** "Words", "Action" … ; as written where it is none of them. */
  readonly typeLabel: string;
  readonly about?: About;
  /** The number of what it was watched for. */
  readonly watchedFor?: number;
  /** The same as written; empty where not said. */
  readonly asked: string;
}

/** What one of them says: a line of the reflection, something noticed or wondered. With an empty `field` it is words alone, itself what `set-text` writes. */
export interface VisitLineItem extends ItemBase {
  readonly by: string;
  readonly about?: About;
}

/** What was seen about one goal, one activity … beside its own words. */
export interface SeenGroup {
  /** The same in every drawing. */
  readonly key: string;
  /** "Shared goal", "Activity" …; empty for what is about nothing by name. */
  readonly kind: string;
  /** Its words, and where it leads; absent for what is about nothing by name. */
  readonly about?: About;
  readonly successCriteria: readonly string[];
  readonly seen: readonly SeenItem[];
  /** What students showed of a goal, as the one who taught says it. Only for goals. */
  readonly showed?: readonly VisitLineItem[];
  /** The goal's id, to say what students showed of it. */
  readonly goal?: string;
}

/** A field of what they talk about beforehand. */
export interface BeforehandField {
  /** For `set-text` of the document. */
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

/** A list of lines with its heading and the invitation of its empty field. */
export interface VisitList {
  /** For `add-text` to the document. */
  readonly field: string;
  readonly title: string;
  readonly invites: string;
  readonly items: readonly VisitLineItem[];
}

export interface VisitView {
  readonly what: 'visit';
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  /** "May 12"; empty where not said. */
  readonly day: string;
  /** The same as written: 2026-05-12. */
  readonly on: string;
  /** The names; empty where not said. */
  readonly teaching: string;
  readonly watching: string;
  /** Which of the two looks at the page; `either` where that is not known. */
  readonly looking: 'teaches' | 'watches' | 'either';
  readonly plan?: About;
  /** "Meant for the two of you." */
  readonly meantFor: string;
  /** Who can read this: plain sentences. */
  readonly whoReads: string;
  /** What is asked about the visit as a whole. */
  readonly questions: readonly Question[];
  readonly watchFor: readonly AskedItem[];
  readonly beforehand: readonly BeforehandField[];
  /** The goals of the plan, and which of them this lesson works towards. */
  readonly goals: readonly { readonly id: string; readonly label: string; readonly linked: boolean }[];
  /** In the order of the plan. */
  readonly groups: readonly SeenGroup[];
  /** The same lines in the order they came. */
  readonly seen: readonly SeenItem[];
  /** Whether the one who taught has written something of what they make of it. */
  readonly reflected: boolean;
  readonly reflection: readonly VisitList[];
  /** From the one who watched: noticed, wondered. */
  readonly fromVisitor: readonly VisitList[];
}

export type VisitIntent =
  /** Opens the page on which the visitor writes during the lesson. */
  | { readonly do: 'watch' }
  /** Adds something to watch for, from the one who teaches. */
  | { readonly do: 'watch-for'; readonly text: string }
  /** Adds what students showed; `goal`: the id of the goal it shows, empty where it is none. */
  | { readonly do: 'showed'; readonly goal: string; readonly text: string }
  /** Adds something seen or heard. */
  | { readonly do: 'seen'; readonly text: string }
  /** Says which goals of the plan the lesson works towards. */
  | { readonly do: 'visit-goal'; readonly goal: string; readonly on: boolean };
