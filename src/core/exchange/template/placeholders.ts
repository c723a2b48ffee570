import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { Reader, Text } from '../sheet.ts';

/** The words for each placeholder a school’s template can have: `title`, `goals`, `goal_1` … */
export function placeholderWords(
  _document: PlanDocument,
  _shelf: Shelf,
  _reader: Reader,
): ReadonlyMap<string, Text> {
  return new Map();
}
