/** The alignment map as the panel draws it. */
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Shelf } from '../library/shelf.ts';
import type { MapView } from './planView.ts';

/** @param findings what the library says of this very document */
export function mapView(_document: PlanDocument, _shelf: Shelf, _findings: readonly Finding[]): MapView {
  return { groups: [], columns: [], rows: [] };
}
