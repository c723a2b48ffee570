/** How a pasted table is understood, before it becomes part of a rubric. Plain data. */

/** A level as a table names it. */
export interface ReadLevel {
  readonly name: string;
  readonly points?: number;
  /** What the whole work looks like at this level, where the table describes no criteria one by one. */
  readonly description?: string;
}

/** A criterion as a table names it. */
export interface ReadCriterion {
  readonly name: string;
  /** The heading it stands under. */
  readonly category?: string;
  readonly description?: string;
  readonly weight?: number;
  readonly points?: number;
  /** A text for each level, in their order; empty where the table says nothing. */
  readonly descriptors: readonly string[];
  /** What each level counts for here, in their order, where that differs from criterion to criterion. */
  readonly levelPoints?: readonly (number | undefined)[];
}

export interface TableReading {
  readonly form: 'analytic' | 'single-point' | 'holistic' | 'checklist';
  readonly levels: readonly ReadLevel[];
  readonly criteria: readonly ReadCriterion[];
  /** What was not understood, or taken to mean something, a sentence each. */
  readonly notes: readonly string[];
  /** Set where no line of the table names its levels, so that their names are ours. */
  readonly unnamed?: true;
  /** Why it is no rubric at all; then there are neither levels nor criteria. */
  readonly refused?: string;
}

/** One way a table can be taken into a rubric that has something already. */
export interface TableWay {
  readonly how: 'replace' | 'add';
  readonly fits: boolean;
  /** What it would do, or why it can't be done. */
  readonly said: string;
}

/** A table as it was read, and what can be done with it in the rubric it was pasted into. */
export interface TableOffer {
  readonly reading: TableReading;
  /** None where the rubric is still empty, so that there is nothing to choose. */
  readonly ways: readonly TableWay[];
  /** The way to begin with; left out where the person should say. */
  readonly preferred?: TableWay['how'];
}
