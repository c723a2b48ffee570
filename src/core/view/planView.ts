/**
 * What the side panel shows of one document: plain data, made by `buildPlanView`, sent to the
 * webview as it is. The webview never sees the text of the document. All words are ready to show.
 */
import type { Intent, ItemRef } from './planViewIntents.ts';
import type { AgreementView } from './planViewAgreement.ts';
import type { MapView } from './planViewMap.ts';
import type { SinceView } from './planViewChanges.ts';
import type { NotesView } from './planViewNotes.ts';
import type { SharingView } from './planViewSharing.ts';
import type { SuggestionItem } from './planViewSuggestions.ts';
import type { Together } from './planViewTogether.ts';
import type { VisitView } from './planViewVisit.ts';

export type * from './planViewAgreement.ts';
export type * from './planViewChanges.ts';
export type * from './planViewIntents.ts';
export type * from './planViewMap.ts';
export type * from './planViewNotes.ts';
export type * from './planViewSharing.ts';
export type * from './planViewStandards.ts';
export type * from './planViewSuggestions.ts';
export type * from './planViewTable.ts';
export type * from './planViewTogether.ts';
export type * from './planViewVisit.ts';

/**
 * Something a person can press, and what it asks for. Where the intent is an `add` or a `set-text` without a text,
 * the panel opens the field for the words first, with the intent's goals already chosen.
 */
export interface Action {
  readonly label: string;
  readonly intent: Intent;
}

