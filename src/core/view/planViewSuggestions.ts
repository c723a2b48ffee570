/** Changes that one of the two suggests instead of making them, as the panel shows them. Plain data. */
import type { ItemRef } from './planViewIntents.ts';

export interface SuggestionItem {
  readonly id: string;
  /** The item it is about; the document’s own title, where it is about the document. */
  readonly ref: ItemRef;
  /** What of that item, as `set-text` names it; absent where it is about the whole of it, or adds something. */
  readonly field?: string;
  /** “Shared goal · I can explain how …” */
  readonly place: string;
  /** “Change the learning target”, “Take this check out”, “Add a check”. */
  readonly what: string;
  /** What stands there now, and what it would say. */
  readonly now?: string;
  readonly would?: string;
  readonly words?: readonly { readonly is: 'same' | 'out' | 'in'; readonly text: string }[];
  readonly why: string;
  /** Who suggests it; empty where not said. */
  readonly by: string;
  /** Said where it can’t be used as it is any more: the item is gone, or says something else by now. */
  readonly stale?: string;
}

export type SuggestionIntent =
  /** Suggests other words for a field of an item. */
  | {
      readonly do: 'suggest';
      readonly ref: ItemRef;
      readonly field: string;
      readonly text: string;
      readonly why: string;
    }
  /** Suggests to take an item out. */
  | { readonly do: 'suggest-out'; readonly ref: ItemRef; readonly why: string }
  /** `use`: makes the change; `keep`: leaves the plan as it is. Either way the suggestion is gone afterwards. */
  | { readonly do: 'answer-suggestion'; readonly id: string; readonly answer: 'use' | 'keep' };
