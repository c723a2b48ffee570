/** Which agreement holds for notes and visits. */
import type { PlanDocument } from '../document.ts';
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';
import { namedInLog } from '../kinds/collaboration-log/log.ts';
import { visitIn, type Visit } from '../kinds/observation/visit.ts';
import { isSamePerson } from '../kinds/people.ts';
import type { Shelf } from './shelf.ts';

/**
 * The agreement that holds for a document. Of notes it is the one they name. Of a visit it is the one the visit
 * names, else that of the notes which are about the same plan, else the only one between the two people.
 * @returns undefined where none is named or found, or where several could be meant
 */
export function agreementFor(document: PlanDocument, shelf: Shelf): PlanDocument | undefined {
  if (document.kind === 'collaboration-log') return named(document, namedInLog(document).agreement, shelf);
  if (document.kind !== 'observation') return undefined;
  const visit = visitIn(document);
  if (visit.agreement !== undefined) return named(document, visit.agreement, shelf);
  const ofNotes = agreementsOfNotes(document, visit, shelf);
  return (
    only(ofNotes.filter((agreement) => isBetween(agreement, visit))) ??
    only(ofNotes) ??
    only(shelf.ofKind('coaching-agreement').filter((agreement) => isBetween(agreement, visit)))
  );
}

function named(document: PlanDocument, file: string | undefined, shelf: Shelf): PlanDocument | undefined {
  const found = file === undefined ? undefined : shelf.find(document.uri, file.trim());
  return found?.kind === 'coaching-agreement' ? found : undefined;
}

/** The agreements of all notes about the plan that a visit is about. */
function agreementsOfNotes(document: PlanDocument, visit: Visit, shelf: Shelf): readonly PlanDocument[] {
  const plan = visit.plan === undefined ? undefined : shelf.find(document.uri, visit.plan)?.uri;
  if (plan === undefined) return [];
  const found = shelf.ofKind('collaboration-log').flatMap((log) => {
    const { agreement, plans } = namedInLog(log);
    const isAbout = plans.some((file) => shelf.find(log.uri, file)?.uri === plan);
    return isAbout ? (named(log, agreement, shelf) ?? []) : [];
  });
  return [...new Set(found)];
}

/** Whether both people of a visit are partners of an agreement. */
function isBetween(agreement: PlanDocument, { teaching, watching }: Visit): boolean {
  const { partners } = agreementIn(agreement);
  const isPartner = (person: string | undefined): boolean =>
    partners.some(({ name }) => isSamePerson(name, person));
  return isPartner(teaching) && isPartner(watching);
}

function only<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}
