import type { PlanDocument } from '../../core/document.ts';
import type { Documents } from '../documents.ts';

/**
 * All notes of the workspace. Before it is said that there are none, the folders are looked through anew: just after a
 * window has opened VS Code may find no files yet, and not every file system says when files come.
 */
export async function notesIn(documents: Documents): Promise<readonly PlanDocument[]> {
  await documents.whenRead();
  const notes = (): readonly PlanDocument[] => documents.library.ofKind('collaboration-log');
  if (notes().length === 0) await documents.readAll();
  return notes();
}
