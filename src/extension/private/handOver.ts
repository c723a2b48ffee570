/** Handing over at the debrief: the visitor's lines go into the visit's document, and only then count as handed over. */
import { workspace, type Uri } from 'vscode';
import { handOver, isHandedOver } from '../../core/view/changes/visit.ts';
import type { VisitLines } from '../../private/visitLines.ts';
import { isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import { change } from '../edits.ts';

/** How it came out: one sentence to show and to speak. */
export interface HandedOver {
  readonly ok: boolean;
  readonly said: string;
}

const NOT_THERE =
  'The lines could not be found in the visit afterwards, so they stay with you. Please try again.';

/** Writes lines into the visit. Nothing is taken from the visitor: what is handed over only counts as that. @param keys their names */
export async function handOverLines(
  documents: Documents,
  uri: Uri,
  lines: VisitLines,
  keys: readonly string[],
): Promise<HandedOver> {
  const wanted = new Set(keys);
  const chosen = (await lines.all()).filter(({ key, kept }) => kept && wanted.has(key));
  if (chosen.length < wanted.size)
    return { ok: false, said: 'Some of these lines are not kept yet. Please try again in a moment.' };
  const open = await workspace.openTextDocument(uri);
  const wasClean = isSaved(uri.toString());
  const made = await change(documents, uri, (document) => handOver(document, chosen));
  if ('refused' in made) return { ok: false, said: made.refused };
  documents.refresh(uri);
  const now = documents.library.get(uri.toString());
  if (!now || !chosen.every((line) => isHandedOver(now, line))) return { ok: false, said: NOT_THERE };
  if (wasClean && !(await open.save()))
    return {
      ok: false,
      said: 'The lines stand in the visit, but it could not be saved. Please save it and try again.',
    };
  await lines.handedOver(chosen.map(({ key }) => key));
  return { ok: true, said: wasClean ? made.said : `${made.said} It is still to be saved.` };
}
