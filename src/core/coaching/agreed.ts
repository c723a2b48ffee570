/** What a change means for those who have agreed to what stood there before. */
import type { PlanDocument } from '../document.ts';
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../kinds/people.ts';
import { listed } from '../words.ts';

/**
 * "Lee agreed to what stood here before: tell Lee." Said when an agreement is changed.
 * @param agreement before the change
 * @param me who changes it
 * @returns empty where nobody else has agreed yet
 */
export function agreedBefore(agreement: PlanDocument, me: string | undefined): string {
  if (agreement.kind !== 'coaching-agreement') return '';
  const names = agreementIn(agreement)
    .agreed.map(({ name }) => name)
    .filter((name) => !isSamePerson(name, me));
  if (names.length === 0) return '';
  return names.length === 1
    ? `${listed(names)} agreed to what stood here before and has not seen this.`
    : `${listed(names)} agreed to what stood here before.`;
}
