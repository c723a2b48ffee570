/** New documents among files that are there already: none is written over, and they still name each other. */
import { PlanDocument } from '../../document.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { bareName } from '../../kinds/kind.ts';
import { indexOf, splitReference } from '../../references/index.ts';
import { applyEdits } from '../../text/edits.ts';
import type { NewDocument } from './brought.ts';

/**
 * The documents with a number in the names of the files that are taken, and where the others name them.
 * @param isTaken whether there is a file of that name
 */
export function withFreeFiles(
  documents: readonly NewDocument[],
  isTaken: (file: string) => boolean,
): readonly NewDocument[] {
  const names = new Map<string, string>();
  const given = new Set<string>();
  const files = documents.map(({ file }) => {
    const bare = bareName(file);
    let free = file;
    for (let number = 2; given.has(free.toLowerCase()) || isTaken(free); number++)
      free = `${bare}-${number}${file.slice(bare.length)}`;
    given.add(free.toLowerCase());
    if (!names.has(file)) names.set(file, free);
    return free;
  });
  return documents.map((document, index) => ({
    ...document,
    file: files[index] ?? document.file,
    text: renamed(document, names),
  }));
}

/** The text of a document with the new names of the files it names. */
function renamed({ kind, text }: NewDocument, names: ReadonlyMap<string, string>): string {
  const document = new PlanDocument('new:', text, kind);
  const changes = indexOf(document).references.flatMap(({ text: written, rule, path, isKey }) => {
    const file = isKey ? undefined : splitReference(written, rule)?.file;
    const now = file === undefined ? undefined : names.get(file);
    if (file === undefined || now === undefined || now === file) return [];
    return { do: 'set' as const, path, value: `${now}${written.slice(file.length)}` };
  });
  if (changes.length === 0) return text;
  const planned = planEdits(document, changes);
  if ('refused' in planned) throw new Error(planned.refused);
  return applyEdits(text, planned.edits);
}
