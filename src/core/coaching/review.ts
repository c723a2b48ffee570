/** When the two look again at how they work together. */
import { daysLater, isDate, shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';

/**
 * The last day on which the two wanted to look at their agreement again, once it has come and as long as not all who
 * agreed have agreed again since.
 * @param today ISO
 * @returns the day, ISO; undefined where none has come
 */
export function reviewDayDue(agreement: PlanDocument, today: string): string | undefined {
  const { reviewOn, agreed } = agreementIn(agreement);
  const day = reviewOn
    .filter((each) => isDate(each) && each <= today)
    .sort()
    .at(-1);
  if (day === undefined) return undefined;
  const lookedAgain = agreed.length > 0 && agreed.every(({ on }) => isDate(on) && on >= day);
  return lookedAgain ? undefined : day;
}

/** The same as a sentence: "You said you would look at how you work together again on March 17." */
export function reviewDue(agreement: PlanDocument, today: string): string | undefined {
  const day = reviewDayDue(agreement, today);
  if (day === undefined) return undefined;
  const when = day === today ? 'today' : `on ${shortDate(day)}`;
  return `You said you would look at how you work together again ${when}.`;
}

/** Ten weeks: a good part of a semester. */
const FIRST_REVIEW = 70;

/** The day that is proposed for looking at an agreement again. @param today ISO */
export function firstReview(today: string): string {
  return daysLater(today, FIRST_REVIEW);
}
