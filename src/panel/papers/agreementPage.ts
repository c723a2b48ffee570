import { html, type TemplateResult } from 'lit';
import type { AgreementView } from '../../core/view/planView.ts';
import type { PaperDesk } from './paperDesk.ts';

export function agreementPage(_desk: PaperDesk, paper: AgreementView): TemplateResult {
  return html`<h1 id="plan-title">${paper.title}</h1>`;
}
