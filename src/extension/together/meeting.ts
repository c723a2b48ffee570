/** Goes to the meeting that is going on, or begins one, in the notes of what is on the table. */
import { commands, TabInputCustom, TabInputText, Uri, ViewColumn, window, type QuickPickItem } from 'vscode';
import { meetingFor, notesAbout, openMeetingIn, openMeetings } from '../../core/coaching/lookingAt.ts';
import { dayOf, shortDate } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { changesFor } from '../../core/view/changesFor.ts';
import type { ItemRef } from '../../core/view/planView.ts';
import { peopleOf } from '../../core/view/papers/people.ts';
import { refOf } from '../../core/view/refs.ts';
import { listed } from '../../core/words.ts';
import { Left } from '../ask.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import type { Desk } from '../surface.ts';
import { tabsOf } from '../tabs.ts';

const NOTHING = 'Nothing was begun.';

/**
 * Goes to the meeting that is going on, or begins one, and shows its page.
 * @param uri what is on the table: a plan, what belongs to it, or the notes themselves; undefined: nothing is
 */
export async function meet(desk: Desk, uri: string | undefined): Promise<Answer> {
  const { library } = desk.documents;
  const shown = uri === undefined ? undefined : library.get(uri);
  try {
    const notes = await notesToMeetIn(desk.documents, shown);
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

/**
 * The notes to meet in: those shown, those of the meeting that is going on, those about what is shown. Where it could be
 * several the person chooses; where there are none, setting them up is offered.
 * @throws Left when the person leaves
 */
async function notesToMeetIn(
  { library }: Documents,
  shown: PlanDocument | undefined,
): Promise<PlanDocument | undefined> {
  if (shown?.kind === 'collaboration-log') return shown;
  const open = shown && meetingFor(shown, library)?.log;
  if (open) return open;
  const own = shown ? notesAbout(shown, library) : [];
  const [only] = own;
  if (only && own.length === 1) return only;
  const all = own.length > 0 ? own : library.ofKind('collaboration-log');
  if (all.length === 0) {
    void offerSetUp(shown);
    return undefined;
  }
  // From nowhere in particular, the only notes are meant.
  if (!shown && all.length === 1) return all[0];
  const place =
    own.length > 0 || !shown
      ? 'With whom do you meet? Choose your notes.'
      : 'No notes name this plan yet. Choose the notes to meet in.';
  return (
    await pick(
      place,
      all.map((notes) => notesChoice(notes, library)),
    )
  ).notes;
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

function notesChoice(
  notes: PlanDocument,
  library: Documents['library'],
): QuickPickItem & { readonly notes: PlanDocument } {
  const names = listed(peopleOf(notes, library).names, 'and', 3);
  return { label: notes.title, description: [names, fileOf(notes)].filter(Boolean).join(' · '), notes };
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

async function offerSetUp(shown: PlanDocument | undefined): Promise<void> {
  const setUp = 'Set up our notes';
  const said = 'The two of you have no notes yet to meet in.';
  if ((await window.showInformationMessage(said, setUp)) === setUp)
    await commands.executeCommand('thirdPoint.setUp', ...(shown ? [Uri.parse(shown.uri)] : []));
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

function fileOf({ uri }: PlanDocument): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? '';
}
