import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { NotesView } from '../planViewNotes.ts';
import type { PaperContext } from './buildPaperView.ts';

/** What the page of this document shows. */
export function notesView(document: PlanDocument, _shelf: Shelf, { version }: PaperContext): NotesView {
  return { what: 'notes', uri: document.uri, version, title: document.title, language: '' } as NotesView;
}
