/** "Talk about this next time": a few words, from anywhere. */
import { nothing, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';

/** The field for the words, where it is open for that item. */
export function nextTimeField(_board: Board, _ref: string): TemplateResult | typeof nothing {
  return nothing;
}
