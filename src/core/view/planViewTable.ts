/** How a pasted table is understood, before it becomes part of a rubric. Plain data. */

/** A level or a criterion as a table names it. */
export interface ReadLevel {
  readonly name: string;
  readonly points?: number;
}

export interface ReadCriterion {
  readonly name: string;
  readonly weight?: number;
  readonly points?: number;
  /** A text for each level, in their order; empty where the table says nothing. */
  readonly descriptors: readonly string[];
}

export interface TableReading {
  readonly levels: readonly ReadLevel[];
  readonly criteria: readonly ReadCriterion[];
  /** What was not understood, or taken to mean something, a sentence each. */
  readonly notes: readonly string[];
  /** Why it is no rubric at all; then there are neither levels nor criteria. */
  readonly refused?: string;
}
