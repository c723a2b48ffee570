/** The standards of a document as its publisher orders them: headings, and what stands below them. */
import { gist } from '../kinds/items.ts';
import { standardsIn, type StandardItem } from '../kinds/standards/standards.ts';

export interface StandardBranch {
  readonly item: StandardItem;
  readonly below: readonly StandardBranch[];
}

/**
 * Read once a document.
 * @returns the branches at the top; what belongs to itself, or to a heading that is not there, stands at the top too
 */
export const treeOf = gist((document): readonly StandardBranch[] => {
  const items = standardsIn(document);
  const first = new Map<string, StandardItem>();
  for (const item of items) if (!first.has(item.code)) first.set(item.code, item);
  const parentOf = parentsIn(items, first);
  const below = new Map<StandardItem | undefined, StandardItem[]>();
  for (const item of items) {
    const parent = parentOf.get(item);
    const neighbours = below.get(parent);
    if (neighbours) neighbours.push(item);
    else below.set(parent, [item]);
  }
  // From the last to the first, so that what stands below is made before what is above it, however deep it goes.
  const branches = new Map<StandardItem, StandardBranch>();
  const order: StandardItem[] = [];
  const waiting = [...(below.get(undefined) ?? [])];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    order.push(item);
    waiting.push(...(below.get(item) ?? []));
  }
  const branch = (item: StandardItem): StandardBranch => branches.get(item) ?? { item, below: [] };
  for (const item of order.reverse())
    branches.set(item, { item, below: (below.get(item) ?? []).map(branch) });
  return (below.get(undefined) ?? []).map(branch);
});

/** Whom each belongs to. A ring is opened at the last of its items. */
function parentsIn(
  items: readonly StandardItem[],
  first: ReadonlyMap<string, StandardItem>,
): ReadonlyMap<StandardItem, StandardItem> {
  const parentOf = new Map<StandardItem, StandardItem>();
  const places = new Map<StandardItem, number>();
  for (const [place, item] of items.entries()) {
    places.set(item, place);
    const parent = item.parent === undefined ? undefined : first.get(item.parent);
    if (parent) parentOf.set(item, parent);
  }
  const seenFrom = new Map<StandardItem, StandardItem>();
  for (const start of items) {
    let at: StandardItem | undefined = start;
    for (; at && !seenFrom.has(at); at = parentOf.get(at)) seenFrom.set(at, start);
    if (!at || seenFrom.get(at) !== start) continue;
    let last = at;
    for (let next = parentOf.get(at); next && next !== at; next = parentOf.get(next))
      if ((places.get(next) ?? 0) > (places.get(last) ?? 0)) last = next;
    parentOf.delete(last);
  }
  return parentOf;
}
