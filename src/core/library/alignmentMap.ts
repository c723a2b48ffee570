/**
 * The form of the alignment map: the goals of a plan as rows; its standards, checks, options, rubric rows and class
 * periods as columns; what links them; and what is still missing. Plain data.
 */
import type { Path } from '../yaml/tree.ts';

/** An item of the map, and where it stands: not all of them stand in the plan. */
export interface MapItem {
  readonly id: string | undefined;
  /** Its own words, of a standard its code; empty where none are written yet. */
  readonly label: string;
  readonly uri: string;
  readonly path: Path;
}

/** What a goal has not got yet. */
export type GoalGap =
  /** No check looks for it. */
  | 'no-check'
  /** Checks look for it, but only where the plan ends. */
  | 'no-check-along-the-way'
  /** A rubric is at hand, and no row of it looks at the goal. */
  | 'no-criterion'
  /** There are options to show goals with, and none shows this one. */
  | 'no-choice'
  /** The plan works with standards, and this goal names none. */
  | 'no-standard'
  /** Activities or class periods name the goals they work on, and none names this one. */
  | 'no-session';

/** A goal: a row of the map. */
export interface GoalRow extends MapItem {
  /** The cells in which something is linked to the goal, in the order of the columns. */
  readonly cells: readonly Cell[];
  readonly gaps: readonly GoalGap[];
}

/** A link between a goal and a column. Where a row has no cell for a column, the two are not linked. */
export interface Cell {
  /** Zero-based among the columns of the map. */
  readonly column: number;
  /** The items whose own `goals` make the link: an activity for its class period; of a standard, the goal itself. */
  readonly by: readonly MapItem[];
}

interface ColumnBase extends MapItem {
  /** Zero-based among the groups of the map. */
  readonly group: number;
  /** The goals it is linked to: zero-based among the rows of the map, in their order. */
  readonly rows: readonly number[];
  readonly gaps: readonly ColumnGap[];
}

/** What a column has not got yet. */
export type ColumnGap =
  /** A check, an option (where options show goals) or a rubric row that no goal of the plan is linked to. */
  | 'no-goal'
  /** An option of a menu of products that does not show what the others show. */
  | 'misses-goals'
  /** A standard that a goal names, while nothing planned works on that goal. */
  | 'goal-only';

export interface StandardColumn extends ColumnBase {
  readonly kind: 'standard';
  /** What it says, where the plan or a standards document has that. */
  readonly statement: string | undefined;
  /**
   * `planned`: a class period, an activity, a lesson or a check in time works on a goal that names it;
   * `goal-only`: a goal names it and nothing planned works on that goal yet; `gap`: no goal names it.
   */
  readonly coverage: 'planned' | 'goal-only' | 'gap';
}

export interface CheckColumn extends ColumnBase {
  readonly kind: 'check';
  /** An item of the plan or a date, as written; undefined: not yet planned. */
  readonly when: string | undefined;
  /** Whether it comes before what the plan ends in. */
  readonly alongTheWay: boolean;
}

export interface OptionColumn extends ColumnBase {
  readonly kind: 'option';
  /**
   * The rows that the options of its menu show together, its own among them; none but in a menu of products. What it misses
   * is the rest: each option with a list of that would be as many lists as long as the menu.
   */
  readonly together: readonly number[];
}

export interface CriterionColumn extends ColumnBase {
  readonly kind: 'criterion';
}

/** A class period of a project, an activity of a lesson. */
export interface SessionColumn extends ColumnBase {
  readonly kind: 'session';
  /** The lesson plans that say they are this class period. */
  readonly lessons: readonly MapItem[];
}

export type Column = StandardColumn | CheckColumn | OptionColumn | CriterionColumn | SessionColumn;

/** Columns that belong together: those of a menu, of a rubric; all standards; all checks; all class periods. */
export interface Group extends MapItem {
  readonly kind: Column['kind'];
  /** The first of its columns, zero-based among all; a menu without options has none. */
  readonly first: number;
  readonly count: number;
}

export interface AlignmentMap {
  readonly rows: readonly GoalRow[];
  /** Standards, checks in the order of time (those not yet planned last), options, rubric rows, class periods. */
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  /** The standards beside those the goals name, in the standards documents they come from. */
  readonly standardsLeft: readonly StandardColumn[];
}
