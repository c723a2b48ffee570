/** Who the other one is, by the name people call them: never by what git was told. */
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../kinds/people.ts';
import type { Shelf } from '../library/shelf.ts';
import { listed } from '../words.ts';

/** Those who work here together besides this person, as the agreements name them. */
function partnersOf(shelf: Pick<Shelf, 'ofKind' | 'me'>): readonly string[] {
  const names: string[] = [];
  for (const agreement of shelf.ofKind('coaching-agreement'))
    for (const { name } of agreementIn(agreement).partners)
      if (!isSamePerson(name, shelf.me) && !names.some((other) => isSamePerson(other, name)))
        names.push(name);
  return names;
}

/** The one partner there is, by name; undefined where there is none, or where it is not known who of them asks. */
export function onlyPartner(shelf: Pick<Shelf, 'ofKind' | 'me'>): string | undefined {
  const names = partnersOf(shelf);
  const known = shelf.me !== undefined && shelf.me.trim() !== '';
  return known && names.length === 1 ? names[0] : undefined;
}

/**
 * Whose changes they are.
 * @param authors as git has them
 * @returns a name or two where each of them is clearly one partner; undefined otherwise
 */
export function partnersAmong(
  authors: readonly string[],
  shelf: Pick<Shelf, 'ofKind' | 'me'>,
): string | undefined {
  const partners = partnersOf(shelf);
  const names = new Set<string>();
  for (const author of authors) {
    const meant = partners.filter((name) => isSamePerson(name, author));
    if (meant.length !== 1 || meant[0] === undefined) return undefined;
    names.add(meant[0]);
  }
  return names.size > 0 && names.size < 3 ? listed([...names]) : undefined;
}
