/** What serves a goal, in the words in which it is counted everywhere. */
import { counted } from '../words.ts';
import type { AlignmentMap, Column, GoalRow } from './alignmentMap.ts';

/** Things of one sort that serve a goal. */
export interface Serving {
  /** “2 checks”, “1 rubric row”. */
  readonly label: string;
  /** In the order of the map; never empty. */
  readonly by: readonly Column[];
}

/** How what serves a goal is counted, in the order in which it is named. */
const nouns = [
  ['check', 'check'],
  ['option', 'choice'],
  ['criterion', 'rubric row'],
] as const;

/**
 * The checks, choices and rubric rows that goals are linked to; what is not there is not named.
 * @param rows of the map; what serves several of them counts once
 * @param kinds the sorts that are wanted; left out: all
 */
export function servingOf(
  map: AlignmentMap,
  rows: readonly GoalRow[],
  kinds: readonly Column['kind'][] = nouns.map(([kind]) => kind),
): readonly Serving[] {
  const linked = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const columns = [...linked].sort((a, b) => a - b).flatMap((column) => map.columns[column] ?? []);
  return nouns.flatMap(([kind, noun]) => {
    const by = kinds.includes(kind) ? columns.filter((column) => column.kind === kind) : [];
    return by.length === 0 ? [] : { label: counted(by.length, noun), by };
  });
}

/** What is said of a goal that no check looks for. */
export const NO_CHECK = 'no check yet';

/** What students can show with something, in words. @param count goals it is for @param all goals of the plan */
export function showsWords(count: number, all: number): string {
  if (count === 0) return 'no goal yet';
  if (count < all) return `shows ${count} of ${counted(all, 'goal')}`;
  return count === 1 ? 'shows the goal' : count === 2 ? 'shows both goals' : `shows all ${count} goals`;
}
