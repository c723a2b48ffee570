/** What a person asks for in the panel, and what the panel and the extension tell each other. Plain data. */
import type { PanelState } from './planView.ts';
import type { AgreementIntent, SetUpIntent } from './planViewAgreement.ts';
import type { SinceIntent } from './planViewChanges.ts';
import type { NotesIntent } from './planViewNotes.ts';
import type { SharingIntent } from './planViewSharing.ts';
import type { StandardHit } from './planViewStandards.ts';
import type { SuggestionIntent } from './planViewSuggestions.ts';
import type { TableOffer } from './planViewTable.ts';
import type { TogetherIntent } from './planViewTogether.ts';
import type { VisitIntent } from './planViewVisit.ts';

/** Names one item for the way back: `goals/g1`, `choices/show/options/poster`, by place where an id is missing: `goals/#2`. */
export type ItemRef = string;

/** Which kind of item to add. */
export type Addable =
  | 'goal'
  | 'menu'
  | 'option'
  | 'check'
  | 'session'
  | 'activity'
  | 'criterion'
  | 'level'
  /** A line about what went another way than planned. */
  | 'difference'
  /** A class (section) the lesson is taught to. */
  | 'section';

/** What the person asks for in the panel. Everything is checked again on arrival. */
export type Intent =
  /** Show the item in the text, if it is in sight or the plan is not; `inText`: in any case. */
  | { readonly do: 'reveal'; readonly ref: ItemRef; readonly inText?: boolean }
  /** Opens another document named by the view, or a page on the web or a mail address that a text of the plan names. */
  | { readonly do: 'open'; readonly target: string }
  /**
   * Adds an item. `into`: the menu of an option, the class period of an activity. `goals`: ids to link at once.
   * `when`: of a check, as its stop says. `after`: the item it comes after. `about`: of a difference, the id of what
   * it is about.
   */
  | {
      readonly do: 'add';
      readonly what: Addable;
      readonly text: string;
      readonly into?: ItemRef;
      readonly goals?: readonly string[];
      readonly when?: string;
      readonly after?: ItemRef;
      readonly about?: string;
    }
  /**
   * Writes a field of an item, a number or yes and no too: its naming text, `ifNotYet`, `minutes`, `supports/0` …;
   * an empty text takes an optional field, or a line of a list, away. `was`: the text that was shown.
   */
  | {
      readonly do: 'set-text';
      readonly ref: ItemRef;
      readonly field: string;
      readonly text: string;
      readonly was: string;
    }
  /** Adds a line to a list of texts: `supports`, `successCriteria`. */
  | { readonly do: 'add-text'; readonly ref: ItemRef; readonly field: string; readonly text: string }
  /** How many options students pick; neither: not said. */
  | { readonly do: 'pick'; readonly ref: ItemRef; readonly min?: number; readonly max?: number }
  /** Links an item to a goal, or unlinks it. */
  | { readonly do: 'link'; readonly ref: ItemRef; readonly goal: string; readonly on: boolean }
  /** Says that a goal comes from a standard, or no longer does. */
  | { readonly do: 'standard'; readonly ref: ItemRef; readonly code: string; readonly on: boolean }
  /** Moves an item among its neighbours; negative is up. */
  | { readonly do: 'move'; readonly ref: ItemRef; readonly by: number }
  /**
   * Puts an item before or after another, also of another list of the same kind (an activity into another class
   * period); with `into` at the end of that item's list; with nothing at the end of its own.
   */
  | {
      readonly do: 'place';
      readonly ref: ItemRef;
      readonly before?: ItemRef;
      readonly after?: ItemRef;
      readonly into?: ItemRef;
    }
  | { readonly do: 'remove'; readonly ref: ItemRef }
  /** Makes the quick fix with that title, of a question about an item (of the document as a whole: `DOCUMENT`). */
  | { readonly do: 'fix'; readonly ref: ItemRef; readonly code: string; readonly title: string }
  /** "Fine as is": the question is not asked again for this item. */
  | { readonly do: 'accept'; readonly ref: ItemRef; readonly code: string }
  /** Takes a pasted table into the rubric: in place of what it has, or its rows below those there are. */
  | {
      readonly do: 'use-table';
      readonly rows: readonly (readonly string[])[];
      readonly how: 'replace' | 'add';
    }
  /** Writes a note of one's own about an item: the page of private notes opens. Nothing of the note comes here. */
  | { readonly do: 'my-note'; readonly ref: ItemRef }
  | TogetherIntent
  | NotesIntent
  | AgreementIntent
  | SetUpIntent
  | SharingIntent
  | SinceIntent
  | SuggestionIntent
  | VisitIntent;

/** The pages of the plan where it has the whole editor. */
export type Page = 'plan' | 'map' | 'board' | 'together' | 'changes';

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
  /** Asks how a pasted table would be understood; answered by `table`. */
  | {
      readonly type: 'read-table';
      readonly uri: string;
      readonly id: number;
      readonly rows: readonly (readonly string[])[];
    }
  /** Asks for standards that fit these words, for a goal of that plan; answered by `standards`. */
  | { readonly type: 'search-standards'; readonly uri: string; readonly id: number; readonly words: string }
  /** Opens the plan as text, or at a page of the editor. */
  | { readonly type: 'open-as'; readonly as: 'text' | Page }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'show-broken' }
  /** Compares the unsaved text with the saved one. */
  | { readonly type: 'compare' }
  /** Opens the page on which both versions are brought together. */
  | { readonly type: 'bring-together' }
  /** Saves the plan, with what was asked for before. */
  | { readonly type: 'save' }
  /** `uri`: the plan to open, for one of the recent plans; without it the person chooses. */
  | {
      readonly type: 'command';
      readonly command: 'look-at-creek' | 'paste' | 'start-fresh' | 'open-plan';
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
  | { readonly type: 'table'; readonly id: number; readonly offer: TableOffer }
  /** Those that fit best, best first. */
  | { readonly type: 'standards'; readonly id: number; readonly hits: readonly StandardHit[] }
  /** Turns to a page. */
  | { readonly type: 'page'; readonly page: Page }
  /** Puts the focus into the panel, at the item if one is named. */
  | { readonly type: 'focus'; readonly ref?: ItemRef };
