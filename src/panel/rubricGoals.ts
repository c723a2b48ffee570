/** The goals that a criterion is for. */
import type { CriterionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { plain } from '../core/markdown/markdown.ts';
import { linkedGoals } from './linkedGoals.ts';
import { words } from './words.ts';

/** The goals are in another document, so they are named by their words and not by a number. */
export function criterionGoals(board: Board, { ref, linked }: CriterionItem): string {
  const goals = linkedGoals(board, ref, linked);
  return goals.length > 0 ? goals.map(({ label }) => plain(label)).join(' · ') : words.linkedTo([]);
}
