/** The page of a document about the two of them. */
import { html, type TemplateResult } from 'lit';
import type { PaperView } from '../../core/view/planView.ts';
import { sinceOfPaper } from '../changes/sinceLine.ts';
import { agreementPage } from './agreementPage.ts';
import { notesPage } from './notesPage.ts';
import type { PaperDesk } from './paperDesk.ts';
import { visitPage } from './visitPage.ts';

/** @param lastGood as it was before its text was broken */
export function paperPage(desk: PaperDesk, paper: PaperView, lastGood: boolean): TemplateResult {
  return html`<div class="paper ${paper.what} ${lastGood ? 'last-good' : ''}">
    ${drawn(desk, paper)}${sinceOfPaper(desk)}
  </div>`;
}

function drawn(desk: PaperDesk, paper: PaperView): TemplateResult {
  switch (paper.what) {
    case 'notes':
      return notesPage(desk, paper);
    case 'agreement':
      return agreementPage(desk, paper);
    case 'visit':
      return visitPage(desk, paper);
  }
}
