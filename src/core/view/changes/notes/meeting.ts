/** Begins and ends meetings. */
import { isDate, isoDate, shortDate } from '../../../dates.ts';
import type { PlanDocument } from '../../../document.ts';
import type { Change, Refusal } from '../../../edit/change.ts';
import { freeId } from '../../../ids.ts';
import { logIn, noteLists, type Meeting } from '../../../kinds/collaboration-log/log.ts';
import type { Data } from '../../../yaml/data.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { lastOver, newestFirst } from '../../papers/steps.ts';
import { refOf } from '../../refs.ts';
import { GONE, refuse, type Asked, type IntentTo } from '../asked.ts';
import type { NotesNow } from '../notes.ts';
import { meetingAt, takenIds, writtenTarget } from './parts.ts';

/** Begins a meeting today. One that is going on is gone on with; one that waits for today is begun. */
export function beginMeeting(
  document: PlanDocument,
  { focus }: IntentTo<'meeting-begin'>,
  { today }: NotesNow,
): Asked | Refusal {
  const { meetings } = logIn(document);
  const [open] = newestFirst(meetings.filter((meeting) => meeting.open));
  if (open) {
    const said = `Your meeting ${ofDay(open)} is going on.`;
    return { changes: [], said, focus: refOf(document, open.path) };
  }
  if (!isDate(today)) return refuse('Which day is it? Begin the meeting in the text, with its date.');
  const about = focus.trim() || (lastOver(meetings)?.next.focus?.trim() ?? '');
  const waiting = meetings.find((meeting) => meeting.date?.trim() === today && isEmpty(meeting));
  if (waiting) {
    const changes: Change[] = [{ do: 'set', path: [...waiting.path, 'open'], value: true }];
    if (waiting.focus === '' && about !== '')
      changes.push({ do: 'set', path: [...waiting.path, 'focus'], value: about });
    return { changes, said: begun(today), focus: refOf(document, waiting.path) };
  }
  const id = freeId(`m-${today}`, takenIds(document), false);
  const value: { [key: string]: Data } = { id, date: today, open: true };
  if (about !== '') value.focus = about;
  return {
    changes: [{ do: 'insert', path: ['meetings'], value }],
    said: begun(today),
    focus: `meetings/${id}`,
  };
}

/** Ends a meeting: what they looked at is kept as chosen, and nothing else is needed. */
export function endMeeting(
  document: PlanDocument,
  intent: IntentTo<'meeting-end'>,
  { shelf }: NotesNow,
): Asked | Refusal {
  const meeting = meetingAt(document, intent.ref);
  if (!meeting) return refuse(GONE);
  const focus = refOf(document, meeting.path);
  if (!meeting.open) return { changes: [], said: `Your meeting ${ofDay(meeting)} is over already.`, focus };
  const day = intent.date.trim();
  const date = day === '' ? undefined : isoDate(day);
  if (day !== '' && date === undefined)
    return refuse('When do you meet again? Write the day like 2026-05-18, or leave it open.');
  const about = intent.focus.trim();
  const kept = intent.keep.flatMap((target) => writtenTarget(document, target, shelf) ?? []);
  const lost = intent.keep.filter((target) => target.trim() !== '').length - kept.length;
  const next = [...meeting.path, 'next'];
  const changes: Change[] = [
    { do: 'remove', path: [...meeting.path, 'open'] },
    ...(pairOf(meeting.node, 'lookingAt')
      ? [{ do: 'remove' as const, path: [...meeting.path, 'lookingAt'] }]
      : []),
    ...keep(document, meeting, [...new Set(kept)], shelf),
    ...(date === undefined || date === meeting.next.date?.trim()
      ? []
      : [{ do: 'set' as const, path: [...next, 'date'], value: date }]),
    ...(about === '' || about === meeting.next.focus?.trim()
      ? []
      : [{ do: 'set' as const, path: [...next, 'focus'], value: about }]),
  ];
  const again = date === undefined ? '' : ` You meet again on ${shortDate(date)}.`;
  const outside = lost > 0 ? ' What lies outside of your folders could not be kept.' : '';
  return { changes, said: `The meeting is over.${again}${outside}`, focus };
}

/**
 * Makes the list of what they looked at say what is chosen: what stays, stays as it is written, with its notes.
 * @param chosen as the notes write it, each once
 */
function keep(
  document: PlanDocument,
  meeting: Meeting,
  chosen: readonly string[],
  shelf: NotesNow['shelf'],
): readonly Change[] {
  const list = [...meeting.path, 'lookedAt'];
  const there = meeting.lookedAt.map(({ target, path }) => ({
    name: writtenTarget(document, target, shelf) ?? target,
    path,
  }));
  const stays = new Set<string>();
  const going: Change[] = [];
  for (const { name, path } of there) {
    if (chosen.includes(name) && !stays.has(name)) stays.add(name);
    else going.unshift({ do: 'remove', path });
  }
  // With the last one of them the list goes too; what is chosen anew makes it anew.
  const removed: readonly Change[] =
    stays.size === 0 && going.length > 0 ? [{ do: 'remove', path: list }] : going;
  let at = 0;
  const added = chosen.flatMap((name): Change[] => {
    const index = at++;
    return stays.has(name) ? [] : [{ do: 'insert', path: list, index, value: name }];
  });
  return [...removed, ...added];
}

/** Whether nothing has been written of a meeting yet but its day and what it is to be about. */
function isEmpty({ notes, nextSteps, next }: Meeting): boolean {
  return (
    nextSteps.length === 0 &&
    next.date === undefined &&
    next.focus === undefined &&
    noteLists.every((list) => notes[list].length === 0)
  );
}

function ofDay({ date }: Meeting): string {
  return date === undefined ? 'without a date' : `of ${shortDate(date)}`;
}

function begun(today: string): string {
  return `Your meeting of ${shortDate(today)} has begun.`;
}
