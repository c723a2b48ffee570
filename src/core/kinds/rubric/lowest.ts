/** Which level is the lowest: rubrics are written from low to high and from high to low. */
import type { PlanDocument } from '../../document.ts';
import { findWords } from '../../rules/words/find.ts';
import { wordsFor } from '../../rules/words/wordLists.ts';
import type { Level } from './levels.ts';
import { rubricIn, type RubricModel } from './rubric.ts';

/** The levels from the lowest to the highest, as points, numbers or names say; else in the order shown. */
export function risingLevels(document: PlanDocument): readonly Level[] {
  const rubric = rubricIn(document);
  return falls(document, rubric) ? rubric.levels.toReversed() : rubric.levels;
}

/** The lowest level for work that is there. */
export function lowestLevel(document: PlanDocument): Level | undefined {
  const empty = levelsForNothing(document);
  return risingLevels(document).find((level) => !empty.has(level.id));
}

/** The ids of levels for work that was not handed in: they count for nothing, or are called so. */
export function levelsForNothing(document: PlanDocument): ReadonlySet<string> {
  const rubric = rubricIn(document);
  const points = pointsById(rubric);
  const { namesOfNothing = [], notHandedIn = [] } = wordsFor(document)?.rubric ?? {};
  const saysSo = (name: string): boolean =>
    findWords(name, namesOfNothing).length > 0 || findWords(name, notHandedIn).length > 0;
  const empty = rubric.levels.filter((level) => points.get(level.id) === 0 || saysSo(named(level)));
  return new Set(empty.map(({ id }) => id));
}

function falls(document: PlanDocument, rubric: RubricModel): boolean {
  const [first, last] = [rubric.levels[0], rubric.levels.at(-1)];
  if (!first || !last || first === last) return false;
  const points = pointsById(rubric);
  const step = (from?: number, to?: number): number => (to ?? NaN) - (from ?? NaN);
  const byPoints = step(points.get(first.id), points.get(last.id));
  if (byPoints) return byPoints < 0;
  const byNumber = step(numberIn(first), numberIn(last));
  if (byNumber) return byNumber < 0;
  const { lowNames = [], highNames = [] } = wordsFor(document)?.rubric ?? {};
  const says = (level: Level, names: readonly string[]): boolean => findWords(named(level), names).length > 0;
  if (says(first, lowNames) || says(last, highNames)) return false;
  return says(last, lowNames) || says(first, highNames);
}

function pointsById(rubric: RubricModel): ReadonlyMap<string, number> {
  return new Map(
    rubric.writtenLevels.flatMap(({ id, points }) =>
      id !== undefined && points ? [[id, points.value] as const] : [],
    ),
  );
}

/** The number a level is called by, as in “4 – Exceeds” or `level-2`. */
function numberIn(level: Level): number | undefined {
  const digits = /\d+/.exec(level.name)?.[0] ?? /\d+/.exec(level.id)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function named({ id, name }: Level): string {
  return `${name} ${id.replaceAll('-', ' ')}`;
}
