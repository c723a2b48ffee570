import { planIn } from '../../kinds/plan.ts';
import { freeIdIn } from '../../references/freeIdIn.ts';
import { quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** From two on there is something to choose; with more than nine, students in published boards were lost. */
const FEWEST = 2;
const MOST = 9;

/** A menu has enough options to choose from, and few enough to look at all of them (A4). */
export const optionCount: Rule = {
  code: 'align-option-count',
  number: 'A4',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'How many options are there to choose from?',
  about:
    'With one option there is nothing to choose; with very many, choosing becomes the hard part. Two to nine options leave room for both.',
  todo: 'Add an option; where there are many, bring some together or leave out those that students would not miss.',
  source:
    'Reports from classrooms: Visual Foodie, Avoiding pitfalls with education choice boards (16 to 25 options overwhelmed students); Spark Creativity, Build a better choice board (nine options)',
  check: (document) => {
    const { menus } = planIn(document);
    const titleOf = quotedWhenAsked(() => menus.map(({ text }) => text), 60);
    return menus.flatMap((menu, index) => {
      const { length } = menu.options;
      if (menu.text === '' || (length >= FEWEST && length <= MOST)) return [];
      const title = titleOf(index);
      const [only] = menu.options;
      return {
        span: menu.span,
        item: menu.path,
        message:
          length > MOST
            ? `${title} has ${length} options. Which of them would students miss least?`
            : only
              ? `In ${title} there is ${only.text === '' ? 'one option' : `only ${quoted(only.text, 40)}`}. What else could students choose?`
              : `${title} has no options yet. What can students choose from?`,
        fixes:
          length > MOST
            ? []
            : [
                {
                  title: 'Add an option',
                  changes: [
                    {
                      do: 'insert' as const,
                      path: [...menu.path, 'options'],
                      value: { id: freeIdIn(document, 'option', false), name: 'New option' },
                    },
                  ],
                  fill: 'New option',
                },
              ],
      };
    });
  },
};
