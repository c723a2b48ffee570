import { nameableAt } from '../../core/coaching/nameable.ts';
import type { ThirdPointSource } from '../../core/coaching/targets.ts';
import { GONE, refuse } from '../../core/view/changes/asked.ts';
import { pathOf, refOf } from '../../core/view/refs.ts';
import { changeAndSave } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';

/**
 * Gives an item an id, because something is going to name it. The document is saved where it was saved before.
 * @returns the item as it is then; the same where it can’t have an id
 */
export async function giveId(
  documents: Documents,
  source: Extract<ThirdPointSource, { readonly what: 'item' }>,
): Promise<ThirdPointSource> {
  const { uri } = source.document;
  const ref = refOf(source.document, source.path);
  const made = await changeAndSave(documents, uri, (document) => {
    const path = pathOf(document, ref);
    const item = path && nameableAt(document, path);
    if (!item || !document.current) return refuse(GONE);
    // Only the item itself: nothing around it is meant.
    return { changes: item.path.length === path.length ? item.changes : [], said: '' };
  });
  if ('refused' in made || made.edits.length === 0) return source;
  const document = documents.library.get(uri);
  // An id does not change which item of its list it is.
  return document ? { ...source, document } : source;
}
