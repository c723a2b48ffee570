import { Uri } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import type { Asked } from '../core/view/changesFor.ts';
import type { Documents } from './documents.ts';
import { openDocument } from './openDocument.ts';
import { change, type Changed } from './edits.ts';
import { SavedAgain } from './savedAgain.ts';

const savedAgain = new SavedAgain(openDocument);

/** Changes a document out of sight. What was saved before is saved again, so that the other one has it too; else it waits for whoever is writing there. See `change`. */
export async function changeAndSave(
  documents: Documents,
  uri: string,
  ask: (document: PlanDocument, version: number) => Asked | Refusal,
  lastWins = false,
): Promise<Changed | Refusal> {
  return savingAgain(uri, async () => {
    const made = await change(documents, Uri.parse(uri), ask, lastWins);
    if (!('refused' in made)) documents.refresh(Uri.parse(uri));
    return made;
  });
}

/**
 * Makes a change; a document that was saved before is saved again.
 * @param isToSave whether that is wanted, once it is made
 * @returns what was made; its sentence says so where it could not be saved
 */
export async function savingAgain(
  uri: string,
  make: () => Promise<Changed | Refusal>,
  isToSave: (made: Changed) => boolean = () => true,
): Promise<Changed | Refusal> {
  const wanted = (done: Changed | Refusal): boolean =>
    !('refused' in done) && done.edits.length > 0 && isToSave(done);
  const wasSaved = isSaved(uri);
  const made = await savedAgain.change(uri, make, wanted);
  if ('refused' in made || !wasSaved || !wanted(made) || made.said === '' || isSaved(uri)) return made;
  return { ...made, said: `${made.said} It is still to be saved.` };
}

/** Whether a document has no words that are still to be saved; those that are saved in a moment are none. */
export function isSaved(uri: string): boolean {
  return savedAgain.isSaved(uri);
}
