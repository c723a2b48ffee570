/**
 * What the side panel shows of one document: plain data, made by `buildPlanView`, sent to the
 * webview as it is. The webview never sees the text of the document. All words are ready to show.
 */

/** Names one item for the way back: `goals/g1`, `choices/show/options/poster`, by place where an id is missing: `goals/#2`. */
export type ItemRef = string;

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

/** A goal that an item can be linked to, and whether it is. */
export interface GoalLink {
  readonly id: string;
  readonly label: string;
  readonly linked: boolean;
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
  readonly standards: readonly Standard[];
  readonly successCriteria: readonly string[];
  readonly served: readonly Served[];
}

export interface OptionItem extends ItemBase {
  /** "shows both goals", "shows 1 of 3 goals", "no goal yet"; empty in a menu that need not show goals, of places or topics. */
  readonly shows: string;
  readonly goals: readonly GoalLink[];
  readonly supports: readonly string[];
}

export interface MenuItem extends ItemBase {
  /** "students pick 1". */
  readonly pick: string;
  readonly options: readonly OptionItem[];
}

export interface CheckItem extends ItemBase {
  /** "Exit ticket"; empty where no type is given. */
  readonly type: string;
  readonly goals: readonly GoalLink[];
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
  readonly checks: readonly CheckItem[];
}

export interface RubricLevel {
  readonly name: string;
  readonly descriptor: string;
  /** The criterion's field the descriptor stands in, for `set-text`; absent where it cannot be written. */
  readonly field?: string;
}

export interface CriterionItem extends ItemBase {
  readonly goals: readonly GoalLink[];
  /** One per level, in the rubric's order. */
  readonly levels: readonly RubricLevel[];
}

export interface PlanView {
  readonly uri: string;
  /** The version of the text this view was made from; goes back with every intent. */
  readonly version: number;
  readonly kind: 'lesson-plan' | 'project-spec' | 'rubric';
  /** "Project plan". */
  readonly kindLabel: string;
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
  readonly menus: readonly MenuItem[];
  readonly stops: readonly Stop[];
  /** Only for a rubric. */
  readonly criteria: readonly CriterionItem[];
  /** Documents this one points at: its rubric, the plan it belongs to. `exists` false: not found. */
  readonly papers: readonly { readonly label: string; readonly target: string; readonly exists: boolean }[];
}

/** What the panel shows as a whole. */
export type PanelState =
  | {
      readonly show: 'welcome';
      readonly hasPlans: boolean;
      readonly recent: readonly { readonly title: string; readonly uri: string }[];
    }
  | { readonly show: 'waiting' }
  | {
      readonly show: 'plan';
      readonly plan: PlanView;
      /** Where the cursor is; the item lights up. */
      readonly lit?: ItemRef;
      /** Set while the text is broken: the view is the last good one and cannot be edited. */
      readonly broken?: { readonly message: string; readonly show: string };
      /** Set where the file cannot be changed (read-only, newer version), with the reason. */
      readonly readOnly?: string;
      /** What makes it changeable, where something does. */
      readonly unlock?: Action;
    };

/** Which kind of item to add. `check-for`: a check linked to a goal. */
export type Addable = 'goal' | 'menu' | 'option' | 'check' | 'criterion';

/** What the person asks for in the panel. Everything is checked again on arrival. */
export type Intent =
  /** Show the item in the text. */
  | { readonly do: 'reveal'; readonly ref: ItemRef }
  /** Opens another document named by the view. */
  | { readonly do: 'open'; readonly target: string }
  /**
   * Adds an item. `into`: the menu of an option. `goals`: ids to link at once. `when`: of a check, as its stop says.
   * `after`: the item it comes after.
   */
  | {
      readonly do: 'add';
      readonly what: Addable;
      readonly text: string;
      readonly into?: ItemRef;
      readonly goals?: readonly string[];
      readonly when?: string;
      readonly after?: ItemRef;
    }
  /** Writes a text field of an item: its naming text, `ifNotYet`, …; an empty text takes an optional field away. `was`: the text that was shown. */
  | {
      readonly do: 'set-text';
      readonly ref: ItemRef;
      readonly field: string;
      readonly text: string;
      readonly was: string;
    }
  /** Links an item to a goal, or unlinks it. */
  | { readonly do: 'link'; readonly ref: ItemRef; readonly goal: string; readonly on: boolean }
  /** Moves an item among its neighbours; negative is up. */
  | { readonly do: 'move'; readonly ref: ItemRef; readonly by: number }
  /** Puts an item before or after another of its list (at the end: neither). */
  | { readonly do: 'place'; readonly ref: ItemRef; readonly before?: ItemRef; readonly after?: ItemRef }
  | { readonly do: 'remove'; readonly ref: ItemRef }
  /** Makes the quick fix with that title, of a question about an item (of the document as a whole: `DOCUMENT`). */
  | { readonly do: 'fix'; readonly ref: ItemRef; readonly code: string; readonly title: string }
  /** "Fine as is": the question is not asked again for this item. */
  | { readonly do: 'accept'; readonly ref: ItemRef; readonly code: string };

/** Webview → extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | {
      readonly type: 'intent';
      readonly uri: string;
      readonly version: number;
      readonly id: number;
      readonly intent: Intent;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'show-broken' }
  /** `uri`: the plan to open, for one of the recent plans; without it the person chooses. */
  | {
      readonly type: 'command';
      readonly command: 'look-at-creek' | 'start-fresh' | 'open-plan';
      readonly uri?: string;
    };

/** Extension → webview. */
export type ToPanel =
  | { readonly type: 'state'; readonly state: PanelState }
  /** Answers the intent with that id. `said`: one sentence to show and to speak; `focus`: the item to put the focus on. */
  | {
      readonly type: 'done';
      readonly id: number;
      readonly ok: boolean;
      readonly said?: string;
      readonly focus?: ItemRef;
    }
  /** Puts the focus into the panel, at the item if one is named. */
  | { readonly type: 'focus'; readonly ref?: ItemRef };
