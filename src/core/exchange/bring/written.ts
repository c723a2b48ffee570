/** Writes a new document. */
import { PlanDocument } from '../../document.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { head, textOf } from '../../kinds/template-parts.ts';
import type { DocumentKind } from '../../kinds/kind.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Data } from '../../yaml/data.ts';

/**
 * The text of a new document with these entries, in this order. It is written by the same hand as every change of
 * ours, and so proved to say what it should.
 * @throws Error where an entry cannot be written, which no text from elsewhere can bring about
 */
export function newText(
  kind: DocumentKind,
  title: string,
  entries: readonly (readonly [key: string, value: Data])[],
): string {
  const start = textOf(head(kind, title), '\n');
  const document = new PlanDocument('new:', start, kind);
  const changes = entries.map(([key, value]) => ({ do: 'set' as const, path: [key], value }));
  const planned = planEdits(document, changes);
  if ('refused' in planned) throw new Error(planned.refused);
  return applyEdits(start, planned.edits);
}
