import { html, type TemplateResult } from 'lit';
import type { NotesView } from '../../core/view/planView.ts';
import type { PaperDesk } from './paperDesk.ts';

export function notesPage(_desk: PaperDesk, paper: NotesView): TemplateResult {
  return html`<h1 id="plan-title">${paper.title}</h1>`;
}
