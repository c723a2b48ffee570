import { planIn } from '../../kinds/plan.ts';
import { eachQuoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { wordCount } from '../words/find.ts';
import { wordsFor } from '../words/wordLists.ts';

/** A target is short enough to be kept in mind (G2). */
export const longTarget: Rule = {
  code: 'quality-long-target',
  number: 'G2',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is the target short enough to keep in mind?',
  about: 'A target is there to be said and looked back at. Past thirty words, it is often two of them.',
  todo: 'Keep what matters most. What else it says may be a goal of its own, or a success criterion.',
  source: 'Oak National Academy, guidance for lesson planning (an outcome has 30 words at most)',
  check: (document) => {
    const most = wordsFor(document)?.quality.most.target;
    if (most === undefined) return [];
    const { goals } = planIn(document);
    if (!goals.some(({ text }) => wordCount(text) > most)) return [];
    return eachQuoted(goals, ({ text }) => text).flatMap(([goal, target]) => {
      const count = wordCount(goal.text);
      if (count <= most) return [];
      return {
        span: goal.span,
        item: goal.path,
        message: `${target} has ${String(count)} words. Which of them would students say themselves?`,
        fixes: [],
      };
    });
  },
};
