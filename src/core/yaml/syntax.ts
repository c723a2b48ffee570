import type { Finding } from '../finding.ts';
import { readingOf } from './slips/reading.ts';
import type { YamlDocument } from './tree.ts';

/**
 * What keeps a text from being read as it was meant: one finding for one broken place, at that place,
 * each with a fix that was tried on the text.
 * @param document as `parseYaml` gives it
 * @returns the findings in the order of the text; spans are offsets in `document.text`
 */
export function syntaxFindings(document: YamlDocument): readonly Finding[] {
  return readingOf(document).findings;
}
