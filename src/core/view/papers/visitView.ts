import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { VisitView } from '../planViewVisit.ts';
import type { PaperContext } from './buildPaperView.ts';

/** What the page of this document shows. */
export function visitView(document: PlanDocument, _shelf: Shelf, { version }: PaperContext): VisitView {
  return { what: 'visit', uri: document.uri, version, title: document.title, language: '' } as VisitView;
}
