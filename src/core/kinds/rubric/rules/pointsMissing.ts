import type { OpenQuestion, Rule } from '../../../rules/rule.ts';
import { counted, quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { risingLevels } from '../lowest.ts';
import { rubricIn, type RubricModel } from '../rubric.ts';

/** A rubric that gives points gives them for all levels, or for all criteria (R7). */
export const pointsMissing: Rule = {
  code: 'quality-points-missing',
  number: 'R7',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What does this count for?',
  about:
    'The rubric gives points, but not for everything: nobody could add them up, and Google Classroom does not take such a rubric.',
  todo: 'Give points to the ones that have none, or let the rubric only describe.',
  source: 'Google Classroom, limits of rubrics (all levels scored, or none)',
  check: (document) => {
    const rubric = rubricIn(document);
    if (!rubric.scored) return [];
    const anything = [...rubric.writtenLevels, ...rubric.criteria].some(({ points }) => points);
    if (anything) return [...gap(rubric.writtenLevels), ...gap(rubric.criteria)];
    const span = pairOf(document.sound.root, 'scored')?.span;
    if (!span || rubric.criteria.length === 0) return [];
    return [
      {
        span,
        item: ['scored'],
        message: `${quoted(document.title, 60)} gives points, and no level or criterion says how many yet. What does each level count for?`,
        fixes: [
          ...inARow(document, rubric),
          { title: 'Let it only describe', changes: [{ do: 'set', path: ['scored'], value: false }] },
        ],
      },
    ];
  },
};

/** One question, where some of them have points and others don't. */
function gap(items: RubricModel['writtenLevels'] | RubricModel['criteria']): readonly OpenQuestion[] {
  const named = items.filter(({ text }) => text !== '');
  const scored = named.find(({ points }) => points);
  const open = named.find(({ points }) => !points);
  if (!scored?.points || !open) return [];
  return [
    {
      span: open.span,
      item: open.path,
      message: `${quoted(scored.text, 60)} counts for ${counted(scored.points.value, 'point')}. What does ${quoted(open.text, 60)} count for?`,
      fixes: [],
    },
  ];
}

/** 1, 2, 3, 4 for the levels, from the lowest to the highest. */
function inARow(document: Parameters<Rule['check']>[0], rubric: RubricModel): OpenQuestion['fixes'] {
  const rank = new Map(risingLevels(document).map(({ id }, index) => [id, index + 1]));
  const title = (count: number): string => `Give 1 to ${count} points`;
  if (!pairOf(document.sound.root, 'levels')) {
    // The levels of its form are written down, so that the points have a place.
    const value = rubric.levels.map(({ id, name }) => ({ id, name, points: rank.get(id) ?? 0 }));
    return [{ title: title(value.length), changes: [{ do: 'set', path: ['levels'], value }] }];
  }
  const changes = rubric.writtenLevels.flatMap(({ id, path }) => {
    const value = rank.get(id ?? '');
    return value === undefined ? [] : { do: 'set' as const, path: [...path, 'points'], value };
  });
  return changes.length > 1 ? [{ title: title(changes.length), changes }] : [];
}
