import type { Rule } from '../../../rules/rule.ts';
import { counted, listed, quoted } from '../../../words.ts';
import { rubricIn } from '../rubric.ts';

/** Each level counts for something else, and they rise or fall all along (R7): either order is fine. */
export const pointsOrder: Rule = {
  code: 'quality-points-order',
  number: 'R7',
  level: 'warning',
  kinds: ['rubric'],
  title: 'Which level counts for more?',
  about: 'Two levels count for the same, or the points jump up and down from level to level.',
  todo: 'Give each level its own number, rising or falling in the order of the levels.',
  source: 'Google Classroom, limits of rubrics (points are unique and in order)',
  check: (document) => {
    const rubric = rubricIn(document);
    const levels = rubric.writtenLevels.flatMap(({ text, path, points }) =>
      points && text !== '' ? { text, path, points } : [],
    );
    if (!rubric.scored) return [];
    const seen = new Map<number, (typeof levels)[number]>();
    for (const level of levels) {
      const twin = seen.get(level.points.value);
      if (twin) {
        return [
          {
            span: level.points.span,
            item: level.path,
            message: `${quoted(twin.text, 40)} and ${quoted(level.text, 40)} both count for ${counted(level.points.value, 'point')}. Which one counts for more?`,
            fixes: [],
          },
        ];
      }
      seen.set(level.points.value, level);
    }
    const numbers = levels.map(({ points }) => points.value);
    const turn = levels.find((_, index) => {
      const [before, previous, here] = numbers.slice(index - 2, index + 1);
      return index >= 2 && (Number(previous) - Number(before)) * (Number(here) - Number(previous)) < 0;
    });
    if (!turn) return [];
    return [
      {
        span: turn.points.span,
        item: turn.path,
        message: `From level to level the points go ${listed(numbers.map(String))}. Does ${quoted(turn.text, 40)} count for ${counted(turn.points.value, 'point')}, or are the levels in another order?`,
        fixes: [],
      },
    ];
  },
};
