/** Lines of text: moving them left and right, and merging them. */
import { diff3Merge } from 'node-diff3';
import { rising } from './rising.ts';

/** Lines as they are from a column on. What stands further left, as comments may, begins there. */
export function outdented(lines: readonly string[], column: number): string[] {
  return column === 0 ? [...lines] : lines.map((line) => line.slice(Math.min(column, blanksOf(line))));
}

/** Lines of a text, as they are from a column on. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** Whether it begins inside of a line, at its column. */
  readonly inside: boolean;
}

/** Whether two stretches are the same once they are outdented, whatever line ending is their last. */
export function sameLines(one: Stretch, other: Stretch): boolean {
  if (one.column === other.column && one.inside === other.inside && written(one) === written(other))
    return true;
  let [at, otherAt] = [
    one.inside ? one.from : behindBlanks(one, one.from),
    other.inside ? other.from : behindBlanks(other, other.from),
  ];
  const [end, otherEnd] = [endOf(one), endOf(other)];
  for (;;) {
    if (at >= end || otherAt >= otherEnd) return at >= end && otherAt >= otherEnd;
    const unit = one.text.charCodeAt(at++);
    if (unit !== other.text.charCodeAt(otherAt++)) return false;
    if (unit === LINE_FEED) [at, otherAt] = [behindBlanks(one, at), behindBlanks(other, otherAt)];
  }
}

function written({ text, from, to }: Stretch): string {
  return text.slice(from, to);
}

const LINE_FEED = 10;

/** Behind the blanks of a line that stand before the column. */
function behindBlanks({ text, column }: Stretch, from: number): number {
  let at = from;
  while (at - from < column && text.charCodeAt(at) === 32) at++;
  return at;
}

function endOf({ text, from, to }: Stretch): number {
  return to > from && text.charCodeAt(to - 1) === LINE_FEED ? to - 1 : to;
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
  let [from, mineFrom, otherFrom] = [0, 0, 0];
  for (const [at, mine, other] of [
    ...cutsOf(base, ours, theirs),
    [base.length, ours.length, theirs.length] as const,
  ]) {
    const line = ours[mineFrom];
    const isOneLine = at === from + 1 && mine === mineFrom + 1 && other === otherFrom + 1;
    if (isOneLine && line !== undefined && line === base[from] && line === theirs[otherFrom])
      merged.push(line);
    else {
      const stretch = mergedStretch(
        base.slice(from, at),
        ours.slice(mineFrom, mine),
        theirs.slice(otherFrom, other),
        both,
      );
      if (!stretch) return undefined;
      for (const one of stretch) merged.push(one);
    }
    [from, mineFrom, otherFrom] = [at, mine, other];
  }
  return merged;
}

/** Where a line stands in each of three texts. */
type Cut = readonly [base: number, ours: number, theirs: number];

/**
 * The lines that each of three texts has just once, in the same order: comparing the short stretches between them takes far
 * less time than comparing all (the idea of “patience diff”).
 */
function cutsOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly Cut[] {
  const [inOurs, inTheirs] = [onlyPlaces(ours), onlyPlaces(theirs)];
  const cuts: Cut[] = [];
  for (const [line, at] of onlyPlaces(base)) {
    const [mine, other] = [inOurs.get(line) ?? -1, inTheirs.get(line) ?? -1];
    if (at >= 0 && mine >= 0 && other >= 0) cuts.push([at, mine, other]);
  }
  return rising(
    rising(cuts, ([, mine]) => mine),
    ([, , other]) => other,
  );
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
