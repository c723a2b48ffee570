/** What was brought, in stretches that each have a place. */
import type { PlanKind } from '../../view/planViewBringing.ts';

export interface Understanding {
  readonly kind: PlanKind;
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly string[];
}

/** A stretch of what was brought, with the place it was given. */
export interface Piece {
  /** Its place in what was brought: `p1`, `p2` … */
  readonly id: string;
  /** As it was written, in Markdown; of a table, its rows. It says all that is to be kept, wherever it goes. */
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  /** A name of `places`; what nobody understood is among the notes. */
  readonly place: string;
  /** The piece it belongs to: a success criterion to its goal, an activity to its period. */
  readonly of?: string;
  /** The heading it stood under, where that is no piece of its own. */
  readonly under?: string;
  /** A line of a list, or a heading: among the notes it is written as one. */
  readonly as?: 'line' | 'heading';
}
