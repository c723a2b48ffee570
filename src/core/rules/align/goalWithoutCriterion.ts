import { planIn } from '../../kinds/plan.ts';
import { alignmentOf } from '../../library/alignment.ts';
import { listed, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** Every goal has its row in the plan's rubric, where there is one (A2, seen from the plan). */
export const goalWithoutCriterion: Rule = {
  code: 'align-goal-without-criterion',
  number: 'A2',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Which row of the rubric is this goal’s?',
  about:
    'Where work is looked at with a rubric, each goal has a row that says what good work on it looks like. Without one, students work towards something that the rubric leaves out.',
  todo: 'Write a row for it in the rubric, link a row that is there already, or say that this goal is looked at in another way.',
  source:
    'PBLWorks, Project Based Teaching Rubric (criteria come from the standards, and can show all of them)',
  check: (document, shelf) => {
    const { rows, groups } = alignmentOf(document, shelf);
    const rubrics = groups
      .filter(({ kind, count }) => kind === 'criterion' && count > 0)
      .map(({ label }) => quoted(label, 50));
    const { goals } = planIn(document);
    const targetOf = quotedWhenAsked(() => goals.map(({ text }) => text));
    return goals.flatMap((goal, index) => {
      if (goal.id === undefined || goal.text === '') return [];
      if (!rows[index]?.gaps.includes('no-criterion')) return [];
      return {
        span: goal.span,
        item: goal.path,
        message: `${targetOf(index)} has no row in ${listed(rubrics, 'or', 3)} yet. What would good work on it look like?`,
        fixes: [],
        fine: 'Looked at in another way',
      };
    });
  },
};
