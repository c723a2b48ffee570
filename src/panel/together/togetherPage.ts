/** The meeting view of a plan: what is looked at together, large, with questions for it. */
import { html, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';
import { largePoint } from './largePoint.ts';
import { questionsPart } from './questions.ts';

export function togetherPage(board: Board): TemplateResult {
  return html`<div class="together-page">
    ${largePoint(board, board.together, () => board.showPage('plan', board.together.point?.ref))}
    ${questionsPart(board, board.together)}
  </div>`;
}
