/** “Since we last met”: what changed in the document that is shown, since a point in time. Plain data. */
import type { ItemRef } from './planViewIntents.ts';

export interface SinceView {
  /** “Since we last met (May 5)”, “Since my last sharing”. */
  readonly label: string;
  /** “3 changes”, “Nothing has changed.”, or why nothing can be compared. */
  readonly summary: string;
  /** How many changes; 0 too where it is not known. */
  readonly count: number;
  /** In groups of the plan’s own parts; present once the person looks at them. */
  readonly groups?: readonly ChangeGroup[];
  readonly totals?: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Whether how it is written differs too: blanks, quotes, the order of lines. */
  readonly layout?: boolean;
  /** Of our notes: what changed in each of their plans since the last meeting. */
  readonly plans?: readonly PlanChanged[];
  /** What one can compare with; `id` goes back in the intent. */
  readonly baselines: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  /** Whether names are shown beside the changes, and whether they can be: it takes a history. */
  readonly names: 'off' | 'on' | 'unknown';
  /** Whether the document can be kept as it is, to compare with later. */
  readonly canKeep: boolean;
}

/** That a plan has changed: “Creek project: 3 changes since May 5”. */
export interface PlanChanged {
  readonly uri: string;
  readonly label: string;
}

export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly ChangeLine[];
}

export interface ChangeLine {
  readonly id: string;
  readonly change:
    'added' | 'removed' | 'moved' | 'renamed' | 'text' | 'reference' | 'value' | 'comment' | 'layout';
  readonly sentence: string;
  readonly words?: readonly { readonly is: 'same' | 'out' | 'in'; readonly text: string }[];
  /** The item to show, where it is still there. */
  readonly ref?: ItemRef;
  /** Who changed it last, where the person asked. */
  readonly by?: string;
}

export type SinceIntent =
  /** Looks at the changes, or no longer: only then they are worked out. */
  | { readonly do: 'since'; readonly on: boolean }
  /** Compares with something else. `day`, `version`: the person says first which one. */
  | { readonly do: 'since-baseline'; readonly id: string }
  | { readonly do: 'since-names'; readonly on: boolean }
  /** Goes to a change in the text. */
  | { readonly do: 'since-show'; readonly id: string }
  /** Keeps the document as it is now, to compare with later. */
  | { readonly do: 'since-keep' }
  /** Shows what changed in another document. */
  | { readonly do: 'since-open'; readonly uri: string };
