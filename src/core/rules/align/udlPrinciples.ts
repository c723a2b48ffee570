import { texts } from '../../kinds/items.ts';
import { planIn } from '../../kinds/plan.ts';
import { listed, quoted } from '../../words.ts';
import { itemsOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { titleSpan } from './wholePlan.ts';

/** The three principles, each with the first and last of its guidelines. */
const principles = [
  ['for how students meet what there is to learn (guidelines 1 to 3)', 1, 3],
  ['for how students work with it and show it (guidelines 4 to 6)', 4, 6],
  ['for what makes it matter to students (guidelines 7 to 9)', 7, 9],
] as const;

/** The plan answers each principle of Universal Design for Learning somewhere (A15). */
export const udlPrinciples: Rule = {
  code: 'align-udl-principles',
  number: 'A15',
  level: 'info',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is there something for each principle of UDL?',
  about:
    'Universal Design for Learning has three principles: several ways to meet what there is to learn, to show it, and to care about it. Options, activities and supports can name the considerations they answer, by number.',
  todo: 'Add the number to what answers it already, plan something that does, or say that it is fine.',
  source: 'CAST, Universal Design for Learning Guidelines 3.0',
  check: (document) => {
    const { menus, places } = planIn(document);
    const supports = itemsOf(document.sound.root, 'supports').map(({ value }) => value);
    const items = [
      ...menus.flatMap(({ options }) => options.map(({ node }) => node)),
      ...places.map(({ node }) => node),
      ...supports,
    ];
    if (items.length === 0) return [];
    const guidelines = items.flatMap((node) => texts(node, 'udl').map((code) => parseInt(code, 10)));
    const missing = principles.filter(([, first, last]) =>
      guidelines.every((guideline) => !(guideline >= first && guideline <= last)),
    );
    if (missing.length === 0) return [];
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `${quoted(document.title, 60)} names nothing yet ${listed(missing.map(([name]) => name))}. What could be there?`,
        fixes: [],
      },
    ];
  },
};
