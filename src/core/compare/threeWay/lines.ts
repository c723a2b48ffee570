/** Lines of text: moving them left and right, and merging them. */
import { diff3Merge } from 'node-diff3';
import { rising } from './rising.ts';

/** Lines as they are from a column on. What stands further left, as comments may, begins there. */
export function outdented(lines: readonly string[], column: number): string[] {
  return column === 0 ? [...lines] : lines.map((line) => line.slice(Math.min(column, blanksOf(line))));
}

/** Lines a number of columns further right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): string[] {
  const blanks = ' '.repeat(columns);
  return columns === 0 ? [...lines] : lines.map((line) => (line === '' ? line : blanks + line));
}

function blanksOf(line: string): number {
  let count = 0;
  while (line.charAt(count) === ' ') count++;
  return count;
}

/** More pairs of equal lines than this, in one stretch, take the comparison too long. */
const MOST_PAIRS = 200_000;

/**
 * Merges lines.
 * @param both what becomes of lines that both changed; left out: nothing is merged where there are some
 * @returns undefined where they cannot be merged
 */
export function mergedLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  both?: (ours: readonly string[], theirs: readonly string[]) => readonly string[],
): readonly string[] | undefined {
  if (equalLines(ours, theirs) || equalLines(theirs, base)) return ours;
  if (equalLines(ours, base)) return theirs;
  const merged: string[] = [];
  for (const [was, mine, other] of stretches(base, ours, theirs)) {
    const stretch = mergedStretch(was, mine, other, both);
    if (!stretch) return undefined;
    for (const line of stretch) merged.push(line);
  }
  return merged;
}

type Three = readonly [base: readonly string[], ours: readonly string[], theirs: readonly string[]];

/**
 * Cuts three texts at the lines that each has just once, in the same order: comparing short stretches takes far less
 * time (the idea of “patience diff”).
 */
function stretches(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Three[] {
  const [inOurs, inTheirs] = [onlyPlaces(ours), onlyPlaces(theirs)];
  const cuts: (readonly [number, number, number])[] = [];
  for (const [line, at] of onlyPlaces(base)) {
    const [mine, other] = [inOurs.get(line) ?? -1, inTheirs.get(line) ?? -1];
    if (at >= 0 && mine >= 0 && other >= 0) cuts.push([at, mine, other]);
  }
  const kept = rising(
    rising(cuts, ([, mine]) => mine),
    ([, , other]) => other,
  );
  const found: Three[] = [];
  let [from, mineFrom, otherFrom] = [0, 0, 0];
  for (const [at, mine, other] of [...kept, [base.length, ours.length, theirs.length] as const]) {
    found.push([base.slice(from, at), ours.slice(mineFrom, mine), theirs.slice(otherFrom, other)]);
    [from, mineFrom, otherFrom] = [at, mine, other];
  }
  return found;
}

/** Where each line stands; -1 for one that is there several times. */
function onlyPlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, index) => places.set(line, places.has(line) ? -1 : index));
  return places;
}

function mergedStretch(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  both?: (ours: readonly string[], theirs: readonly string[]) => readonly string[],
): readonly string[] | undefined {
  if (equalLines(ours, theirs) || equalLines(theirs, base)) return ours;
  if (equalLines(ours, base)) return theirs;
  if (pairs(base, ours) > MOST_PAIRS || pairs(base, theirs) > MOST_PAIRS) return both?.(ours, theirs);
  const merged: string[] = [];
  for (const { ok, conflict } of diff3Merge([...ours], [...base], [...theirs], {
    excludeFalseConflicts: true,
  })) {
    if (ok) merged.push(...ok);
    if (!conflict) continue;
    if (!both) return undefined;
    merged.push(...both(conflict.a, conflict.b));
  }
  return merged;
}

/** Whether two blocks of lines are the same. */
export function equalLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function pairs(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  return other.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** Both blocks of lines, the second without what the first has already. */
export function keptBoth(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return [...ours, ...theirs.filter((line) => line.trim() === '' || !ours.includes(line))];
}
