/** Who can be named: the two who work together, as their agreement names them. Never students. */
import type { PlanDocument } from '../../document.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import { agreementIn, type Partner } from '../../kinds/coaching-agreement/agreement.ts';
import { isPlan } from '../../kinds/kind.ts';
import { notesOf } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';

/** Whether a text is the name of one of the two. */
export function wantsName(schema: SchemaNode | undefined): boolean {
  return schema?.type === 'string' && schema['x-placeholder'] === 'Name';
}

/** The partners of the agreement that holds for a document, the person who writes first; each name once. */
export function partnersFor(document: PlanDocument, shelf: Shelf): readonly Partner[] {
  const partners = agreementsFor(document, shelf).flatMap((agreement) => agreementIn(agreement).partners);
  const byName = new Map(partners.map((partner) => [partner.name, partner] as const).reverse());
  const each = [...byName.values()].reverse();
  return each.sort((a, b) => Number(b.name === shelf.me) - Number(a.name === shelf.me));
}

function agreementsFor(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  if (document.kind === 'coaching-agreement') return [document];
  const own = agreementFor(document, shelf);
  if (own) return [own];
  const ofNotes = isPlan(document.kind)
    ? notesOf(document, shelf).flatMap((notes) => agreementFor(notes, shelf) ?? [])
    : [];
  return ofNotes.length > 0 ? ofNotes : shelf.ofKind('coaching-agreement');
}
