/** What the page of a document about the two of them shows: an agreement, our notes, a class visit. */
import type { PlanDocument } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { PaperView } from '../planView.ts';
import { agreementView } from './agreementView.ts';
import { notesView } from './notesView.ts';
import { visitView } from './visitView.ts';

/** What a page is made from besides its document. */
export interface PaperContext {
  /** What the library says of this very document. */
  readonly findings: readonly Finding[];
  /** The version of its text in the editor. */
  readonly version: number;
  /** The day it is for the person, ISO. */
  readonly today: string;
}

/** @param document an agreement, notes or a visit: see `isAboutUs` */
export function buildPaperView(document: PlanDocument, shelf: Shelf, context: PaperContext): PaperView {
  if (document.kind === 'coaching-agreement') return agreementView(document, shelf, context);
  if (document.kind === 'observation') return visitView(document, shelf, context);
  return notesView(document, shelf, context);
}
