/** Goes to the meeting that is going on, or begins one, in the notes of what is on the table. */
import { TabInputCustom, TabInputText, Uri, ViewColumn, window, type QuickPickItem } from 'vscode';
import { openMeetingIn, openMeetings } from '../../core/coaching/lookingAt.ts';
import { dayOf, shortDate } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { changesFor } from '../../core/view/changesFor.ts';
import type { ItemRef } from '../../core/view/planView.ts';
import { refOf } from '../../core/view/refs.ts';
import { Left } from '../ask.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import { whyNotToWrite } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { tabsOf } from '../tabs.ts';
import { notesIn } from './notesIn.ts';
import { fileOf, whichNotes, type WhichWords } from './whichNotes.ts';

const NOTHING = 'Nothing was begun.';

const which: WhichWords = {
  title: 'Meeting',
  which: 'With whom do you meet? Choose your notes.',
  unnamed: 'No notes name this plan yet. Choose the notes to meet in.',
  none: 'The two of you have no notes yet to meet in.',
};

/**
 * Goes to the meeting that is going on, or begins one, and shows its page.
 * @param uri what is on the table: a plan, what belongs to it, or the notes themselves; undefined: nothing is
 */
export async function meet(desk: Desk, uri: string | undefined): Promise<Answer> {
  await notesIn(desk.documents);
  const { library } = desk.documents;
  const shown = uri === undefined ? undefined : library.get(uri);
  try {
    const notes = await whichNotes(shown, library, which);
    if (!notes) return { ok: false };
    return await meetIn(desk, notes, uri);
  } catch (error) {
    if (error instanceof Left) return { ok: false, said: NOTHING };
    throw error;
  }
}

/** @throws Left when the person leaves */
async function meetIn(desk: Desk, notes: PlanDocument, from: string | undefined): Promise<Answer> {
  const { documents } = desk;
  const goingOn = openMeetingIn(notes);
  if (goingOn) {
    await showNotes(desk, notes.uri, refOf(notes, goingOn.path));
    return { ok: true };
  }
  const why = await whyNotToWrite(Uri.parse(notes.uri));
  if (why !== undefined) return { ok: false, said: why };
  const other = openMeetings(documents.library).find(({ log }) => log.uri !== notes.uri);
  if (other && !(await beginBeside(other.log, other.meeting.date, notes))) {
    await showNotes(desk, other.log.uri, refOf(other.log, other.meeting.path));
    return { ok: true };
  }
  const made = await changeAndSave(documents, notes.uri, (document, now) =>
    changesFor(
      document,
      { do: 'meeting-begin', focus: '' },
      { now, seen: now, today: dayOf(new Date()), shelf: documents.library },
    ),
  );
  if ('refused' in made) return { ok: false, said: made.refused };
  desk.together.begun(notes.uri);
  const begun = documents.library.get(notes.uri);
  const meeting = begun && openMeetingIn(begun);
  await showNotes(desk, notes.uri, begun && meeting ? refOf(begun, meeting.path) : made.focus);
  const unsaved = isSaved(notes.uri) ? '' : ` It stands in “${notes.title}”, which is still to be saved.`;
  return {
    ok: true,
    said: `${made.said}${unsaved}`,
    ...(notes.uri === from ? {} : { elsewhere: notes.uri }),
  };
}

/** Another meeting is going on: one at a time is enough, and the person says which. @throws Left when the person leaves */
async function beginBeside(
  other: PlanDocument,
  date: string | undefined,
  notes: PlanDocument,
): Promise<boolean> {
  const day = date === undefined ? '' : ` of ${shortDate(date)}`;
  const choice = await pick(`Your meeting${day} in “${other.title}” is still going on.`, [
    { label: 'Go to that meeting', description: fileOf(other), begin: false },
    { label: 'Begin this one', description: fileOf(notes), begin: true },
  ]);
  return choice.begin;
}

async function pick<Choice extends QuickPickItem>(
  placeHolder: string,
  choices: readonly Choice[],
): Promise<Choice> {
  const picked = await window.showQuickPick(choices, {
    title: 'Meeting',
    placeHolder,
    ignoreFocusOut: true,
  });
  if (!picked) throw new Left();
  return picked;
}

/** Shows the page of our notes at an item: where it is open already, else beside the plan, so that both are in sight. */
export async function showNotes(
  { cursors, opening, documents }: Desk,
  uri: string,
  ref: ItemRef | undefined,
): Promise<void> {
  documents.refresh(Uri.parse(uri));
  if (ref !== undefined) cursors.press(uri, ref);
  const [tab] = tabsOf(uri, 'plan');
  await opening.plan(Uri.parse(uri), {
    viewColumn: tab?.group.viewColumn ?? (showsOther(documents, uri) ? ViewColumn.Beside : ViewColumn.Active),
  });
}

/** Whether the editor in front shows another document of ours. */
function showsOther(documents: Documents, uri: string): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const front =
    input instanceof TabInputText || input instanceof TabInputCustom ? input.uri.toString() : undefined;
  return front !== undefined && front !== uri && documents.hasPage(front);
}
