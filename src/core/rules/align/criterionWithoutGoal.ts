import { planIn } from '../../kinds/plan.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { alignmentOf } from '../../library/alignment.ts';
import { plansOf } from '../../library/related.ts';
import { quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** More goals than these are not offered one by one. */
const MOST_OFFERS = 5;

/**
 * Every row of a rubric belongs to a goal of its plan (A2, seen from the rubric). A checklist may have lines that
 * belong to none: a name on the page, two photos.
 */
export const criterionWithoutGoal: Rule = {
  code: 'align-criterion-without-goal',
  number: 'A2',
  level: 'warning',
  kinds: ['rubric'],
  title: 'Which goal do students show here?',
  about:
    'Each row of a rubric looks at a goal of its plan. A row that belongs to none often looks at something else than the learning: neatness, length, color.',
  todo: 'Link the row to its goal, add the goal to the plan, or say that the row is fine without one.',
  source:
    'PBLWorks, Project Based Teaching Rubric (criteria come from the standards, and can show all of them)',
  check: (document, shelf) => {
    const { form, criteria } = rubricIn(document);
    const plan = plansOf(document, shelf).find((each) => planIn(each).goals.some(({ text }) => text !== ''));
    if (!plan || form === 'checklist') return [];
    const open = new Set(
      alignmentOf(plan, shelf)
        .columns.filter(({ uri, gaps }) => uri === document.uri && gaps.includes('no-goal'))
        .map(({ path }) => path.at(-1)),
    );
    const goals = planIn(plan).goals.filter(({ id, text }) => id !== undefined && text !== '');
    const nameOf = quotedWhenAsked(() => criteria.map(({ text }) => text), 50);
    return criteria.flatMap((criterion, index) => {
      if (criterion.text === '' || !open.has(criterion.path.at(-1))) return [];
      return {
        span: criterion.span,
        item: criterion.path,
        message: `${nameOf(index)} belongs to no goal of ${quoted(plan.title, 50)} yet. Which one do students show with it?`,
        fixes:
          goals.length > MOST_OFFERS
            ? []
            : goals.map((goal) => ({
                title: `Link ${quoted(goal.text, 60)}`,
                changes: [
                  { do: 'insert' as const, path: [...criterion.path, 'goals'], value: goal.id as string },
                ],
              })),
      };
    });
  },
};
