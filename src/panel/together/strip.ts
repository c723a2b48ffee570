/** What the two look at together, at the top of the side bar. */
import { nothing, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';

export function togetherStrip(_board: Board): TemplateResult | typeof nothing {
  return nothing;
}
