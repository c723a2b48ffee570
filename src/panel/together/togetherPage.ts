/** The meeting view of a plan: what is looked at together, large, with questions for it. */
import { html, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';
import { largePoint } from './largePoint.ts';
import { questionsPart } from './questions.ts';

export function togetherPage(board: Board): TemplateResult {
  return html`${largePoint(board, board.together)}${questionsPart(board, board.together)}`;
}
