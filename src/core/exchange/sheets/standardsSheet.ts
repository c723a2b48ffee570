import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { NoSheet, Reader, Sheet } from '../sheet.ts';

export function standardsSheet(document: PlanDocument, _shelf: Shelf, _reader: Reader): Sheet | NoSheet {
  return { title: document.title, language: undefined, about: [], blocks: [] };
}
