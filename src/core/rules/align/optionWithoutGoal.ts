import { planIn, type Menu, type Plan } from '../../kinds/plan.ts';
import { listed, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';

/**
 * Each option of a menu of products lets students show every goal the menu is there for (A3): firm
 * goals, flexible means. What the menu is there for is what its options show together.
 */
export const optionWithoutGoal: Rule = {
  code: 'align-option-without-goal',
  number: 'A3',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Can every choice show every goal?',
  about:
    'When students choose what they make, each option lets them show the goals that the other options show: firm goals, flexible means.',
  todo: 'Link the goal if the option can show it, change the option so that it can, or say that it is fine: perhaps everyone shows the goal elsewhere.',
  source: 'CAST, Universal Design for Learning; choice boards built on it',
  check: (document) => {
    const plan = planIn(document);
    return plan.menus.flatMap((menu) => {
      const wanted = goalsOf(plan, menu);
      return menu.options.flatMap((option) => {
        const open = wanted.filter((goal) => !option.goals.includes(goal.id as string));
        if (option.text === '' || open.length === 0) return [];
        const words = listed(
          open.map(({ text }) => quoted(text, 60)),
          'or',
        );
        return {
          span: option.span,
          item: option.path,
          message: `As planned, ${quoted(option.text, 40)} doesn’t show ${words}. Is that fine?`,
          fixes: [
            {
              title: open.length === 1 ? 'Link it' : 'Link them',
              changes: open.map((goal) => ({
                do: 'insert' as const,
                path: [...option.path, 'goals'],
                value: goal.id as string,
              })),
            },
          ],
          fine: 'Everyone shows it elsewhere, or fine as is',
        };
      });
    });
  },
};

/** The goals any option of a product menu shows, in the plan's order. */
function goalsOf(plan: Plan, menu: Menu): readonly Plan['goals'][number][] {
  if (menu.about !== 'product') return [];
  const shown = new Set(menu.options.flatMap(({ goals }) => goals));
  return plan.goals.filter(({ id, text }) => id !== undefined && text !== '' && shown.has(id));
}
