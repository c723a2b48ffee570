/** The alignment map as the panel draws it. Plain data; sparse, since most goals and columns are not linked. */
import type { ItemRef } from './planViewIntents.ts';

export interface MapView {
  readonly groups: readonly MapGroup[];
  readonly columns: readonly MapColumn[];
  readonly rows: readonly MapRow[];
}

/** Columns that belong together and fold together. */
export interface MapGroup {
  readonly kind: 'standard' | 'check' | 'option' | 'criterion' | 'session';
  /** Stays the same while the plan changes. */
  readonly key: string;
  /** "Checks, in time". */
  readonly label: string;
  /** The first of its columns, zero-based among all. */
  readonly first: number;
  readonly count: number;
  /** How many questions are open about what stands here and has no column: a menu as a whole. */
  readonly open: number;
}

export interface MapColumn {
  readonly ref: ItemRef;
  /** Zero-based among the groups. */
  readonly group: number;
  /** Its own words; of a standard its code. */
  readonly label: string;
  /** What more there is to know: a standard's statement, when a check is. */
  readonly more?: string;
  /** Whether its links can be changed from the plan: a rubric in another file can, a link made by several activities cannot. */
  readonly links: 'goal' | 'standard' | 'none';
  /** How many questions are open about it. */
  readonly open: number;
}

export interface MapRow {
  readonly ref: ItemRef;
  readonly id?: string;
  readonly label: string;
  /** How many questions are open about the goal. */
  readonly open: number;
  /** The columns it is linked to, in their order. */
  readonly cells: readonly MapCell[];
  /** The columns that are asked about for this goal: an option that does not show it; and of groups: no check yet. */
  readonly asked: readonly { readonly column?: number; readonly group: number }[];
}

export interface MapCell {
  /** Zero-based among the columns. */
  readonly column: number;
  /** The items that make the link where it is not the column itself: the activities of a class period. */
  readonly by?: readonly { readonly ref: ItemRef; readonly label: string }[];
}
