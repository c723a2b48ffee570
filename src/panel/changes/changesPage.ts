/** The page “What changed”: since we last met, or since another point in time. */
import { html, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';

export function changesPage(board: Board): TemplateResult {
  return html`<section class="changes" aria-label=${board.plan.title}></section>`;
}
