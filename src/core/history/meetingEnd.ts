/** When a meeting ended, as the kept versions of its notes show it. */
import { dayOf } from '../dates.ts';
import { PlanDocument } from '../document.ts';
import { logIn } from '../kinds/collaboration-log/log.ts';
import type { Git } from '../privacy/git.ts';
import { historyOf, textIn, type FilePlace } from './fileHistory.ts';
import { dayOfMeeting } from './lastMeeting.ts';

/** So many versions of one day are looked into. */
const MOST_READ = 20;

/**
 * The first moment of a meeting’s day at which the notes were kept with the meeting over. What was changed later that
 * day was changed after the meeting.
 * @param day ISO
 * @returns milliseconds; undefined where no version of that day says so
 */
export async function endOfMeeting(git: Git, place: FilePlace, day: string): Promise<number | undefined> {
  const history = await historyOf(git, place);
  const thatDay = (history?.versions ?? []).filter(({ at }) => dayOf(new Date(at)) === day);
  for (const { id, at, path } of thatDay.slice(-MOST_READ).reverse()) {
    const text = await textIn(git, place, id, [path]);
    if (text === undefined) continue;
    const { meetings } = logIn(new PlanDocument('', text, 'collaboration-log'));
    const met = meetings.filter((meeting) => dayOfMeeting(meeting) === day);
    if (met.length > 0 && met.every(({ open }) => !open)) return at;
  }
  return undefined;
}
