/**
 * A plan that somebody already has, read as a plan of ours: every piece of it stands somewhere, if only among the
 * notes. A pure value: moving a piece makes another one.
 */
import type { ReadText } from '../read/read.ts';
import type { NewDocument } from '../bring/brought.ts';
import type { BringingPlan, PieceMove, PlanKind } from '../../view/planViewBringing.ts';

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
  /** As it was written, in Markdown; of a table, its rows. */
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
  /** A name of `places`; what nobody understood is among the notes. */
  readonly place: string;
  /** The piece it belongs to: a success criterion to its goal, an activity to its period. */
  readonly of?: string;
  /** The heading it stood under. */
  readonly under?: string;
}

/** What was brought, understood as well as possible. @param meant the kind of plan, where the person said which */
export function understand(read: ReadText, _meant?: PlanKind): Understanding {
  return { kind: 'lesson-plan', title: '', pieces: [], leftOut: read.leftOut };
}

/** The same with a piece in another place. Moves that mean nothing leave it as it is. */
export function moved(understanding: Understanding, _move: PieceMove): Understanding {
  return understanding;
}

/** How the page shows it. */
export function bringingView(understanding: Understanding): BringingPlan {
  return { show: 'plan', kind: understanding.kind, title: understanding.title, places: [], leftOut: [] };
}

/** The documents it becomes: the plan, and a rubric for each table that is one. */
export function documentsOf(_understanding: Understanding): readonly NewDocument[] {
  return [];
}
