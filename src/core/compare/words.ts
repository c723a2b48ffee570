/** What of a text changed, word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Words } from './diff.ts';

/** Texts that differ in more words than this have hardly anything in common, and are shown one after the other. */
const MOST_EDITS = 400;

/** The words both have, in order, with those only the one or the other has (Myers’ algorithm, by jsdiff). */
export function wordMarks(before: string, after: string): readonly Words[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return (['out', 'in'] as const).map((is) => ({ is, text: is === 'out' ? before : after }));
  return parts.map(({ added, removed, value }) => ({
    is: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }));
}
