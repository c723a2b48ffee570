/**
 * What the agreements around a plan say about passing it on. They are written in free words, so only what is plainly
 * said there is followed; for the rest the two are asked to talk.
 */
import type { PlanDocument } from '../../document.ts';
import { agreementIn } from '../../kinds/coaching-agreement/agreement.ts';
import { texts } from '../../kinds/items.ts';
import { isSamePerson } from '../../kinds/people.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import { notesOf, visitsOf } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import { splitReference } from '../../references/index.ts';
import { quoted } from '../../words.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { NoSheet } from '../sheet.ts';

const aDraft = /\b(?:drafts?|unfinished|work in progress)\b/i;
const aPlan = /\b(?:plans?|lessons?|projects?|units?)\b/i;
const finished = /\b(?:finished|final|completed?|done|ready)\b/i;
const administrators =
  /\b(?:administrat\w{0,10}|principals?|head ?teachers?|heads?|supervisors?|school|district|everyone|anyone)\b/i;

/** What is agreed on showing a plan to administrators. @returns why it is not shown, or what to know before it is */
export function agreedAbout(
  plan: PlanDocument,
  shelf: Shelf,
): NoSheet | { readonly said: readonly string[] } {
  const said: string[] = [];
  for (const agreement of agreementsAround(plan, shelf)) {
    const kept = isDraft(plan) ? keepsDrafts(agreement) : undefined;
    if (kept !== undefined)
      return {
        refused: `This plan is still a draft, and your agreement ${kept}. Once its status is ready, there is a page for administrators.`,
      };
    if (!namesThePlan(agreement)) said.push(talkFirst);
  }
  return { said: [...new Set(said)] };
}

const talkFirst =
  'Your agreement does not say that administrators see this plan. Talk about it first where you are not sure.';

function isDraft({ sound }: PlanDocument): boolean {
  return !['ready', 'taught', 'reflected'].includes(textOf(sound.root, 'status')?.trim() ?? '');
}

/** In whose words drafts stay with the two; undefined where nothing of that is said. */
function keepsDrafts(agreement: PlanDocument): string | undefined {
  const kept = texts(agreement.sound.root, 'staysBetweenUs').find((text) => aDraft.test(text));
  if (kept !== undefined) return `keeps this between you two: ${quoted(kept)}`;
  const shared = agreementIn(agreement).mayBeShared.find(
    ({ what }) => finished.test(what) && aPlan.test(what),
  );
  return shared && `says that this may be shared: ${quoted(shared.what)}`;
}

/** Whether an agreement says that administrators see the plan. */
function namesThePlan(agreement: PlanDocument): boolean {
  const see = texts(valueOf(agreement.sound.root, 'administrators'), 'see');
  return (
    see.some((text) => aPlan.test(text)) ||
    agreementIn(agreement).mayBeShared.some(
      ({ what, with: others, askFirst }) =>
        !askFirst && aPlan.test(what) && others.some((other) => administrators.test(other)),
    )
  );
}

/**
 * The agreements that hold for what is said about a plan: those of the notes and visits that are about it or about
 * the project it is part of; where there are none, those with somebody who teaches it. A plan that does not say who
 * does could be anybody’s.
 */
function agreementsAround(plan: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const file = splitReference(textOf(plan.sound.root, 'partOf') ?? '', { form: 'file#id' })?.file;
  const project = file === undefined ? undefined : shelf.find(plan.uri, file);
  const found = [plan, ...(project && project !== plan ? [project] : [])].flatMap((each) =>
    [...notesOf(each, shelf), ...visitsOf(each, shelf)].flatMap((about) => agreementFor(about, shelf) ?? []),
  );
  if (found.length > 0) return [...new Set(found)];
  const teachers = texts(plan.sound.root, 'teachers');
  const all = shelf.ofKind('coaching-agreement');
  if (teachers.length === 0) return all;
  return all.filter((agreement) =>
    agreementIn(agreement).partners.some(({ name }) =>
      teachers.some((teacher) => isSamePerson(name, teacher)),
    ),
  );
}
