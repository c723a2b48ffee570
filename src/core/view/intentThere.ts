/** Leads an intent to the document that it is about. */
import type { Intent } from './planView.ts';
import { goesByPlace, placeOfRef } from './refs.ts';

/** The names of items that an intent can carry. */
const naming: ReadonlySet<string> = new Set(['ref', 'into', 'after', 'before']);

/**
 * An intent that names items of another document (a rubric’s row in the map of its plan), as that document would say it.
 * @returns undefined where the names lead to several documents, or go by a place that may have moved since
 */
export function intentThere<Asking extends Intent>(
  here: string,
  intent: Asking,
): { readonly uri: string; readonly intent: Asking } | undefined {
  let uri: string | undefined;
  let there = intent;
  for (const [name, named] of Object.entries(intent)) {
    if (!naming.has(name) || typeof named !== 'string') continue;
    const place = placeOfRef(here, named);
    if (uri !== undefined && uri !== place.uri) return undefined;
    if (place.uri !== here && goesByPlace(place.ref)) return undefined;
    uri = place.uri;
    there = { ...there, [name]: place.ref };
  }
  return { uri: uri ?? here, intent: there };
}
