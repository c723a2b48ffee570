import { eachQuoted, quoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { questionsIn } from './questions.ts';

/**
 * No answer stands twice among those to choose from (A11). Letters are compared as they are: in a quiz about
 * spelling or units, “mW” and “MW” are two answers.
 */
export const sameAnswer: Rule = {
  code: 'quality-quiz-same-answer',
  number: 'A11',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is each answer different?',
  about:
    'An answer that stands twice among those to choose from takes a wrong answer away; where it is the right one, students cannot know which to choose.',
  todo: 'Put something in its place that a student might believe.',
  source: 'Oak National Academy, quiz question design',
  check: (document) =>
    eachQuoted(questionsIn(document), ({ text }) => text).flatMap(([question, words]) => {
      const seen = new Set<string>();
      const again = question.answers.find(({ text }) => {
        const plain = text.normalize().replace(/\s+/g, ' ');
        return seen.has(plain) || !seen.add(plain);
      });
      if (!again) return [];
      const fill = 'What a student might believe';
      return {
        span: again.span,
        item: question.path,
        message: `${quoted(again.text, 50)} stands twice among the answers to ${words}. What else might a student believe?`,
        fixes: [
          { title: 'Write another answer', changes: [{ do: 'set', path: again.path, value: fill }], fill },
          { title: 'Take it out', changes: [{ do: 'remove', path: again.path }] },
        ],
      };
    }),
};
