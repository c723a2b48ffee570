/** The order of what two versions have in common with a third, and of what is new in them. */
import type { Cluster } from './clusters.ts';
import type { Part } from './parts.ts';

type Side = 'base' | 'ours' | 'theirs';

/** More than this, and an order that both changed is not looked at pair by pair. */
const MOST_PAIRWISE = 4000;

export interface Order {
  readonly clusters: readonly Cluster[];
  /** Whether both changed the order so that no order does justice to both: it is that of ours then. */
  readonly contrary: boolean;
}

/**
 * A pair of old ones keeps the order of the side that changed it; a new one stands behind the one before it, ours
 * before theirs.
 * @param isHere whether a part stands at this very place in its version, and was not moved here
 * @param prefer whose order counts where they are contrary
 */
export function ordered(
  clusters: readonly Cluster[],
  isHere: (part: Part, side: Side) => boolean,
  prefer: 'ours' | 'theirs' = 'ours',
): Order {
  const at = (cluster: Cluster, side: Side): number => {
    const part = cluster[side];
    return part && isHere(part, side) ? part.index : -1;
  };
  const sequence = (side: Side, among: readonly Cluster[]): Cluster[] =>
    among.filter((cluster) => at(cluster, side) >= 0).sort((a, b) => at(a, side) - at(b, side));
  const [ours, theirs, base] = [
    sequence('ours', clusters),
    sequence('theirs', clusters),
    sequence('base', clusters),
  ];
  const inBase = new Set(base);
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const common = ours.filter((cluster) => inBase.has(cluster) && inTheirs.has(cluster));
  const isCommon = new Set(common);
  const { order, contrary } = commonOrder(
    base.filter((cluster) => isCommon.has(cluster)),
    common,
    theirs.filter((cluster) => isCommon.has(cluster)),
    prefer,
  );
  // What one side took away still says where its neighbours stand; what both have, wherever it is from, does too.
  const result = [...order];
  const placed = new Set(order);
  for (const side of [ours, theirs]) {
    const followers = new Map<Cluster | undefined, Cluster[]>();
    let before: Cluster | undefined;
    for (const cluster of side) {
      if (placed.has(cluster)) before = cluster;
      else pushTo(followers, before, cluster);
    }
    insert(result, followers, side === theirs ? inOurs : undefined, inBase);
    for (const cluster of side) placed.add(cluster);
  }
  for (const cluster of clusters) if (!placed.has(cluster)) result.push(cluster);
  return { clusters: result, contrary };
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Puts each run behind the one it follows; behind what is new there already. */
function insert(
  result: Cluster[],
  followers: ReadonlyMap<Cluster | undefined, readonly Cluster[]>,
  oursToo: ReadonlySet<Cluster> | undefined,
  inBase: ReadonlySet<Cluster>,
): void {
  if (followers.size === 0) return;
  const before = result.splice(0);
  const waiting: Cluster[] = [];
  const add = (run: readonly Cluster[] | undefined): void => {
    if (run) waiting.push(...run);
  };
  const flush = (): void => {
    result.push(...waiting.splice(0));
  };
  add(followers.get(undefined));
  for (const cluster of before) {
    const isNewInOurs = oursToo?.has(cluster) === true && !inBase.has(cluster);
    if (!isNewInOurs) flush();
    result.push(cluster);
    const run = followers.get(cluster);
    if (run && isNewInOurs) flush();
    add(run);
  }
  flush();
}

/** The order of those that all three versions have. */
function commonOrder(
  base: readonly Cluster[],
  ours: readonly Cluster[],
  theirs: readonly Cluster[],
  prefer: 'ours' | 'theirs',
): { readonly order: readonly Cluster[]; readonly contrary: boolean } {
  const same = (one: readonly Cluster[], other: readonly Cluster[]): boolean =>
    one.every((cluster, index) => cluster === other[index]);
  if (same(ours, theirs) || same(theirs, base)) return { order: ours, contrary: false };
  if (same(ours, base)) return { order: theirs, contrary: false };
  const preferred = prefer === 'ours' ? ours : theirs;
  if (ours.length > MOST_PAIRWISE) return { order: preferred, contrary: true };
  const places = (list: readonly Cluster[]): Map<Cluster, number> =>
    new Map(list.map((cluster, index) => [cluster, index]));
  const [inOurs, inTheirs] = [places(ours), places(theirs)];
  const mine = base.map((cluster) => inOurs.get(cluster) ?? 0);
  const other = base.map((cluster) => inTheirs.get(cluster) ?? 0);
  // How many stand before each one. Without a circle these are all the numbers from 0 on.
  const before = base.map(() => 0);
  for (let one = 0; one < base.length; one++) {
    for (let two = one + 1; two < base.length; two++) {
      const turned = (mine[one] ?? 0) > (mine[two] ?? 0) || (other[one] ?? 0) > (other[two] ?? 0);
      const later = turned ? one : two;
      before[later] = (before[later] ?? 0) + 1;
    }
  }
  if (new Set(before).size < base.length) return { order: preferred, contrary: true };
  const order = [...base];
  base.forEach((cluster, index) => (order[before[index] ?? 0] = cluster));
  return { order, contrary: false };
}
