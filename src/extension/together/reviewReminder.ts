/** Says once, on the day two people wanted to look again at how they work together, that it has come. */
import { Disposable, Uri, window, type Memento } from 'vscode';
import { reviewDayDue, reviewDue } from '../../core/coaching/review.ts';
import { dayOf } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { agreementIn } from '../../core/kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../../core/kinds/people.ts';
import type { Documents } from '../documents.ts';
import { logError } from '../log.ts';
import type { Opening } from '../opening.ts';

const KEY = 'thirdPoint.reviewSaid';

/** So many are remembered; older ones have been looked at again, or never will be. */
const MOST = 50;

/** Only whoever is one of the two is told, once for each day; the page of the agreement says it as long as it holds. */
export function remindToReview(documents: Documents, opening: Opening, memory: Memento): Disposable {
  const look = (): void => {
    const { library } = documents;
    if (!library.complete || library.me === undefined) return;
    for (const agreement of library.ofKind('coaching-agreement'))
      if (concerns(agreement, library.me)) tell(agreement, opening, memory).catch(logError);
  };
  return documents.onDidChange(look);
}

function concerns(agreement: PlanDocument, me: string): boolean {
  return agreementIn(agreement).partners.some(({ name }) => isSamePerson(name, me));
}

async function tell(agreement: PlanDocument, opening: Opening, memory: Memento): Promise<void> {
  const today = dayOf(new Date());
  const sentence = reviewDue(agreement, today);
  const said = memory.get<unknown>(KEY);
  const known: readonly unknown[] = Array.isArray(said) ? said : [];
  const thisOne = `${reviewDayDue(agreement, today) ?? ''} ${agreement.uri}`;
  if (sentence === undefined || known.includes(thisOne)) return;
  // Kept before it is shown, so that it is never said twice.
  await memory.update(KEY, [...known, thisOne].slice(-MOST));
  const look = 'Look at it';
  const answer = await window.showInformationMessage(sentence, look, 'Not now');
  if (answer === look) await opening.ours(Uri.parse(agreement.uri));
}
