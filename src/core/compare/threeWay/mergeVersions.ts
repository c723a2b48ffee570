/** Merges three versions that were read, until every answer is in and the result holds what it promises. */
import { freeId } from '../../ids.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlDocument } from '../../yaml/tree.ts';
import type { Answer, MergeChange } from '../merge.ts';
import { writtenWay } from '../way.ts';
import { Merging } from './combine.ts';
import { contributed } from './contributed.ts';
import { Homes } from './homes.ts';
import { equalLines, mergedLines } from './lines.ts';
import { withOtherId } from './links.ts';
import { disputedWays, disputesIn, type Choice, type Entries } from './merged.ts';
import { Version, type Part } from './parts.ts';
import { renderDocument, type Line } from './render.ts';
import { Settling } from './settle.ts';
import { commentsOf, hasComments, hasItems, idsIn, inSameOrder, most, saysAll } from './verified.ts';

export interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
}

/** Each round gives one item another id, or takes one renaming back. */
const MOST_ROUNDS = 100;

/**
 * @returns the lines of the merged document; undefined where it would not hold what it promises
 */
export function mergeVersions(
  versions: Versions,
  answers: ReadonlyMap<string, Answer>,
): { readonly lines: readonly Line[]; readonly changes: readonly MergeChange[] } | undefined {
  let at = versions;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { base, ours, theirs } = at;
    const homes = new Homes(base, ours, theirs);
    const merging = new Merging(homes, answers);
    const root = merging.document(base.root.holder ? base.root : undefined, ours.root, theirs.root);
    const settling = new Settling(merging, root, at);
    settling.settle();
    const [added] = merging.newIds;
    const [back] = settling.takenBack;
    if (added?.id !== undefined) {
      const text = withOtherId(theirs, added.holder.shape.key, added.id, newIdFor(added, at));
      at = { ...at, theirs: reread(theirs, text) };
      continue;
    }
    if (back) {
      const text = withOtherId(at[back.side], back.list, back.from, back.to);
      at = { ...at, [back.side]: reread(at[back.side], text) };
      continue;
    }
    const lines =
      written(root, at, merging.settled) ??
      (merging.giveUp(root) ? written(root, at, merging.settled) : undefined);
    if (!lines) return undefined;
    const inDispute = new Set(disputedWays(root).map(writtenWay));
    const isSettled = (path: string): boolean =>
      !inDispute.has(path) && !placesAround(path).some((place) => inDispute.has(place));
    const changes = [...contributed(base, ours, theirs, isSettled, merging.contrary)];
    const bothDid = (change: MergeChange['change'], path: string): void => {
      if (!changes.some((one) => one.change === change && one.path === path && one.side === 'both'))
        changes.push({ side: 'both', change, path });
    };
    for (const part of merging.comments)
      bothDid('comment', writtenWay(part.entry ? part.way : part.way.slice(0, -1)));
    // Both put it in an order of their own: that of ours stays, and nobody is told that theirs counted.
    for (const { part } of merging.contrary) bothDid('moved', writtenWay(part?.way ?? []));
    return { lines, changes };
  }
  return undefined;
}

/** The places that a written place stands in: of `goals[g1].target`, `goals` and `goals[g1]`. */
function placesAround(path: string): string[] {
  return [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));
}

function reread({ name, shapes }: Version, text: string): Version {
  return new Version(name, parseYaml(text), shapes);
}

function newIdFor(part: Part, versions: Versions): string {
  const id = part.id ?? '';
  const taken = new Set<string>();
  for (const version of Object.values(versions) as Version[])
    for (const key of version.itemsByName.keys()) taken.add(key.slice(key.indexOf(' ') + 1));
  const counted = /^([a-z]+)\d{1,9}$/.exec(id)?.[1];
  return counted === undefined ? freeId(id, taken, false) : freeId(counted, taken, true);
}

/** The lines, if they hold what was promised; those of a merge line by line where it says the same. */
function written(root: Entries, versions: Versions, settled: ReadonlySet<Part>): readonly Line[] | undefined {
  const base = versions.base.root.holder ? versions.base : undefined;
  const sides = { base, ours: versions.ours, theirs: versions.theirs };
  const holds = (one: YamlDocument, other: YamlDocument): boolean => {
    if (!saysAll(one, root, 'ours') || (other !== one && !saysAll(other, root, 'theirs'))) return false;
    if (!hasComments(most(commentsOf(one), commentsOf(other)), sides, settled)) return false;
    const { shapes } = versions.ours;
    const ids = [...new Set([one, other])].flatMap((document) => [...idsIn(document, shapes)]);
    return hasItems(new Set(ids), sides, settled);
  };
  const lines = renderDocument(root);
  if (disputesIn(root).size > 0) {
    const read = (choice: Choice): YamlDocument => readLines(renderDocument(root, choice));
    return holds(read('ours'), read('theirs')) ? lines : undefined;
  }
  const document = readLines(lines);
  const isSound = holds(document, document);
  const byLines = lineMerge(versions);
  if (!byLines || equalLines(byLines, lines as readonly string[])) return isSound ? lines : undefined;
  const other = readLines(byLines);
  if (!holds(other, other)) return isSound ? lines : undefined;
  return !isSound || (inSameOrder(other.root, document.root) && sameComments(other, document))
    ? byLines
    : lines;
}

/** @param lines without any in two versions */
function readLines(lines: readonly Line[]): YamlDocument {
  return parseYaml(`${(lines as readonly string[]).join('\n')}\n`);
}

function sameComments(one: YamlDocument, other: YamlDocument): boolean {
  const [mine, others] = [commentsOf(one), commentsOf(other)];
  return mine.size === others.size && [...mine].every(([comment, count]) => others.get(comment) === count);
}

/** The three texts merged as lines, where no two changes meet. */
function lineMerge({ base, ours, theirs }: Versions): readonly string[] | undefined {
  const lines = ({ source }: Version): string[] => source.text.replace(/\n+$/, '').split('\n');
  return mergedLines(lines(base), lines(ours), lines(theirs));
}
