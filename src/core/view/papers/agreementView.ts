import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { AgreementView } from '../planViewAgreement.ts';
import type { PaperContext } from './buildPaperView.ts';

/** What the page of this document shows. */
export function agreementView(
  document: PlanDocument,
  _shelf: Shelf,
  { version }: PaperContext,
): AgreementView {
  return {
    what: 'agreement',
    uri: document.uri,
    version,
    title: document.title,
    language: '',
  } as AgreementView;
}
