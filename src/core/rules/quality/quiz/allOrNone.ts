import { eachQuoted, quoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { wordsIn } from '../../words/phrases.ts';
import { wordsFor } from '../../words/wordLists.ts';
import { questionsIn } from './questions.ts';

/** Each answer says something of its own: no “all of the above” (A11). */
export const allOrNone: Rule = {
  code: 'quality-quiz-all-or-none',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Does each answer say something of its own?',
  about:
    '“All of the above” is found by whoever sees two right answers, and “none of the above” shows only what a student does not think.',
  todo: 'Put something in its place that a student might believe.',
  source: 'Oak National Academy, quiz question design',
  check: (document) => {
    const quiz = wordsFor(document)?.quality.quiz;
    if (!quiz) return [];
    return eachQuoted(questionsIn(document), ({ text }) => text).flatMap(([question, words]) => {
      const found = question.answers.find(({ text }) =>
        quiz.allOrNone.includes(
          wordsIn(text)
            .map(({ lower }) => lower)
            .join(' '),
        ),
      );
      if (!found) return [];
      const fill = 'What a student might believe';
      return {
        span: found.span,
        item: question.path,
        message: `${quoted(found.text)} says nothing of its own about ${words}. What could stand there instead?`,
        fixes: [
          { title: 'Write another answer', changes: [{ do: 'set', path: found.path, value: fill }], fill },
        ],
      };
    });
  },
};
