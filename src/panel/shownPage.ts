/** Which pages a document has, and which one is shown. */
import type { Page, PlanView } from '../core/view/planView.ts';
import type { Board } from './board.ts';

/** A rubric is one page; a plan has its map and what students see of it beside it. */
export function pagesOf(kind: PlanView['kind']): readonly Page[] {
  return kind === 'rubric' ? ['plan', 'together'] : ['plan', 'map', 'board', 'together'];
}

/** The page that is shown: one that a rubric has not is remembered from another plan. */
export function shownPage({ plan, page, wide }: Board): Page {
  return wide && pagesOf(plan.kind).includes(page) ? page : 'plan';
}
