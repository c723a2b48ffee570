/** Brings the parts of a place together that are the same one in the three versions. */
import type { Homes } from './homes.ts';
import { paired, sign } from './pairing.ts';
import type { Part, Value } from './parts.ts';

/** What a part is in each version. */
export interface Cluster {
  base?: Part;
  ours?: Part;
  theirs?: Part;
}

/** The parts of a place, those of ours first; what stands in another list by now is not among them. */
export function clustersOf(
  base: Value | undefined,
  ours: Value | undefined,
  theirs: Value | undefined,
  homes: Homes,
): Cluster[] {
  const here = (value: Value | undefined): readonly Part[] => value?.parts ?? [];
  const clusters: Cluster[] = [];
  const fresh = (cluster: Cluster = {}): Cluster => {
    clusters.push(cluster);
    return cluster;
  };
  const name = (part: Part): string | undefined => {
    const key = homes.keyOf(part);
    if (key !== undefined) return key;
    const id = homes.idOf(part);
    return id === undefined ? undefined : `#${id}`;
  };
  const isNameless = (part: Part): boolean => name(part) === undefined;
  const named = new Map<string, Cluster>();
  const add = (parts: readonly Part[], side: keyof Cluster): void => {
    for (const part of parts) {
      const called = name(part);
      if (called === undefined) continue;
      const moved = homes.movedOf(part);
      if (moved) {
        if (side === 'base' || !moved.homes.includes(side)) continue;
        const { base: was, ours: mine, theirs: other } = moved;
        if (named.has(called)) continue;
        const one = {
          ...(was && { base: was }),
          ...(mine && { ours: mine }),
          ...(other && { theirs: other }),
        };
        named.set(called, fresh(one));
      } else {
        const cluster = named.get(called) ?? fresh();
        named.set(called, cluster);
        cluster[side] = part;
      }
    }
  };
  add(here(ours), 'ours');
  add(here(base), 'base');
  add(here(theirs), 'theirs');
  const knownTo = (parts: readonly Part[]): Map<Part, Part> =>
    new Map(
      parts.flatMap((part): [Part, Part][] => {
        const partner = named.get(name(part) ?? '')?.base;
        return partner && !homes.movedOf(part) && !isNameless(part) ? [[part, partner]] : [];
      }),
    );
  const ofBase = new Map(
    here(base)
      .filter(isNameless)
      .map((part) => [part, fresh({ base: part })]),
  );
  for (const side of ['ours', 'theirs'] as const) {
    const parts = here(side === 'ours' ? ours : theirs);
    const nameless = parts.filter(isNameless);
    if (nameless.length === 0) continue;
    const partners = paired(here(base), parts, knownTo(parts), isNameless);
    const twins = new Map<string, Cluster[]>();
    if (side === 'theirs') {
      for (const cluster of clusters.toReversed()) {
        if (cluster.base || cluster.theirs || !cluster.ours || !isNameless(cluster.ours)) continue;
        const key = sign(cluster.ours);
        const those = twins.get(key);
        if (those) those.push(cluster);
        else twins.set(key, [cluster]);
      }
    }
    for (const part of nameless) {
      const old = partners.get(part);
      const cluster = (old && ofBase.get(old)) ?? twins.get(sign(part))?.pop() ?? fresh();
      cluster[side] = part;
    }
  }
  return clusters;
}
