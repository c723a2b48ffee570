/** Standards to choose from while somebody types. */
import type { PlanDocument } from '../document.ts';
import { plain } from '../markdown/markdown.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import type { StandardHit } from '../view/planViewStandards.ts';
import { counted, quoted, shortened } from '../words.ts';
import { plansOf, touchesOf, type Touch } from './coverage.ts';
import { searchStandards } from './search.ts';

/**
 * Those that fit the words best; where nothing is asked, the first that stand at hand.
 * @param most how many at most
 */
export function standardsFor(
  shelf: Pick<Shelf, 'standards'>,
  words: string,
  most: number,
): readonly KnownStandard[] {
  return words.trim() === '' ? firstParts(shelf, most) : searchStandards(shelf, words, most);
}

/** The first that have none below them. */
function firstParts({ standards }: Pick<Shelf, 'standards'>, most: number): readonly KnownStandard[] {
  const wholes = new Set([...standards.values()].map(({ item }) => item.parent));
  const found: KnownStandard[] = [];
  for (const [code, known] of standards) {
    if (found.length >= most) break;
    if (!wholes.has(code)) found.push(known);
  }
  return found;
}

/**
 * The same for a list on a page.
 * @param here the plan they are chosen for: that it works on one is seen there
 */
export function standardHits(
  shelf: Shelf,
  words: string,
  most: number,
  here?: PlanDocument,
): readonly StandardHit[] {
  const touches = touchesOf(plansOf(shelf).filter((plan) => plan !== here));
  return standardsFor(shelf, words, most).map(({ item }) => {
    const by = touches.get(item.code) ?? [];
    return {
      code: item.code,
      text: shortened(plain(item.text), 220),
      ...(by.length === 0 ? {} : { used: usedIn(by) }),
    };
  });
}

/** “in “Creek””, “in 3 plans”. */
export function usedIn(by: readonly Touch[]): string {
  const plans = [...new Set(by.map(({ plan }) => plan))];
  return plans.length === 1 && plans[0]
    ? `in ${quoted(plain(plans[0].title), 50)}`
    : `in ${counted(plans.length, 'plan')}`;
}
