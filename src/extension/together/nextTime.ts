/** "Talk about this next time": writes a few words about anything into our notes, from wherever they come to mind. */
import { Uri, window } from 'vscode';
import { wordsOfItem } from '../../core/coaching/named.ts';
import { sourceOf, writtenIn, type ThirdPointSource } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Library } from '../../core/library/library.ts';
import { GONE } from '../../core/view/changesFor.ts';
import { talkNextTime } from '../../core/view/changes/nextTime.ts';
import type { ItemRef, TogetherIntent } from '../../core/view/planView.ts';
import { DOCUMENT, pathOf, placeOfRef } from '../../core/view/refs.ts';
import { quoted } from '../../core/words.ts';
import type { Path } from '../../core/yaml/tree.ts';
import { Left, Questions } from '../ask.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import { mayWrite, whyNotToWrite } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { giveId } from './giveId.ts';
import { whichNotes, type WhichWords } from './whichNotes.ts';
import { whoSpeaks } from './whoSpeaks.ts';

type NextTime = Extract<TogetherIntent, { do: 'next-time' }>;

const TITLE = 'Talk about this next time';
const NOTHING = 'Nothing was written.';
const NO_NOTES = 'The two of you have no notes yet to keep this in.';
const which: WhichWords = {
  title: TITLE,
  which: 'With whom? Choose the notes it goes into.',
  unnamed: 'No notes name this plan yet. Choose the notes it goes into.',
  none: NO_NOTES,
};

/**
 * Keeps a few words for the next meeting.
 * @param uri the document that is shown
 */
export async function nextTime(
  { documents }: Pick<Desk, 'documents'>,
  uri: string,
  intent: NextTime,
): Promise<Answer> {
  const { library } = documents;
  await documents.whenRead();
  const shown = library.get(uri);
  const about = aboutIn(library, uri, intent);
  if (!shown || about?.what === 'gone') return { ok: false, said: GONE };
  if (intent.text.trim() === '') return { ok: false, said: 'Write a few words first.' };
  try {
    const notes = await whichNotes(tableOf(shown, about), library, which);
    return notes
      ? await writeDown(documents, notes, { ...intent, uri }, about)
      : { ok: false, said: NO_NOTES };
  } catch (error) {
    if (error instanceof Left) return { ok: false, said: NOTHING };
    throw error;
  }
}

/**
 * Asks for the words where there is no page of ours to write them on, and says how it came out.
 * @param uri the document that is meant
 * @param ref the item; without it the document as a whole
 * @param question what is open about it
 */
export async function askNextTime(
  { documents }: Pick<Desk, 'documents'>,
  uri: string,
  ref?: ItemRef,
  question?: string,
): Promise<void> {
  const { library } = documents;
  await documents.whenRead();
  documents.refresh(Uri.parse(uri));
  const shown = library.get(uri);
  const about = aboutIn(library, uri, { ref: ref ?? DOCUMENT });
  if (!shown || !about || about.what === 'gone') {
    void window.showWarningMessage(GONE);
    return;
  }
  try {
    // First where it goes: words that somebody has written should not find that there is no place for them.
    const notes = await whichNotes(tableOf(shown, about), library, which);
    if (!notes || !(await mayWrite(Uri.parse(notes.uri)))) return;
    const words = ref === undefined ? shown.title : (wordsOfItem(shown, ref) ?? shown.title);
    const text = await new Questions(TITLE, 1).words(
      `About ${quoted(words, 60)}`,
      question ?? 'What would you like to come back to?',
      (written) => (written === '' ? 'Write a few words.' : undefined),
    );
    const { ok, said } = await writeDown(documents, notes, { text, uri }, about);
    if (ok) window.setStatusBarMessage(said ?? '', BRIEFLY);
    else void window.showWarningMessage(`${said ?? NOTHING} Your words: ${quoted(text, Infinity)}`);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

/** How long a sentence stands in the status bar, in milliseconds. */
const BRIEFLY = 6_000;

/** @param asked the words, and the document they were written at @throws Left when the person leaves */
async function writeDown(
  documents: Documents,
  notes: PlanDocument,
  { text, uri }: { readonly text: string; readonly uri: string },
  about: ThirdPointSource | undefined,
): Promise<Answer> {
  const { library } = documents;
  const why = await whyNotToWrite(Uri.parse(notes.uri));
  if (why !== undefined) return { ok: false, said: why };
  const by = await whoSpeaks(notes, library);
  const named = about?.what === 'item' ? await giveId(documents, about) : about;
  const reference = named && writtenIn(notes.uri, named, library);
  const made = await changeAndSave(documents, notes.uri, (document) =>
    talkNextTime(document, {
      text,
      ...(by === undefined ? {} : { by }),
      ...(reference === undefined ? {} : { about: reference }),
    }),
  );
  if ('refused' in made) return { ok: false, said: made.refused };
  const unsaved = isSaved(notes.uri) ? '' : ` It stands in “${notes.title}”, which is still to be saved.`;
  return {
    ok: true,
    said: `${made.said}${unsaved}`,
    ...(notes.uri === uri ? {} : { elsewhere: notes.uri }),
  };
}

/** What is on the table: where notes are shown those, else the document that it stands in. */
function tableOf(shown: PlanDocument, about: ThirdPointSource | undefined): PlanDocument {
  if (shown.kind === 'collaboration-log' || !about || !('document' in about)) return shown;
  return about.document ?? shown;
}

/** What it is about; undefined where it is about nothing that has a place. */
function aboutIn(
  library: Library,
  shown: string,
  { ref, target }: Pick<NextTime, 'ref' | 'target'>,
): ThirdPointSource | undefined {
  if (target !== undefined) return sourceOf(target, library, shown);
  if (ref === undefined) return undefined;
  // The map of a plan has the rows of its rubric.
  const there = placeOfRef(shown, ref);
  const document = library.get(there.uri);
  const path = document && pathOf(document, there.ref);
  return path ? itemOrWhole(document, path) : { what: 'gone', named: ref };
}

/** The item that a place is in; a word of it, such as a cell of a rubric, goes by its item. */
function itemOrWhole(document: PlanDocument, path: Path): ThirdPointSource {
  const item = path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1);
  const list = item.findLast((step) => typeof step === 'string');
  return list === undefined ? { what: 'document', document } : { what: 'item', document, path: item, list };
}
