/**
 * A plan that somebody already has, read as a plan of ours: every piece of it stands somewhere, if only among the
 * notes. A pure value: moving a piece makes another one.
 */
import type { ReadText } from '../read/read.ts';
import type { PlanKind } from '../../view/planViewBringing.ts';
import { kindIn } from './kindIn.ts';
import { linesOf } from './lines.ts';
import { piecesOf } from './pieces.ts';
import type { Understanding } from './piece.ts';

export type { Piece, Understanding } from './piece.ts';
export { documentsOf } from './documents.ts';
export { moved } from './move.ts';
export { bringingView } from './view.ts';

/** What was brought, understood as well as possible. @param meant the kind of plan, where the person said which */
export function understand(read: ReadText, meant?: PlanKind): Understanding {
  const lines = linesOf(read.blocks);
  return piecesOf(lines, meant ?? kindIn(lines), read.leftOut);
}
