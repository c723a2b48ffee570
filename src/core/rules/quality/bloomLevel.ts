import { planIn } from '../../kinds/plan.ts';
import { eachQuoted, listed, quoted } from '../../words.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { wordsIn } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import { doingIn, levelsOf } from './doing.ts';

/**
 * The level of Bloom’s taxonomy a goal names is one its verb is listed at (G4). Verbs stand at several levels,
 * so any of them will do, and so will the level of any other verb of the target. Whether activities rise in
 * level is not asked: nothing in a plan says which level an activity has.
 */
export const bloomLevel: Rule = {
  code: 'quality-bloom-level',
  number: 'G4',
  level: 'info',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Do the verb and Bloom’s level fit each other?',
  about:
    'A verb such as “list” asks for another kind of thinking than “judge”. Most verbs are listed at more than one level; this is asked only where the level you chose is none of them.',
  todo: 'Choose the level that fits, or a verb that asks for the thinking you have in mind.',
  source:
    'Anderson and Krathwohl, A Taxonomy for Learning, Teaching, and Assessing (2001), and verb lists after it',
  check: (document) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    return eachQuoted(planIn(document).goals, ({ text }) => text).flatMap(([goal, target]) => {
      const level = textOf(goal.node, 'bloom');
      const place = valueOf(goal.node, 'bloom');
      if (level === undefined || !place || !lists.bloom.some((each) => each.level === level)) return [];
      const words = wordsIn(goal.text);
      const verb = words[doingIn(words, lists) ?? -1];
      const levels = verb ? levelsOf(verb, lists) : [];
      if (levels.length === 0 || words.some((word) => levelsOf(word, lists).includes(level))) return [];
      return {
        span: place.span,
        item: goal.path,
        message: `${target} reads like ${listed(
          levels.map((each) => quoted(each)),
          'or',
        )}, and its level says ${quoted(level)}. Which do you have in mind?`,
        fixes: levels.map((other) => ({
          title: `Change to ${other}`,
          changes: [{ do: 'set', path: [...goal.path, 'bloom'], value: other }],
        })),
      };
    });
  },
};
