/** What changed between two versions of a document, in terms of the plan. */
import type { PlanDocument } from '../document.ts';

/** A stretch of words: the same in both, only before, only after. */
export interface Words {
  readonly is: 'same' | 'out' | 'in';
  readonly text: string;
}

export interface DiffChange {
  readonly change: 'added' | 'removed' | 'moved' | 'renamed' | 'text' | 'reference' | 'value' | 'comment';
  /** `goals[g2].target`, in the newer version; of what was removed, in the older one. */
  readonly path: string;
  /** The group it is shown in: the title of its list or field in the schema (“Shared goals”). */
  readonly group: string;
  /** What a teacher calls the item: “goal”; empty for the document itself. */
  readonly noun: string;
  /** The item’s own words, shortened; empty for the document itself. */
  readonly label: string;
  /** What of the item it is: “What to look for”; empty for the item as a whole. */
  readonly field: string;
  /** One sentence that says it all: “The check ‘Claim exit ticket’ is now in period 3.” */
  readonly sentence: string;
  /** What it said, and what it says now, in people’s words; undefined where there was or is nothing. */
  readonly before?: string;
  readonly after?: string;
  /** Of a text: what of it changed, word by word. */
  readonly words?: readonly Words[];
  /** UTF-16 offsets in the newer text: where to go; of what was removed, where it stood. */
  readonly at: { readonly start: number; readonly end: number };
  /** The same in the older text; undefined for what is new. */
  readonly was?: { readonly start: number; readonly end: number };
}

export interface DocumentDiff {
  /** In the order of the newer document. */
  readonly changes: readonly DiffChange[];
  /** “Minutes of class: 50 → 55”, “Checks: 2 → 3”. */
  readonly totals: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Only blanks, quotes, the order of keys or the like differ. */
  readonly layout: boolean;
}

/** @param before undefined where the document is new; `after` undefined where it is gone */
export function diffDocuments(
  before: PlanDocument | undefined,
  after: PlanDocument | undefined,
): DocumentDiff {
  return { changes: [], totals: [], layout: before?.text !== after?.text };
}
