/** Ends a meeting in three questions, each of which may be left empty: what was worth keeping, when again, what about. */
import { Uri, window, type QuickPickItem } from 'vscode';
import { openMeetings, type OpenMeeting } from '../../core/coaching/lookingAt.ts';
import { dayOf, isoDate, shortDate } from '../../core/dates.ts';
import { changesFor } from '../../core/view/changesFor.ts';
import { couldKeep } from '../../core/view/papers/couldKeep.ts';
import { refOf } from '../../core/view/refs.ts';
import { Left, Questions } from '../ask.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import { mayWrite } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { notesIn } from './notesIn.ts';

/**
 * Ends the meeting that is going on. Nothing is written before the last question is answered; Escape leaves it going on.
 * @param uri the document in front: its meeting is meant where several are going on
 */
export async function endMeeting(desk: Desk, uri: string | undefined): Promise<void> {
  const { documents } = desk;
  const { library } = documents;
  await notesIn(documents);
  try {
    const open = await meetingToEnd(openMeetings(library), uri);
    if (!open) {
      void window.showInformationMessage('No meeting is going on.');
      return;
    }
    const { log, meeting } = open;
    if (!(await mayWrite(Uri.parse(log.uri)))) return;
    const choices = couldKeep(log, meeting, library);
    const title =
      meeting.date === undefined ? 'End the meeting' : `End the meeting of ${shortDate(meeting.date)}`;
    const questions = new Questions(title, choices.length > 0 ? 3 : 2);
    const keep =
      choices.length > 0
        ? await questions.pickSome(
            'What was worth keeping of what you looked at?',
            choices.map(({ label, target, kept }) => ({ label, target, picked: kept })),
          )
        : [];
    const date = await questions.words(
      'When do you meet again? It can stay open.',
      '2026-05-18',
      (words) =>
        words === '' || isoDate(words) !== undefined ? undefined : 'A day, like 2026-05-18 or May 18, 2026.',
      meeting.next.date?.trim() ?? '',
    );
    const focus = await questions.words(
      'What about? It can stay open.',
      'First drafts',
      undefined,
      meeting.next.focus?.trim() ?? '',
    );
    const made = await changeAndSave(documents, log.uri, (document, now) =>
      changesFor(
        document,
        {
          do: 'meeting-end',
          ref: refOf(log, meeting.path),
          keep: keep.map(({ target }) => target),
          date,
          focus,
        },
        { now, seen: now, today: dayOf(new Date()), shelf: library },
      ),
    );
    if ('refused' in made) {
      void window.showWarningMessage(made.refused);
      return;
    }
    const unsaved = isSaved(log.uri) ? '' : ` It stands in “${log.title}”, which is still to be saved.`;
    void window.showInformationMessage(`${made.said}${unsaved}`);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

/** @throws Left when the person leaves */
async function meetingToEnd(
  open: readonly OpenMeeting[],
  uri: string | undefined,
): Promise<OpenMeeting | undefined> {
  const own = open.find(({ log }) => log.uri === uri);
  if (own || open.length < 2) return own ?? open[0];
  const picked = await window.showQuickPick<QuickPickItem & { readonly open: OpenMeeting }>(
    open.map((each) => ({
      label: each.log.title,
      ...(each.meeting.date === undefined ? {} : { description: shortDate(each.meeting.date) }),
      open: each,
    })),
    { title: 'End a meeting', placeHolder: 'Which one is over?', ignoreFocusOut: true },
  );
  if (!picked) throw new Left();
  return picked.open;
}
