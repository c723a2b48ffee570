import { isDate } from '../../../dates.ts';
import { noteLists, type Log, type Meeting } from '../log.ts';

/**
 * The meeting that what comes next is asked of: the newest one, once it is over and something stands in it. What
 * an older one left open has been overtaken.
 */
export function lastMeetingOf({ meetings }: Log): Meeting | undefined {
  if (meetings.some(({ open }) => open)) return undefined;
  const last = meetings.reduce<Meeting | undefined>(
    (newest, meeting) => (newest && dayOf(newest) > dayOf(meeting) ? newest : meeting),
    undefined,
  );
  const holds = last && (noteLists.some((key) => last.notes[key].length > 0) || last.nextSteps.length > 0);
  return holds ? last : undefined;
}

function dayOf({ date = '' }: Meeting): string {
  return isDate(date) ? date : '';
}
