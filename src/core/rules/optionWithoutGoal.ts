import type { Menu, Plan } from '../kinds/plan.ts';
import { listed, quoted } from '../words.ts';
import type { Rule } from './rule.ts';

/**
 * Each option of a menu of products lets students show every goal the menu is there for (A3): firm
 * goals, flexible means. What the menu is there for is what its options show together.
 */
export const optionWithoutGoal: Rule = {
  code: 'align-option-without-goal',
  source: 'A3',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  check: (plan) =>
    plan.menus.flatMap((menu) => {
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
            {
              title: 'Everyone shows it elsewhere, or fine as is',
              changes: [{ do: 'accept', path: option.path, code: 'align-option-without-goal' }],
            },
          ],
        };
      });
    }),
};

/** The goals any option of a product menu shows, in the plan's order. */
function goalsOf(plan: Plan, menu: Menu): readonly Plan['goals'][number][] {
  if (menu.about !== 'product') return [];
  const shown = new Set(menu.options.flatMap(({ goals }) => goals));
  return plan.goals.filter(({ id, text }) => id !== undefined && text !== '' && shown.has(id));
}
