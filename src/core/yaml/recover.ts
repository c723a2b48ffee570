import type { Span } from '../text/ranges.ts';
import { readingOf } from './slips/reading.ts';
import type { YamlDocument } from './tree.ts';

/**
 * The stretches whose contents cannot be trusted: whole top-level entries where the text is broken, and
 * single values that are not what was meant. Other findings inside them are to be held back.
 * @returns in the order of the text; all of it where two versions or another form of saving spoil everything
 */
export function brokenEntries(document: YamlDocument): readonly Span[] {
  return readingOf(document).broken;
}

/**
 * The tree of the sound parts of a document: broken stretches are left out, as little as possible, and
 * every span is still true of `document.text`. A broken item of a list stays as an item with nothing in it.
 * Of a text in two versions, the first.
 * @returns the document itself where it is whole
 */
export function recover(document: YamlDocument): YamlDocument {
  return readingOf(document).sound;
}
