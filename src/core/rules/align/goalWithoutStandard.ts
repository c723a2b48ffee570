import { planIn } from '../../kinds/plan.ts';
import { alignmentOf } from '../../library/alignment.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** In a plan that works with standards, every goal but a success skill names one (A7, seen from the goal). */
export const goalWithoutStandard: Rule = {
  code: 'align-goal-without-standard',
  number: 'A7',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Which standard does this goal work towards?',
  about:
    'Where a plan works with standards, each goal says which ones it takes up. Success skills, such as giving feedback, need none. A plan in which no goal names a standard is not asked.',
  todo: 'Add the standard’s code, or say that this goal is fine without one.',
  source:
    'gigamonkey/lesson-planning, a format for lesson plans on GitHub (each standard is planned, stands only with a goal, or is a gap); BIE/PBLWorks Project Design guide (key knowledge from standards)',
  check: (document, shelf) => {
    const { rows } = alignmentOf(document, shelf);
    const { goals } = planIn(document);
    const targetOf = quotedWhenAsked(() => goals.map(({ text }) => text));
    return goals.flatMap((goal, index) => {
      if (goal.text === '' || !rows[index]?.gaps.includes('no-standard')) return [];
      return {
        span: goal.span,
        item: goal.path,
        message: `Which standard does ${targetOf(index)} work towards?`,
        fixes: [
          {
            title: 'Add a standard',
            changes: [{ do: 'insert', path: [...goal.path, 'standards'], value: 'CODE' }],
            fill: 'CODE',
          },
        ],
      };
    });
  },
};
