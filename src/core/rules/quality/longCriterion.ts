import { planIn } from '../../kinds/plan.ts';
import { eachQuoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { wordCount } from '../words/find.ts';
import { wordsFor } from '../words/wordLists.ts';

/** A success criterion is one thing to look for (G2). */
export const longCriterion: Rule = {
  code: 'quality-long-criterion',
  number: 'G2',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is the success criterion one thing to look for?',
  about:
    'Students hold a success criterion beside their work. Past twenty words, there is often more than one thing to look for.',
  todo: 'Make two of it, or keep the part that can be seen in the work.',
  source: 'Oak National Academy, guidance for lesson planning (a step has 20 words at most)',
  check: (document) => {
    const most = wordsFor(document)?.quality.most.criterion;
    if (most === undefined) return [];
    const criteria = planIn(document).goals.flatMap((goal) => goal.criteria);
    if (!criteria.some(({ text }) => wordCount(text) > most)) return [];
    return eachQuoted(criteria, ({ text }) => text).flatMap(([{ text, span, path }, criterion]) => {
      const count = wordCount(text);
      if (count <= most) return [];
      return {
        span,
        item: path,
        message: `${criterion} has ${String(count)} words. Is there more than one thing to look for?`,
        fixes: [],
      };
    });
  },
};
