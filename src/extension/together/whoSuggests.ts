/** Whose suggestion it is: its name stands beside it, asked for once where it is not known. */
import { notesAbout } from '../../core/coaching/lookingAt.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Library } from '../../core/library/library.ts';
import { Left } from '../ask.ts';
import { whoSpeaks } from './whoSpeaks.ts';

/** Whether the person was asked and left the name out, as long as this window is open. */
let isLeftOut = false;

/**
 * The person’s name: the setting’s, else as the notes about the document have it.
 * @returns undefined where the person leaves it out, or no notes name anybody; nobody is asked twice
 */
export async function whoSuggests(document: PlanDocument, library: Library): Promise<string | undefined> {
  const { me } = library;
  const [notes] = notesAbout(document, library);
  if ((me !== undefined && me.trim() !== '') || !notes || isLeftOut) return me;
  try {
    const name = await whoSpeaks(notes, library);
    isLeftOut = name === undefined;
    return name;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    // What was suggested is not lost for it.
    isLeftOut = true;
    return undefined;
  }
}
