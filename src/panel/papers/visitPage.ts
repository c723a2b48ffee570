import { html, type TemplateResult } from 'lit';
import type { VisitView } from '../../core/view/planView.ts';
import type { PaperDesk } from './paperDesk.ts';

export function visitPage(_desk: PaperDesk, paper: VisitView): TemplateResult {
  return html`<h1 id="plan-title">${paper.title}</h1>`;
}
