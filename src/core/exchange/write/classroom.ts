import type { PlanDocument } from '../../document.ts';
import { counted, listed, quoted } from '../../words.ts';
import { ratedRubric, type RatedCriterion, type RatedLevel } from './rated.ts';

/** What Google Classroom takes at most. */
const MOST_CRITERIA = 50;
const MOST_LEVELS = 10;

/** A rubric as Google Classroom has it. @returns the text, and each of its limits that the rubric does not keep */
export function classroomRubric(rubric: PlanDocument): {
  readonly text: string;
  readonly said: readonly string[];
} {
  const { scored, criteria, said: already } = ratedRubric(rubric, 'Google Classroom');
  const said = [...already];
  if (criteria.length > MOST_CRITERIA)
    said.push(
      `Google Classroom takes ${MOST_CRITERIA} criteria; this rubric has ${criteria.length}. Which ones belong together?`,
    );
  const levels = criteria[0]?.ratings.length ?? 0;
  if (levels > MOST_LEVELS)
    said.push(`Google Classroom takes ${MOST_LEVELS} levels; this rubric has ${levels}.`);
  const withPoints =
    scored && criteria.every(({ ratings }) => ratings.every(({ points }) => points !== undefined));
  if (scored && !withPoints)
    said.push(
      'Google Classroom takes points for all levels or for none. Some have none yet, so the file has none at all.',
    );
  if (withPoints) said.push(...alike(criteria));
  const orders = criteria.map(({ ratings }) => (withPoints ? inOrder(ratings) : ratings));
  if (orders.some((order, at) => order !== criteria[at]?.ratings))
    said.push(
      'Google Classroom wants levels in the order of their points, so they begin with the most there.',
    );
  const written = criteria.map(({ name, description }, at) => ({
    title: name,
    ...(description === '' ? {} : { description }),
    levels: (orders[at] ?? []).map((level) => ({
      title: level.name,
      ...(level.description === '' ? {} : { description: level.description }),
      ...(withPoints && level.points !== undefined ? { points: level.points } : {}),
    })),
  }));
  return { text: `${JSON.stringify({ criteria: written }, null, 2)}\n`, said };
}

/** Criteria in which two levels count the same. */
function alike(criteria: readonly RatedCriterion[]): readonly string[] {
  const found = criteria.flatMap(({ name, ratings }) => {
    const counts = ratings.map(({ points }) => points);
    const twice = counts.find((points, at) => counts.indexOf(points) < at);
    return twice === undefined ? [] : [`${quoted(name, 40)} (${counted(twice, 'point')})`];
  });
  if (found.length === 0) return [];
  return [
    `Google Classroom wants different points for each level of a criterion. The same stand twice in ${listed(found, 'and', 5)}.`,
  ];
}

/** From few to many or from many to few they stay; else from many to few. */
function inOrder(ratings: readonly RatedLevel[]): readonly RatedLevel[] {
  const points = ratings.map((level) => level.points ?? 0);
  const rises = points.every((each, at) => at === 0 || each >= (points[at - 1] ?? 0));
  const falls = points.every((each, at) => at === 0 || each <= (points[at - 1] ?? 0));
  return rises || falls ? ratings : [...ratings].sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
}
