import { planIn } from '../../kinds/plan.ts';
import { eachQuoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';

/** Webb’s four levels, as they are chosen. */
const depths = ['recall', 'skill or concept', 'strategic thinking', 'extended thinking'];

/**
 * Every goal says its depth of knowledge (G5). Never filled in from the verb: the depth lies in the task, and
 * the same verb can ask for any of the four.
 */
export const depthOpen: Rule = {
  code: 'quality-depth-open',
  number: 'G5',
  level: 'info',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'How complex is the thinking?',
  about:
    'Depth of knowledge says how complex the thinking is that a goal asks for. It lies in the task, not in the verb, so only you can say it.',
  todo: 'Choose the depth once you know the task.',
  source: 'Norman Webb, Depth of Knowledge',
  check: (document) =>
    eachQuoted(planIn(document).goals, ({ text }) => text)
      .filter(([{ text, node }]) => text !== '' && (textOf(node, 'dok') ?? '').trim() === '')
      .map(([goal, target]) => ({
        span: goal.span,
        item: goal.path,
        message: `How complex is the thinking that ${target} asks for? Its depth of knowledge is still open.`,
        fixes: depths.map((depth, index) => ({
          title: `Choose ${String(index + 1)}: ${depth}`,
          changes: [{ do: 'set', path: [...goal.path, 'dok'], value: index + 1 }],
        })),
      })),
};
