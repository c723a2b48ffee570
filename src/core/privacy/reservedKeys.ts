import type { PlanDocument } from '../document.ts';
import { schemaFindings } from '../schema/check.ts';
import type { Span } from '../text/ranges.ts';
import { RESERVED } from '../schema/wordKeys.ts';

/** Where a document has lines that say they are private; a mention in a text is none. */
export function reservedKeysIn(document: PlanDocument): readonly Span[] {
  return schemaFindings(document)
    .filter(({ code }) => code === RESERVED)
    .map(({ span }) => span);
}
