/** "Talk about this next time": writes a few words about anything into our notes, from wherever they come to mind. */
import { commands, Uri, window } from 'vscode';
import { meetingFor, notesAbout } from '../../core/coaching/lookingAt.ts';
import { sourceOf, writtenIn, type ThirdPointSource } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Library } from '../../core/library/library.ts';
import { GONE } from '../../core/view/changesFor.ts';
import { talkNextTime } from '../../core/view/changes/nextTime.ts';
import type { TogetherIntent } from '../../core/view/planView.ts';
import { pathOf, placeOfRef } from '../../core/view/refs.ts';
import type { Path } from '../../core/yaml/tree.ts';
import { Left } from '../ask.ts';
import { openDocument, type Documents } from '../documents.ts';
import { change } from '../edits.ts';
import type { Answer } from '../intents.ts';
import type { Desk } from '../surface.ts';
import { giveId } from './giveId.ts';
import { whoSpeaks } from './whoSpeaks.ts';

type NextTime = Extract<TogetherIntent, { do: 'next-time' }>;

const NO_NOTES = 'You two have no notes about this yet, so there is nothing to keep it in.';

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
  const shown = library.get(uri);
  const about = aboutIn(library, uri, intent);
  if (!shown || about?.what === 'gone') return { ok: false, said: GONE };
  if (intent.text.trim() === '') return { ok: false, said: 'Write a few words first.' };
  try {
    const notes = await notesFor(documents, shown, about);
    if (!notes) return { ok: false, said: NO_NOTES };
    const by = await whoSpeaks(notes, library);
    const named = about?.what === 'item' ? await giveId(documents, about) : about;
    const reference = named && writtenIn(notes.uri, named, library);
    const clean = openDocument(notes.uri)?.isDirty !== true;
    const made = await change(library, Uri.parse(notes.uri), (document) =>
      talkNextTime(document, {
        text: intent.text,
        ...(by === undefined ? {} : { by }),
        ...(reference === undefined ? {} : { about: reference }),
      }),
    );
    if ('refused' in made) return { ok: false, said: made.refused };
    documents.refresh(Uri.parse(notes.uri));
    // What was saved before is saved again, so that the partner has it too.
    if (clean && made.edits.length > 0) await openDocument(notes.uri)?.save();
    const saved = openDocument(notes.uri)?.isDirty !== true;
    return {
      ok: true,
      said: saved ? made.said : `${made.said} It stands in “${notes.title}”, which is still to be saved.`,
      ...(notes.uri === uri ? {} : { elsewhere: notes.uri }),
    };
  } catch (error) {
    if (error instanceof Left) return { ok: false, said: 'Nothing was written.' };
    throw error;
  }
}

/** What it is about; undefined where it is about nothing that has a place. */
function aboutIn(library: Library, shown: string, { ref, target }: NextTime): ThirdPointSource | undefined {
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

/**
 * The notes to write in: those of the meeting that is going on, else those about the document; where it could be
 * several, or none says that it is about it, the person chooses. What is meant for one never goes to another by itself.
 * @throws Left when the person leaves
 */
async function notesFor(
  { library }: Documents,
  shown: PlanDocument,
  about: ThirdPointSource | undefined,
): Promise<PlanDocument | undefined> {
  const document = about && 'document' in about ? (about.document ?? shown) : shown;
  if (shown.kind === 'collaboration-log') return shown;
  const open = meetingFor(document, library)?.log;
  if (open) return open;
  const own = notesAbout(document, library);
  const [only] = own;
  if (only && own.length === 1) return only;
  const all = own.length > 0 ? own : library.ofKind('collaboration-log');
  if (all.length === 0) {
    void offerSetUp(shown);
    return undefined;
  }
  const picked = await window.showQuickPick(
    all.map((notes) => ({ label: notes.title, description: fileOf(notes), notes })),
    {
      title: 'Talk about this next time',
      placeHolder:
        own.length > 0
          ? 'With whom? Choose the notes it goes into.'
          : 'No notes name this plan yet. Choose the notes it goes into.',
      ignoreFocusOut: true,
    },
  );
  if (!picked) throw new Left();
  return picked.notes;
}

const fileOf = ({ uri }: PlanDocument): string => Uri.parse(uri).path.split('/').at(-1) ?? '';

async function offerSetUp(shown: PlanDocument): Promise<void> {
  const setUp = 'Set up our notes';
  if ((await window.showInformationMessage(NO_NOTES, setUp)) === setUp)
    await commands.executeCommand('thirdPoint.setUp', Uri.parse(shown.uri));
}
