/** “Keep both until we talk”: what stays is in the text; the other version stands beside it as a suggestion. */
import type { MergeConflict } from '../../compare/merge.ts';
import { PlanDocument } from '../../document.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { takesSuggestions } from '../../suggestions/suggestions.ts';
import { textAt } from '../../suggestions/value.ts';
import { changesToWrite, nameFor, type Located } from '../../suggestions/write.ts';
import { applyEdits } from '../../text/edits.ts';
import { itemsOf } from '../../yaml/navigate.ts';
import { placeIn } from './places.ts';
import type { Sides } from './sides.ts';

/** Why it is suggested. */
const WHY = 'We both changed this at the same time. Let’s talk about it.';

/** Whether both versions of a place can be kept; of an item that both added, both are in the text. */
export function canKeepBoth({ kind }: PlanDocument, conflict: MergeConflict): boolean {
  return takesSuggestions(kind) || bothStay(conflict);
}

function bothStay({ kind, path }: MergeConflict): boolean {
  return kind === 'add/add' && path.endsWith(']');
}

/**
 * @param text the merged text, in which our version stands, or theirs where we took ours out
 * @param kept what both are kept of
 * @param on ISO day
 * @returns the text with the suggestions; undefined where one of them can’t be written: then nothing is
 */
export function withSuggestions(
  text: string,
  theirs: PlanDocument,
  kept: readonly MergeConflict[],
  { ourName, theirName }: Pick<Sides, 'ourName' | 'theirName'>,
  on: string | undefined,
): string | undefined {
  let document = new PlanDocument(theirs.uri, text, theirs.kind);
  for (const conflict of kept.filter((each) => !bothStay(each))) {
    const place = placeIn(document, conflict.path);
    const named = place.there ? nameFor(document, place.path) : undefined;
    if (!named) return undefined;
    const { path } = placeIn(theirs, conflict.path);
    const isOut = conflict.ours === null || conflict.theirs === null;
    const suggestion: Located = {
      ...{ item: named.item, about: named.about, field: named.field, why: WHY, on },
      to: isOut ? undefined : textAt(theirs, path),
      by: conflict.ours === null ? ourName : theirName,
    };
    const planned = planEdits(document, [...named.changes, ...changesToWrite(document, [suggestion])]);
    if ('refused' in planned || planned.edits.length === 0) return undefined;
    const before = itemsOf(document.sound.root, 'suggestions').length;
    document = new PlanDocument(theirs.uri, applyEdits(document.text, planned.edits), theirs.kind);
    if (document.broken || itemsOf(document.sound.root, 'suggestions').length !== before + 1)
      return undefined;
  }
  return document.text;
}
