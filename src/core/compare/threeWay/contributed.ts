/** What each side changed, for telling people about it. */
import type { MergeChange, Side } from '../merge.ts';
import { writtenWay } from '../way.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import { Homes } from './homes.ts';
import { equalLines } from './lines.ts';
import type { Part, Value, Version } from './parts.ts';
import { rising } from './rising.ts';
import { sayTheSame } from './says.ts';

type Found = Omit<MergeChange, 'side'>;

/**
 * The changes of both sides, each once: what both did alike is of both.
 * @param settled whether what stands at a path is settled; what is in dispute is nobody's change yet
 * @param contrary lists and maps of theirs whose order gave way to another one
 */
export function contributed(
  base: Version,
  ours: Version,
  theirs: Version,
  settled: (path: string) => boolean,
  contrary: ReadonlySet<Value> = new Set(),
): readonly MergeChange[] {
  const all = new Map<string, { side: MergeChange['side']; found: Found }>();
  const add = (side: Side, { root }: Version): void => {
    const seen = new Set<string>();
    const homes = side === 'ours' ? new Homes(base, ours, undefined) : new Homes(base, undefined, theirs);
    for (const found of changesOf(base.root, root, side, homes, contrary)) {
      const key = `${found.change} ${found.path}`;
      if (!settled(found.path) || seen.has(key)) continue;
      seen.add(key);
      all.set(key, { side: all.has(key) ? 'both' : side, found });
    }
  };
  add('ours', ours);
  add('theirs', theirs);
  return [...all.values()].map(({ side, found }) => ({ side, ...found }));
}

/** What one side changed; where nothing but the layout did, that. */
function changesOf(
  base: Value,
  value: Value,
  side: Side,
  homes: Homes,
  contrary: ReadonlySet<Value>,
): readonly Found[] {
  const changes: Found[] = [];
  collect(base, value, side, { homes, contrary }, changes);
  if (changes.length > 0 || contrary.size > 0) return changes;
  return base.version.source.text === value.version.source.text ? [] : [{ change: 'layout', path: '' }];
}

function collect(
  base: Value | undefined,
  value: Value,
  side: Side,
  known: { readonly homes: Homes; readonly contrary: ReadonlySet<Value> },
  into: Found[],
): void {
  const { homes, contrary } = known;
  const clusters = clustersOf(
    base,
    side === 'ours' ? value : undefined,
    side === 'theirs' ? value : undefined,
    homes,
  );
  const shifted = contrary.has(value) ? new Set() : outOfOrder(clusters, side, base);
  for (const cluster of clusters) {
    const { base: was } = cluster;
    const now = cluster[side];
    const part = now ?? was;
    if (!part) continue;
    const add = (change: MergeChange['change']): void => {
      into.push({ change, path: writtenWay(part.entry ? part.way : part.way.slice(0, -1)) });
    };
    if (!part.entry) {
      if (was?.text !== now?.text) add('comment');
    } else if (!was) add('added');
    else if (!now) add('removed');
    else {
      if (shifted.has(cluster) || homes.listOf(was.holder) !== homes.listOf(now.holder)) add('moved');
      if (was.readsAs(now) && !homes.holdsMoved(now) && !homes.holdsMoved(was)) continue;
      if (!sameComments(was, now)) add('comment');
      const [before, after] = [was.value, now.value];
      if (before && after?.holder && before.holder?.type === after.holder.type)
        collect(before, after, side, known, into);
      else if (!sayTheSame(before?.node, after?.node)) add('changed');
    }
  }
}

function sameComments(one: Part, other: Part): boolean {
  const [was, now] = [one.pieces, other.pieces];
  return (
    equalLines(was.lead, now.lead) && was.tail.trim() === now.tail.trim() && equalLines(was.trail, now.trail)
  );
}

/** Those that stand at another place among the others than before: as few of them as explain the new order. */
function outOfOrder(clusters: readonly Cluster[], side: Side, base: Value | undefined): ReadonlySet<Cluster> {
  const both = clusters.filter(
    (cluster) => cluster.base?.holder === base && cluster[side] && cluster.base?.entry,
  );
  const inOrder = both.sort((a, b) => (a[side]?.index ?? 0) - (b[side]?.index ?? 0));
  const placeBefore = (cluster: Cluster | undefined): number => cluster?.base?.index ?? 0;
  // The longest rising sequence stays; what is not in it moved.
  const moved = new Set<Cluster>();
  if (inOrder.every((cluster, at) => at === 0 || placeBefore(inOrder[at - 1]) < placeBefore(cluster)))
    return moved;
  for (const cluster of inOrder) moved.add(cluster);
  for (const stays of rising(inOrder, placeBefore)) moved.delete(stays);
  return moved;
}
