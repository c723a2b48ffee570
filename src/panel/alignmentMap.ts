/** The alignment map: the goals of a plan against all that serves them. */
import { html, type TemplateResult } from 'lit';
import type { Board } from './board.ts';

/** The map with the whole editor to itself. */
export function mapPage(board: Board): TemplateResult {
  return html`<p>${board.plan.map.rows.length}</p>`;
}

/** The map in the side bar: a line a goal, a number a group. */
export function compactMap(_board: Board): TemplateResult {
  return html``;
}
