import type { Rule } from '../../../rules/rule.ts';
import { counted, quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import type { Path } from '../../../yaml/tree.ts';
import { rubricIn } from '../rubric.ts';

/** Points stand only in a rubric that gives points (R7): else nobody knows whether they count. */
export const pointsUnscored: Rule = {
  code: 'quality-points-unscored',
  number: 'R7',
  level: 'warning',
  kinds: ['rubric'],
  title: 'Do these points count?',
  about:
    'There are points in the rubric, and it doesn’t say that it gives any (`scored: true`). They are not shown then.',
  todo: 'Say that it gives points, or take them away.',
  source: 'Google Classroom, limits of rubrics (all levels scored, or none)',
  check: (document) => {
    const rubric = rubricIn(document);
    const items = [...rubric.writtenLevels, ...rubric.criteria];
    const first = items.find(({ text, points }) => text !== '' && points);
    if (rubric.scored || !first?.points) return [];
    const said = pairOf(document.sound.root, 'scored') !== undefined;
    const has = `${quoted(first.text, 60)} counts for ${counted(first.points.value, 'point')} here`;
    return [
      {
        span: first.points.span,
        item: first.path,
        message: said
          ? `${has}, and the rubric says that it gives none. Which is meant?`
          : `${has}. Does the rubric give points?`,
        fixes: [
          {
            title: 'It gives points',
            changes: [{ do: 'set', path: ['scored'], value: true }],
          },
          {
            title: 'Take the points away',
            changes: [
              ...items.flatMap(({ points, path }) => (points ? [remove([...path, 'points'])] : [])),
              ...rubric.criteria.flatMap(({ levelPoints, path }) =>
                levelPoints.size > 0 ? [remove([...path, 'levelPoints'])] : [],
              ),
            ],
          },
        ],
      },
    ];
  },
};

const remove = (path: Path) => ({ do: 'remove' as const, path });
