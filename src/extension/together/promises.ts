/** “What I promised”: this person’s own next steps over all notes, and nobody else’s. */
import { QuickPickItemKind, ThemeIcon, Uri, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import { promisesOf, type MyPromise } from '../../core/coaching/promises.ts';
import { dayOf } from '../../core/dates.ts';
import { changesFor } from '../../core/view/changesFor.ts';
import { Left } from '../ask.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { showNotes } from './meeting.ts';
import { notesIn } from './notesIn.ts';
import { whoSpeaks } from './whoSpeaks.ts';

const TITLE = 'What I promised';

const done: QuickInputButton = { iconPath: new ThemeIcon('check'), tooltip: 'Done' };
const again: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: 'Not done yet' };

interface Line extends QuickPickItem {
  readonly promise?: MyPromise;
}

/** Shows them; choosing one goes to it in its notes, its button says that it is done. */
export async function showPromises(desk: Desk): Promise<void> {
  const { library } = desk.documents;
  const [notes] = await notesIn(desk.documents);
  if (!notes) {
    void window.showInformationMessage(
      'There are no notes here yet in which you could have promised anything.',
    );
    return;
  }
  try {
    const me = library.me ?? (await whoSpeaks(notes, library));
    if (me === undefined) {
      void window.showInformationMessage(
        'Only what you took on yourself is shown here, so your name is needed.',
      );
      return;
    }
    choose(desk, me);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

function choose(desk: Desk, me: string): void {
  const { documents } = desk;
  const picker = window.createQuickPick<Line>();
  picker.title = TITLE;
  picker.placeholder = 'Choose one to go to it in your notes.';
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.keepScrollPosition = true;
  let shown = '';
  const fill = (): void => {
    const lines = linesFor(documents, me);
    const now = JSON.stringify(lines.map(({ label, description, detail }) => [label, description, detail]));
    // Filling it anew takes the choice off the line one is at.
    if (now === shown) return;
    shown = now;
    picker.items = lines;
  };
  fill();
  picker.onDidTriggerItemButton(async ({ item: { promise } }) => {
    if (!promise) return;
    picker.busy = true;
    const answer = await settle(documents, promise);
    picker.busy = false;
    picker.placeholder = answer;
    fill();
  });
  picker.onDidAccept(() => {
    const promise = picker.selectedItems[0]?.promise;
    picker.hide();
    if (promise) void showNotes(desk, promise.notes.uri, promise.ref);
  });
  // Notes that are read or changed meanwhile show here too.
  const heard = documents.onDidChange(fill);
  picker.onDidHide(() => {
    heard.dispose();
    picker.dispose();
  });
  picker.show();
}

function linesFor({ library }: Documents, me: string): readonly Line[] {
  const all = promisesOf(library, dayOf(new Date()), me);
  if (all.length === 0)
    return [{ label: 'Nothing is open.', description: 'Your own next steps stand here.' }];
  const settled = all.filter((each) => each.done);
  return [
    ...all.filter((each) => !each.done).map(lineOf),
    ...(settled.length > 0 ? [{ label: 'Done', kind: QuickPickItemKind.Separator }] : []),
    ...settled.map(lineOf),
  ];
}

function lineOf(promise: MyPromise): Line {
  const isToRead = whyReadingOnly(Uri.parse(promise.notes.uri)) !== undefined;
  const detail = promise.outcome === '' ? {} : { detail: promise.outcome };
  return {
    label: promise.text,
    description: [promise.done ? '' : promise.stands, promise.notes.title].filter(Boolean).join(' · '),
    ...detail,
    buttons: isToRead ? [] : [promise.done ? again : done],
    promise,
  };
}

/** Says that it is done, or not yet. @returns what to say */
async function settle(documents: Documents, promise: MyPromise): Promise<string> {
  const { uri, title } = promise.notes;
  const made = await changeAndSave(documents, uri, (document, now) =>
    changesFor(
      document,
      { do: 'step-done', ref: promise.ref, on: !promise.done },
      // Steps without an id go by place: only where the text is the one they were read from.
      { now, seen: document.text === promise.notes.text ? now : now - 1, today: dayOf(new Date()) },
    ),
  );
  if ('refused' in made) return made.refused;
  return isSaved(uri) ? made.said : `${made.said} It stands in “${title}”, which is still to be saved.`;
}
