/** Two who add something in the same moment give it the same id: each of them took the next free one. */
import type { PlanDocument } from '../document.ts';
import { freeIds } from '../ids.ts';
import { indexOf, type Item } from '../references/index.ts';
import { otherId } from '../references/otherId.ts';
import type { Change } from './change.ts';

/**
 * Gives what a change added another id where somebody else’s item has the same one and stands before it. Whoever added
 * that one does nothing, so that one of the two windows puts it right and not both. A link to the id leads to the first
 * item that has it, also before.
 * @param before the text that was changed
 * @param after what the change made of it
 * @param now the text as it is, which can be read
 * @param places where the ids that the change gave stand by now, as far as that is known; otherwise what it added is known by its words
 */
export function withOtherIds(
  before: PlanDocument,
  after: PlanDocument,
  now: PlanDocument,
  places: ReadonlyMap<string, number> = new Map(),
): readonly Change[] {
  const { items, byId } = indexOf(now);
  const free = freeIds(byId);
  const changes: Change[] = [];
  for (const ours of idsGiven(before, after)) {
    const here = items.filter(({ id, idNode }) => id === ours.id && idNode.span.start === places.get(id));
    const [mine, ...alike] = here.length > 0 ? here : items.filter((item) => isSame(item, ours));
    // Where both wrote the very same, nobody can say whose is whose.
    if (!mine || alike.length > 0 || byId.get(mine.id) === mine) continue;
    const value = otherId(mine, free);
    changes.push({ do: 'set', path: [...mine.path, 'id'], value });
  }
  return changes;
}

/** The items to which a change gave an id that was free before. */
export function idsGiven(before: PlanDocument, after: PlanDocument): readonly Item[] {
  const known = indexOf(before).byId;
  return indexOf(after).items.filter(({ id, key }) => key === 'id' && !known.has(id));
}

function isSame(one: Item, other: Item): boolean {
  return one.id === other.id && one.list === other.list && one.label === other.label;
}