/** What is still open about an item, as a question that quotes the item's own words. */
export interface Question {
  /** The rule that asks, for its page in the docs. */
  readonly code: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

/** Another item that serves this one or is served by it. */
export interface Link {
  readonly ref: ItemRef;
  readonly label: string;
}

/** One line of what serves an item: "2 checks", "no check yet". */
export interface Served {
  readonly label: string;
  /** False where nothing serves it yet. */
  readonly there: boolean;
  readonly by: readonly Link[];
}

/** A goal that items can be linked to. */
export interface LinkableGoal {
  readonly id: string;
  readonly label: string;
}

/** An item that can be linked to goals. */
export interface LinkingItem extends ItemBase {
  /** The ids of the goals it is linked to, in no order: their words are in the plan's `linkable`. */
  readonly linked: readonly string[];
}

export interface Standard {
  readonly code: string;
  /** The standard's words, where the plan or a standards document has them. */
  readonly statement?: string;
}

/** What every item of the panel has. */
export interface ItemBase {
  readonly ref: ItemRef;
  /** The item's naming text as written; empty where there is none yet. */
  readonly text: string;
  /** The field that text stands in, for `set-text`. */
  readonly field: string;
  readonly questions: readonly Question[];
}

export interface GoalItem extends ItemBase {
  /** What other items link to it by; absent where it has none. */
  readonly id?: string;
  /** knowledge, skill, understanding or success-skill; empty where not said. */
  readonly type: string;
  readonly standards: readonly Standard[];
  /** Each at its place in the list, as are an option's supports; empty where no text stands there. */
  readonly successCriteria: readonly string[];
  readonly served: readonly Served[];
}

export interface OptionItem extends LinkingItem {
  /** "shows both goals", "shows 1 of 3 goals", "no goal yet"; empty in a menu that need not show goals, of places or topics. */
  readonly shows: string;
  readonly description: string;
  readonly supports: readonly string[];
}

export interface MenuItem extends ItemBase {
  /** topic, process, product, environment or pace; empty where not said. */
  readonly about: string;
  /** "students pick 1". */
  readonly pick: string;
  /** What does not fit about how many they pick, gently; absent where it fits. */
  readonly pickNote?: string;
  /** How many students pick; absent where not said. */
  readonly min?: number;
  readonly max?: number;
  readonly options: readonly OptionItem[];
}

export interface CheckItem extends LinkingItem {
  /** "Exit ticket"; empty where no type is given. */
  readonly type: string;
  /** The same as it is written, one of `values.type`: exit-ticket. */
  readonly typeWritten?: string;
  /** Whether it comes before what the plan ends in. */
  readonly alongTheWay: boolean;
  /** "Period 2", a date, or empty where not yet planned. */
  readonly when: string;
  /** The question or task students get. */
  readonly prompt?: string;
  readonly lookFor: string;
  readonly ifNotYet: string;
  readonly ifAlreadyThere: string;
}

/** A stop on the way through the plan: a class period, a milestone, a date, or "Not yet planned". */
export interface Stop {
  readonly kind?: 'period' | 'step' | 'milestone' | 'date' | 'later';
  /** Where the stop is an item of the document. */
  readonly ref?: ItemRef;
  /**
   * What `when` of a check says to stand here: an id or a date, empty for "Not yet planned". Absent where no check
   * can be put. To move a check to this stop the panel sends `set-text` for its field `when`.
   */
  readonly when?: string;
  /** "Period 2". */
  readonly label: string;
  readonly title: string;
  /** "May 18", where the label does not say it. */
  readonly date?: string;
  /** What the plan ends in, where it is here: "Public evening". */
  readonly end?: string;
  /** Checks that a milestone names and that stand at a time of their own. */
  readonly also?: readonly Link[];
  readonly checks: readonly CheckItem[];
}

/** A class period of a project; a lesson is one, as a whole: its ref is the document's. */
export interface SessionItem extends LinkingItem {
  /** "Period 2"; empty for a lesson. */
  readonly label: string;
  /** Its own id, for what is about it; absent where it has none. */
  readonly id?: string;
  /** As written: 2026-05-06; empty where not said. */
  readonly date: string;
  /** The same in words: "May 6". */
  readonly day: string;
  /** How long it is; absent where not said. */
  readonly minutes?: number;
  /** The minutes of its activities together. */
  readonly used: number;
  readonly activities: readonly ActivityItem[];
  /** Lesson plans that say they are this class period. */
  readonly lessons: readonly { readonly label: string; readonly target: string }[];
}

export interface ActivityItem extends LinkingItem {
  readonly minutes?: number;
  /** opening, work-time, engage …; empty where not said. */
  readonly part: string;
  /** Of gradual release: i-do, we-do …; empty where not said. */
  readonly phase: string;
}

/** A line about what went another way than planned. */
export interface DifferenceItem extends ItemBase {
  /** "May 12"; empty where not said. */
  readonly on: string;
  /** The same as it is written: 2026-05-12. */
  readonly date: string;
  /** The words of what it is about. */
  readonly about: string;
}

/** A class that a lesson is taught to. */
export interface SectionItem extends ItemBase {
  /** As written: 2026-05-12; empty where not said. */
  readonly date: string;
  /** The same in words: "May 12". */
  readonly day: string;
  readonly differently: string;
}

export interface RubricLevel {
  readonly name: string;
  readonly descriptor: string;
  /** The criterion's field the descriptor stands in, for `set-text`; absent where it cannot be written. */
  readonly field?: string;
  /** What the rules ask about this cell. */
  readonly questions: readonly Question[];
  /** What an empty cell is left open for on paper, by the rubric's form; absent where it waits for words. */
  readonly room?: 'writing' | 'ticking';
}

/** A column of a rubric. */
export interface LevelItem extends ItemBase {
  readonly points?: number;
  /** What work at this level looks like as a whole: the whole of a holistic rubric. */
  readonly description: string;
  /** What the rules ask about that description. */
  readonly descriptionQuestions: readonly Question[];
  /** False where the rubric writes no levels and has those of its form. */
  readonly written: boolean;
}

export interface CriterionItem extends LinkingItem {
  readonly points?: number;
  readonly weight?: number;
  /** One per level, in the rubric's order. */
  readonly levels: readonly RubricLevel[];
}

/** A word of a list, with what it means for people. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly meaning?: string;
}

export interface PlanView {
  readonly uri: string;
  /** The version of the text this view was made from; goes back with every intent. */
  readonly version: number;
  readonly kind: 'lesson-plan' | 'project-spec' | 'rubric';
  /** "Project plan". */
  readonly kindLabel: string;
  /** The language its texts are written in, such as `en` or `pt-BR`; empty where not said. */
  readonly language: string;
  readonly title: string;
  /** Reference of the document's own title, for reveal and set-text. */
  readonly titleRef: ItemRef;
  /** "Draft"; empty where not given. */
  readonly status: string;
  /** "Science · grade 9 · 8 class periods". */
  readonly subtitle: string;
  /** "3 goals, 3 options, 2 checks". */
  readonly summary: string;
  /** "2 questions still open", or "Each goal has a check, …". */
  readonly openLine: string;
  readonly openCount: number;
  /** What is asked about the plan as a whole. */
  readonly questions: readonly Question[];
  readonly goals: readonly GoalItem[];
  /** The goals that items can be linked to, in their order; a rubric's are those of the plan it is for. */
  readonly linkable: readonly LinkableGoal[];
  readonly menus: readonly MenuItem[];
  readonly stops: readonly Stop[];
  readonly sessions: readonly SessionItem[];
  readonly differently: readonly DifferenceItem[];
  /** Only for a lesson. */
  readonly taughtTo: readonly SectionItem[];
  /** Empty for a rubric. */
  readonly map: MapView;
  /** Only for a rubric, as is what follows. */
  readonly criteria: readonly CriterionItem[];
  readonly levels: readonly LevelItem[];
  /** analytic, single-point, holistic or checklist; empty for other documents. */
  readonly form: string;
  readonly scored: boolean;
  /** The words that a field can be chosen from, by the field's name: `phase`, `about`, `type`, `goalType`, `form`. */
  readonly values: { readonly [field: string]: readonly Choice[] };
  /** How many standards there are for its goals to be linked to; they are asked for while somebody types. */
  readonly standardsAtHand: number;
  /** Documents this one points at: its rubric, the plan it belongs to. `exists` false: not found. */
  readonly papers: readonly { readonly label: string; readonly target: string; readonly exists: boolean }[];
}

