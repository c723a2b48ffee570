import { Disposable } from 'vscode';
import { notesAbout } from '../../core/coaching/lookingAt.ts';
import { dayOf, daysLater } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { dayOfMeeting } from '../../core/history/lastMeeting.ts';
import { logIn } from '../../core/kinds/collaboration-log/log.ts';
import { isPlan } from '../../core/kinds/kind.ts';
import type { Documents } from '../documents.ts';

/**
 * Sees when a meeting ends, in whichever window and way it was ended, as long as this window saw it going on.
 * @param ended gets the day of the meeting, ISO, and the plans it was about: none of the papers about the two of them
 */
export function followMeetingEnds(
  documents: Documents,
  ended: (day: string, plans: readonly PlanDocument[]) => void,
): Disposable {
  const { library } = documents;
  /** The meetings that are going on, by their notes: a meeting goes by its id, or by its day. */
  const open = new Map<string, ReadonlySet<string>>();
  const look = (log: PlanDocument): void => {
    if (log.broken || log.older) return;
    const meetings = logIn(log).meetings.map((meeting) => ({
      name: meeting.id ?? dayOfMeeting(meeting),
      day: dayOfMeeting(meeting),
      isOpen: meeting.open,
    }));
    const before = open.get(log.uri);
    open.set(log.uri, new Set(meetings.flatMap(({ name, isOpen }) => (isOpen ? [name] : []))));
    const over = meetings.find(({ name, day, isOpen }) => !isOpen && isRecent(day) && before?.has(name));
    if (!over) return;
    const plans = [...library.all()].filter(
      (document) => mayBeKept(document) && notesAbout(document, library).includes(log),
    );
    ended(over.day, plans);
  };
  for (const log of library.ofKind('collaboration-log')) look(log);
  return documents.onDidChange((changed) => {
    for (const uri of changed) {
      const document = library.get(uri);
      if (document?.kind === 'collaboration-log') look(document);
    }
  });
}

/** Whether a text may be kept beside its folder: plans and rubrics; never what is about the two of them. */
export function mayBeKept({ kind }: PlanDocument): boolean {
  return isPlan(kind) || kind === 'rubric';
}

/** A meeting that was left open for days says nothing about the day it is closed. */
function isRecent(day: string): boolean {
  const today = dayOf(new Date());
  return day === today || day === daysLater(today, -1);
}
