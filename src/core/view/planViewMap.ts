/** The alignment map as the panel draws it. Plain data; sparse, since most goals and columns are not linked. */
import type { Question } from './planView.ts';
import type { ItemRef } from './planViewIntents.ts';

/**
 * Everything that is open stands in exactly one of the lists of questions here: at its goal, at its column, at its
 * group, or at the map itself. Together they are as many as the plan's `openCount`.
 */
export interface MapView {
  readonly groups: readonly MapGroup[];
  readonly columns: readonly MapColumn[];
  readonly rows: readonly MapRow[];
  /** About the plan as a whole, and about what has no place of its own in the map, such as a milestone. */
  readonly questions: readonly Question[];
}

/** Columns that belong together and fold together. */
export interface MapGroup {
  readonly kind: 'standard' | 'check' | 'option' | 'criterion' | 'session';
  /** Stays the same while the plan changes. */
  readonly key: string;
  /** "Checks, in time". */
  readonly label: string;
  /** Where the columns belong to an item: the menu of the options. */
  readonly ref?: ItemRef;
  /** The first of its columns, zero-based among all. */
  readonly first: number;
  readonly count: number;
  /** True for a menu of topics or places, whose options need not show goals: it is folded at first. */
  readonly aside?: true;
  /** About what stands here and has no column: a menu as a whole. */
  readonly questions: readonly Question[];
}

export interface MapColumn {
  readonly ref: ItemRef;
  /** Zero-based among the groups. */
  readonly group: number;
  /** Its own words; of a standard its code. */
  readonly label: string;
  /** What more there is to know: a standard's statement, when a check is. */
  readonly more?: string;
  /** What links a goal to it: `goal` the goal's id in its list of goals, `standard` its code in the goal's list. */
  readonly links: 'goal' | 'standard' | 'none';
  /**
   * What is said where another option of its menu shows a goal and this one does not: it is asked, with this question,
   * zero-based among its own; or that was answered with "fine as is". Absent where nothing is.
   */
  readonly misses?: number | 'fine';
  readonly questions: readonly Question[];
}

export interface MapRow {
  readonly ref: ItemRef;
  readonly id?: string;
  readonly label: string;
  readonly questions: readonly Question[];
  /** The columns it is linked to, in their order. */
  readonly cells: readonly MapCell[];
  /** What is asked about just this goal of a group as a whole: of the checks, where none looks for it. */
  readonly asked: readonly MapAsked[];
  /** The groups of which that would be asked, had it not been answered with "fine as is"; zero-based. */
  readonly fine: readonly number[];
}

export interface MapAsked {
  /** Zero-based among the groups. */
  readonly group: number;
  /** Zero-based among the questions of the row. */
  readonly question: number;
}

export interface MapCell {
  /** Zero-based among the columns. */
  readonly column: number;
  /** The items that make the link where it is not the column itself: the activities of a class period. */
  readonly by?: readonly { readonly ref: ItemRef; readonly label: string }[];
  /** True where it is not one place in this plan that makes the link, and so cannot be taken away in one step. */
  readonly fixed?: true;
}
