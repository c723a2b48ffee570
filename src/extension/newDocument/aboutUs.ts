// The documents about two people working together.
import { firstReview } from '../../core/coaching/review.ts';
import { dayOf, shortDate } from '../../core/dates.ts';
import { agreementIn } from '../../core/kinds/coaching-agreement/agreement.ts';
import { agreementTemplate, type PartnerAnswer } from '../../core/kinds/coaching-agreement/template.ts';
import { notesTemplate } from '../../core/kinds/collaboration-log/template.ts';
import { bareName, factsOf, isPlan } from '../../core/kinds/kind.ts';
import { visitTemplate } from '../../core/kinds/observation/template.ts';
import type { Questions } from '../ask.ts';
import { named, type Made, type Place } from './made.ts';

/** How many questions each asks, with the one about its place. */
export const agreementQuestions = 6;
export const notesQuestions = 5;
export const visitQuestions = 6;

/** How many questions it takes to know the two of them. */
export const partnerQuestions = 3;

/** Asks who the two are. @param me this person's name, where it is known @throws Left when the person leaves */
export async function askPartners(ask: Questions, me: string): Promise<readonly PartnerAnswer[]> {
  const mine = await ask.words('What is your name, as your partner says it?', 'Ana', undefined, me);
  const other = await ask.words('And your partner’s name?', 'Lee');
  const { partners } = await ask.pick(
    'Who does what? Either of you may teach, watch and coach all the same.',
    [
      {
        label: `${mine || 'I'} ${mine === '' ? 'teach' : 'teaches'}, ${other || 'my partner'} coaches`,
        partners: pair(mine, 'teacher', other, 'coach'),
      },
      {
        label: `${other || 'My partner'} teaches, ${mine || 'I'} ${mine === '' ? 'coach' : 'coaches'}`,
        partners: pair(mine, 'coach', other, 'teacher'),
      },
      { label: 'We coach each other', partners: pair(mine, 'peer', other, 'peer') },
    ],
  );
  return partners;
}

/** A few questions for an agreement. */
export async function agreement(ask: Questions, { documents }: Place): Promise<Made> {
  const partners = await askPartners(ask, documents.library.me ?? '');
  const purpose = await ask.words(
    'What do you want for students? What would you like to work on together?',
    'We want more students to argue from their own data.',
  );
  const meetings = await ask.words('When do you meet?', 'Tuesdays 15:10');
  const title = factsOf('coaching-agreement').label;
  return {
    title,
    text: agreementTemplate({ title, partners, purpose, meetings, reviewOn: firstReview(today()) }),
    file:
      partners
        .map(({ name }) => name)
        .join(' ')
        .trim() || 'our',
  };
}

function pair(
  mine: string,
  myRole: NonNullable<PartnerAnswer['role']>,
  other: string,
  otherRole: NonNullable<PartnerAnswer['role']>,
): readonly PartnerAnswer[] {
  return [
    { name: mine, role: myRole },
    { name: other, role: otherRole },
  ];
}

/** A few questions for notes. */
export async function notes(ask: Questions, place: Place): Promise<Made> {
  const agreed = await pickOne(
    ask,
    'Which agreement do they go by?',
    named(place, place.documents.library.ofKind('coaching-agreement')),
    { label: 'None yet', detail: 'You can name one later' },
  );
  const plan = await pickPlan(ask, place, 'Which plan are you working on?');
  const focus = await ask.words(
    'What would you like to see more of in students’ work?',
    'More students argue from their own data.',
  );
  const firstMeeting = await ask.date(
    'When do you meet first? Leave it empty if you don’t know yet.',
    today(),
  );
  const title = factsOf('collaboration-log').label;
  return {
    title,
    text: notesTemplate({
      title,
      focus,
      ...(agreed ? { agreement: agreed.name } : {}),
      ...(plan ? { plans: [plan.name] } : {}),
      ...(firstMeeting === undefined ? {} : { firstMeeting }),
    }),
    ...(agreed ? { file: bareName(agreed.document.uri) } : {}),
  };
}

/** A few questions for a class visit. It begins with what the one who teaches asks for. */
export async function visit(ask: Questions, place: Place): Promise<Made> {
  const plan = await pickPlan(ask, place, 'Which plan is the lesson from?');
  const on = await ask.date('On which day?', today());
  const partners = place.documents.library
    .ofKind('coaching-agreement')
    .flatMap((document) => agreementIn(document).partners);
  const teacher = partners.find(({ role }) => role === 'teacher')?.name;
  const teaching = await ask.words('Who teaches?', 'Ana', undefined, teacher);
  const other = partners.find(({ name }) => name !== teaching)?.name;
  const watching = await ask.words('Who watches?', 'Lee', undefined, other);
  const watchFor = await ask.words(
    `What would ${teaching === '' ? 'the one who teaches' : teaching} like to have watched? In their own words.`,
    'Who talks at table 3?',
    (words) =>
      words === ''
        ? 'A visit begins with this. Ask the one who teaches, and make the visit then.'
        : undefined,
  );
  const title = on === undefined ? factsOf('observation').label : `Visit on ${shortDate(on)}`;
  return {
    title,
    text: visitTemplate({
      title,
      teaching,
      watching,
      watchFor: [watchFor],
      ...(plan ? { for: plan.name } : {}),
      ...(on === undefined ? {} : { on }),
    }),
    file: on === undefined ? 'visit' : shortDate(on),
  };
}

function pickPlan(ask: Questions, place: Place, question: string): ReturnType<typeof pickOne> {
  const plans = [...place.documents.library.all()].filter(({ kind }) => isPlan(kind));
  return pickOne(ask, question, named(place, plans), { label: 'None yet', detail: 'You can name one later' });
}

/** Lets the person pick one of the documents at hand, or none. */
async function pickOne(
  ask: Questions,
  question: string,
  some: ReturnType<typeof named>,
  none: { readonly label: string; readonly detail: string },
): Promise<ReturnType<typeof named>[number] | undefined> {
  const choices = some.map((one) => ({
    label: one.document.title,
    detail: factsOf(one.document.kind).label,
    one,
  }));
  return (await ask.pick(question, [...choices, { ...none, one: undefined }])).one;
}

/** The day it is here, as documents write it. */
function today(): string {
  return dayOf(new Date());
}
