/** What keeps an id from getting another name, in words for the person. */
import type { PlanDocument } from '../document.ts';
import { freeId, ID, idFrom } from '../ids.ts';
import type { Shelf } from '../library/shelf.ts';
import { indexOf } from '../references/index.ts';
import { decoded } from '../text/decoded.ts';
import { quoted, shortened } from '../words.ts';
import type { Target } from './links.ts';
import { writtenTarget } from './textLinks.ts';

/** What is wrong with a new name; undefined where nothing is. */
export function troubleWithName(
  { document, item }: Required<Target>,
  shelf: Shelf,
  name: string,
): string | undefined {
  if (item.key !== 'id') {
    if (name.trim() === '' || /[\r\n]/.test(name) || name !== name.trim())
      return 'A standard’s code is a short name on one line, like HS-LS2-7.';
    const other = indexOf(document).byId.get(name) ?? shelf.standard(name)?.item;
    return (
      other &&
      `${shortened(name, 40)} is already the code of another standard: ${quoted('text' in other ? other.text : other.label, 50)}.`
    );
  }
  const { byId } = indexOf(document);
  const taken = new Set(byId.keys());
  if (!ID.test(name)) {
    const would = idFrom(name, '');
    // VS Code shows little more than the first words.
    const offered = would === '' ? '' : `“${freeId(would, taken, false)}” would do. `;
    return `${offered}An id is a short word for links, like g1 or water-test: small letters, digits, dashes.`;
  }
  if (name === 'private' || name === 'x-private')
    return `“${name}” means something else already: it is kept for what nobody but you should read.`;
  const other = byId.get(name);
  if (!other) return undefined;
  const stem = /^([a-z]+)\d+$/.exec(name)?.[1];
  const free = freeId(stem ?? name, taken, stem !== undefined);
  const what = other.label === '' ? `another ${other.noun}` : quoted(other.label, 50);
  return `${name} is already the id of ${what}. ${free} is still free.`;
}

/** Where a link could mean either of two items, it can’t be said which links are to follow. */
export function troubleWithItem({ document, item }: Required<Target>, shelf: Shelf): string | undefined {
  const alike = indexOf(document).items.filter(({ id }) => id === item.id);
  const known =
    item.key === 'id' ? [] : shelf.ofKind('standards').filter((other) => indexOf(other).byId.has(item.id));
  const [, second] = known;
  if (second)
    return `The code ${shortened(item.id, 40)} stands in ${known.map((one) => titleOf(one)).join(' and ')}, so plans could mean either. Change it in the text.`;
  if (alike.length < 2) return undefined;
  return `Two things here have the ${item.key} ${shortened(item.id, 40)}, so a link to it could mean either. Give one of them another ${item.key} in the text first.`;
}

/** Links may hide in what can’t be read just now. */
export function troubleAround(
  { document, item }: Required<Target>,
  around: readonly PlanDocument[],
  shelf: Shelf,
): string | undefined {
  const name = document.uri.slice(document.uri.lastIndexOf('/') + 1);
  // As an address has it, as links by their form write it, and as those in words do.
  const names = [name, decoded(name), writtenTarget(decoded(name))];
  const isNear = (other: PlanDocument): boolean =>
    around.includes(other) || item.key === 'code' || names.some((each) => other.text.includes(each));
  for (const other of new Set([...around, ...shelf.all()])) {
    // Most are told apart by their words, without reading them.
    if (!other.text.includes(item.id) || !isNear(other)) continue;
    if (!other.broken) {
      // What an older form names can be read, but not be written.
      if (other.older && around.includes(other)) return olderWords(other);
      continue;
    }
    const where = other === document ? 'this text' : titleOf(other);
    return `Part of ${where} can’t be read just now, and a link to ${shortened(item.id, 40)} could stand there. Mend it first; then this can be renamed everywhere.`;
  }
  return undefined;
}

/** What is said where a key beside it has that name already. */
export function takenAsKey(from: PlanDocument, name: string): string {
  return `${name} is already described in ${titleOf(from)}. Take another name.`;
}

/** A document’s title, inside a sentence. */
export function titleOf(document: PlanDocument): string {
  return quoted(document.title, 50);
}

/** What is said where a newer Third Point wrote the text. */
export function newerWords(document: PlanDocument): string {
  return `${titleOf(document)} was made with a newer Third Point and is only read here. Update Third Point first; then this can be renamed.`;
}

/** What is said where an older Third Point wrote the text. */
export function olderWords(document: PlanDocument): string {
  return `${titleOf(document)} was made with an older Third Point. Bring it up to date first; then this can be renamed.`;
}
