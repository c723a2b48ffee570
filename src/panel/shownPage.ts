/** Which pages a document has, and which one is shown. */
import type { Page } from '../core/view/planView.ts';
import type { Board } from './board.ts';

/** A rubric is one page; a plan has its map and what students see of it beside it. Last, what changed, where that is known. */
export function pagesOf({ plan, since }: Board): readonly Page[] {
  const own: readonly Page[] =
    plan.kind === 'rubric' ? ['plan', 'together'] : ['plan', 'map', 'board', 'together'];
  return since ? [...own, 'changes'] : own;
}

/** The page that is shown: one that a rubric has not is remembered from another plan. */
export function shownPage(board: Board): Page {
  return board.wide && pagesOf(board).includes(board.page) ? board.page : 'plan';
}
