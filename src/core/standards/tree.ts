/** The standards of a document as its publisher orders them: headings, and what stands below them. */
import type { PlanDocument } from '../document.ts';
import { standardsIn, type StandardItem } from '../kinds/standards/standards.ts';

export interface StandardBranch {
  readonly item: StandardItem;
  readonly below: readonly StandardBranch[];
}

/** @returns the branches at the top; what belongs to itself, or to a heading that is not there, stands at the top too */
export function treeOf(document: PlanDocument): readonly StandardBranch[] {
  const items = standardsIn(document);
  const first = new Map<string, StandardItem>();
  for (const item of items) if (!first.has(item.code)) first.set(item.code, item);
  const parentOf = new Map<StandardItem, StandardItem>();
  for (const item of items) {
    const parent = item.parent === undefined ? undefined : first.get(item.parent);
    if (parent && !isAbove(item, parent, parentOf)) parentOf.set(item, parent);
  }
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
}

function isAbove(
  above: StandardItem,
  item: StandardItem,
  parentOf: ReadonlyMap<StandardItem, StandardItem>,
): boolean {
  for (let at: StandardItem | undefined = item; at; at = parentOf.get(at)) if (at === above) return true;
  return false;
}
