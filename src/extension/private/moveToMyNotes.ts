/** “Move to my notes”: takes a line out of what others can read, once it is kept privately. */
import { Uri, window } from 'vscode';
import { wordsOfItem } from '../../core/coaching/named.ts';
import { lineTakenOut, wordsOfLine } from '../../core/coaching/ownLine.ts';
import { pathOf, refOf } from '../../core/view/refs.ts';
import type { PrivateAbout } from '../../private/record.ts';
import { PrivateTrouble } from '../../private/sealedStore.ts';
import { change } from '../edits.ts';
import type { Places } from './inFront.ts';
import type { PrivateNotes } from './privateNotes.ts';

const NOT_NOW = 'That could not be done just now. The line is where it was.';

/** @param uri of the document @param ref of the line in it; the line itself is read from the text */
export async function moveToMyNotes(
  notes: PrivateNotes,
  { documents }: Places,
  uri: string,
  ref: string,
): Promise<void> {
  const document = documents.library.get(uri);
  const path = document && pathOf(document, ref);
  const text = path && wordsOfLine(document, path);
  if (!document || !path || text === undefined) return;
  // Of our notes the meeting; else the document as a whole.
  const meeting = path[0] === 'meetings' ? refOf(document, path.slice(0, 2)) : undefined;
  const words = meeting === undefined ? undefined : wordsOfItem(document, meeting);
  const about: PrivateAbout =
    meeting === undefined || words === undefined
      ? { uri, words: document.title }
      : { uri, ref: meeting, words };
  try {
    await notes.add<'note'>({ kind: 'note', text, about });
  } catch (error) {
    const said = error instanceof PrivateTrouble ? `${error.message} The line is where it was.` : NOT_NOW;
    await window.showWarningMessage(said);
    return;
  }
  const made = await change(documents, Uri.parse(uri), (now) => {
    const changes = lineTakenOut(now, path, text);
    return changes ? { changes, said: '' } : { refused: 'The line has changed meanwhile.', at: 0 };
  });
  documents.refresh(Uri.parse(uri));
  await ('refused' in made
    ? window.showWarningMessage(
        'The line is kept in your notes, and stands here still: it could not be taken out.',
      )
    : window.showInformationMessage(
        'Moved to your notes. Where it was saved or shared before, others may have read it.',
      ));
}
