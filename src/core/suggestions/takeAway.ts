/** Takes suggestions away; with the last of them their list goes too, so that nothing is left behind. */
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { itemsOf } from '../yaml/navigate.ts';
import { SUGGESTIONS, type Written } from './reading.ts';

/** The changes that take these suggestions away. */
export function withoutSuggestions(document: PlanDocument, going: readonly Written[]): readonly Change[] {
  if (going.length === 0) return [];
  const all = itemsOf(document.sound.root, SUGGESTIONS).length === going.length;
  if (all) return [{ do: 'remove', path: [SUGGESTIONS] }];
  return [...going].sort((a, b) => b.index - a.index).map(({ path }) => ({ do: 'remove', path }));
}

/** Whether changes take a suggestion away already. */
export function takesAway(changes: readonly Change[], { index }: Written): boolean {
  return changes.some(
    (change) =>
      change.do === 'remove' &&
      change.path[0] === SUGGESTIONS &&
      (change.path.length === 1 || (change.path.length === 2 && change.path[1] === index)),
  );
}