/** A document about the two of them, shown as a page. */
export type PaperView = NotesView | AgreementView | VisitView;

/** What is said about a document that is shown, and whether it can be changed. */
export interface Standing {
  /** Set while the text is broken: the view is the last good one and cannot be edited. */
  readonly broken?: { readonly message: string; readonly show: string };
  /** Set where the file cannot be changed (read-only, newer version), with the reason. */
  readonly readOnly?: string;
  /** What makes it changeable, where something does. */
  readonly unlock?: Action;
  /** Set where the file was saved by someone else while there are unsaved words here, with what to say. */
  readonly savedElsewhere?: string;
  /** Set where both changed the same, so that the text holds two versions, with what to say. */
  readonly bothChanged?: string;
  /** What the two look at together. */
  readonly together?: Together;
  /** How the shared folder stands; absent where it is not shared at all. */
  readonly sharing?: SharingView;
  /** What changed since they last met; absent where nothing is known to compare with. */
  readonly since?: SinceView;
  /** What one of the two suggests. */
  readonly suggestions?: readonly SuggestionItem[];
}

/** What the panel shows as a whole. */
export type PanelState =
  | {
      readonly show: 'welcome';
      readonly hasPlans: boolean;
      readonly recent: readonly { readonly title: string; readonly uri: string }[];
    }
  | { readonly show: 'waiting' }
  | ({
      readonly show: 'plan';
      readonly plan: PlanView;
      /** Where the cursor is; the item lights up. */
      readonly lit?: ItemRef;
    } & Standing)
  | ({ readonly show: 'paper'; readonly paper: PaperView } & Standing);
