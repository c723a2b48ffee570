import type { ItemRef } from '../../core/view/planView.ts';

/** What is suggested to be changed. */
export interface Suggesting {
  readonly ref: ItemRef;
  /** The words of the item. */
  readonly about: string;
  /** The fields it can be about, the one that is meant first chosen; empty: that the item goes. */
  readonly fields: readonly SuggestField[];
  /** The field that is meant. */
  readonly field?: string;
  /** The key of what it is opened from: it stands below that, and the focus goes back there. */
  readonly key: string;
}

export interface SuggestField {
  readonly field: string;
  readonly label: string;
  /** What it says now. */
  readonly text: string;
}
