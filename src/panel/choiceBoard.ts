/** The choice board as students will see it. */
import { html, type TemplateResult } from 'lit';
import type { Board } from './board.ts';

export function choiceBoardPage(board: Board): TemplateResult {
  return html`<p>${board.plan.title}</p>`;
}
