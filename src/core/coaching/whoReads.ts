/** Who can read a document, said before anything is written into it. */
import type { PlanDocument } from '../document.ts';
import { isPlan } from '../kinds/kind.ts';
import { nameBelow } from '../library/scope.ts';
import type { Shelf } from '../library/shelf.ts';
import { decoded } from '../text/decoded.ts';

/** "This is in the folder “ana-lee”. Whoever can open the folder can read everything in it …" */
export function whoReads({ uri }: PlanDocument, shelf: Shelf): string {
  const folder = shelf.folders
    .filter((each) => nameBelow(each, uri) !== undefined)
    .sort((a, b) => b.length - a.length)[0];
  const rest = 'can read everything in it, and a history of it keeps deleted words.';
  if (folder === undefined) return `Whoever can open the folder this is in ${rest}`;
  const name = decoded(folder.replace(/\/+$/, '').split('/').at(-1) ?? '');
  const besidePlans = [...shelf.all()].some(
    (other) => isPlan(other.kind) && nameBelow(folder, other.uri) !== undefined,
  );
  const where = besidePlans ? `beside the plans, in the folder “${name}”` : `in the folder “${name}”`;
  return `This is ${where}. Whoever can open that folder ${rest}`;
}
