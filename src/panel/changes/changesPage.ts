/** The page “What changed”: since we last met, or since another point in time. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../board.ts';
import { changesBody, keepButton } from './changesBody.ts';
import { changesWords } from './changesWords.ts';
import { goInPanel } from './sinceLine.ts';

export function changesPage(board: Board): TemplateResult {
  const { since } = board;
  if (!since) return html`<section class="changes" aria-label=${changesWords.heading}></section>`;
  const { label, summary, groups = [] } = since;
  const marked = groups.some(({ changes }) => changes.some(({ words }) => words !== undefined));
  return html`<section class="changes" aria-labelledby="changes-title">
    <h2 id="changes-title">${label || changesWords.heading}</h2>
    <p class="changes-summary" role="status">${summary}</p>
    ${
      label === '' && since.baselines.length === 0
        ? html`<p class="plain">${changesWords.nothingHelp}</p>`
        : changesBody(board, since, 3, goInPanel(board))
    }
    ${marked ? html`<p class="plain change-marks" aria-hidden="true">${changesWords.marks}</p>` : nothing}
    ${since.canKeep ? html`<div class="changes-foot">${keepButton(board)}</div>` : nothing}
  </section>`;
}
