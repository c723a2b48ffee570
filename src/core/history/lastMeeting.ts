/** The last time two people met about a document, as their notes have it. */
import { isDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { logIn, type Meeting } from '../kinds/collaboration-log/log.ts';
import { notesAbout } from '../coaching/lookingAt.ts';
import type { Shelf } from '../library/shelf.ts';

export interface LastMeeting {
  readonly notes: PlanDocument;
  /** ISO */
  readonly date: string;
}

/** @param today ISO: a meeting of a later day is none yet */
export function lastMeetingAbout(
  document: PlanDocument,
  shelf: Shelf,
  today: string,
): LastMeeting | undefined {
  const met = notesAbout(document, shelf).flatMap((notes) =>
    logIn(notes).meetings.flatMap((meeting) => {
      const date = dayOfMeeting(meeting);
      return !meeting.open && date !== '' && date <= today ? [{ notes, date }] : [];
    }),
  );
  return met.reduce<LastMeeting | undefined>(
    (last, each) => (last === undefined || each.date > last.date ? each : last),
    undefined,
  );
}

/** The day of a meeting, ISO; empty where none is written. */
export function dayOfMeeting({ date }: Meeting): string {
  const day = date?.trim() ?? '';
  return isDate(day) ? day : '';
}
