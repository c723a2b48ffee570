/** What the page of an agreement shows: short sections to talk about, and who has agreed. */
import { whoReads } from '../../coaching/whoReads.ts';
import { reviewDue } from '../../coaching/review.ts';
import { isDate, shortDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { agreementIn, type Signature } from '../../kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../../kinds/people.ts';
import type { Shelf } from '../../library/shelf.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Agreeing, AgreementView } from '../planViewAgreement.ts';
import { sectionsOf } from './agreement/sections.ts';
import type { PaperContext } from './buildPaperView.ts';

const PROPOSAL =
  'Talk through it together; ten minutes are enough to begin. What is written already is a proposal: change what doesn’t fit, and leave open what you don’t know yet.';

/** What the page of this document shows. */
export function agreementView(
  document: PlanDocument,
  shelf: Shelf,
  { version, today }: PaperContext,
): AgreementView {
  const { partners, agreed } = agreementIn(document);
  const me = partners.find(({ name }) => isSamePerson(name, shelf.me))?.name ?? '';
  return {
    what: 'agreement',
    uri: document.uri,
    version,
    title: document.title,
    language: textOf(document.sound.root, 'language') ?? '',
    me,
    whoReads: whoReads(document, shelf),
    proposal: agreed.length === 0 ? PROPOSAL : '',
    review: reviewDue(document, today) ?? '',
    sections: sectionsOf(document, today),
    agreed: agreeing(document, me, today),
    agreedNote: noteOf(agreed),
  };
}

/** The partners, this person first; who signed without being one of them, behind. */
function agreeing(document: PlanDocument, me: string, today: string): readonly Agreeing[] {
  const { partners, agreed } = agreementIn(document);
  const signed = (name: string): Signature | undefined =>
    agreed.find((signature) => isSamePerson(signature.name, name));
  const others = agreed.filter(({ name }) => !partners.some((partner) => isSamePerson(partner.name, name)));
  const all = [...partners, ...others].map(({ name }) => {
    const signature = signed(name);
    return {
      ...{ name, mine: me !== '' && name === me },
      on: signature ? dayOf(signature) : '',
      today: signature?.on === today,
    };
  });
  return [...all.filter(({ mine }) => mine), ...all.filter(({ mine }) => !mine)];
}

function dayOf({ on }: Signature): string {
  if (on === '') return 'a day that is not written down';
  return isDate(on) ? shortDate(on) : on;
}

/** Where the two agreed on different days, the earlier one may not have seen what was changed in between. */
function noteOf(agreed: readonly Signature[]): string {
  const dated = agreed
    .filter(({ on }) => isDate(on))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.on === last.on) return '';
  return `${last.name} agreed later than ${first.name}. If something was changed in between, look at it together.`;
}
