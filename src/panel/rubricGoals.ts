/** The goals that a criterion is for. */
import type { CriterionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { plain } from '../core/markdown/markdown.ts';
import { words } from './words.ts';

/** The goals are in another document, so they are named by their words and not by a number. */
export function criterionGoals(board: Board, { ref, goals }: CriterionItem): string {
  const linked = goals.filter(({ id, linked }) => board.isLinked(ref, id, linked));
  return linked.length > 0 ? linked.map(({ label }) => plain(label)).join(' · ') : words.linkedTo([]);
}
