import { Uri } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import type { Asked } from '../core/view/changesFor.ts';
import { openDocument, type Documents } from './documents.ts';
import { change, type Changed } from './edits.ts';

/** Changes a document out of sight. What was saved before is saved again, so that the other one has it too; else it waits for whoever is writing there. */
export async function changeAndSave(
  documents: Documents,
  uri: string,
  ask: (document: PlanDocument, version: number) => Asked | Refusal,
): Promise<Changed | Refusal> {
  const wasSaved = isSaved(uri);
  const made = await change(documents.library, Uri.parse(uri), ask);
  if ('refused' in made) return made;
  if (wasSaved && made.edits.length > 0) await openDocument(uri)?.save();
  documents.refresh(Uri.parse(uri));
  return made;
}

/** Whether a document has no words that are still to be saved. */
export function isSaved(uri: string): boolean {
  return openDocument(uri)?.isDirty !== true;
}
