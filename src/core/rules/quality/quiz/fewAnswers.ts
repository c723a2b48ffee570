import { eachQuoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { questionsIn } from './questions.ts';

/** Two wrong answers stand beside the right one (A11). */
export const fewAnswers: Rule = {
  code: 'quality-quiz-few-answers',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Are there two wrong answers to choose from?',
  about:
    'Each wrong answer that a student might believe shows what to work on next; with two of them, guessing helps less.',
  todo: 'Add what students often believe, or a slip you know from their work.',
  source: 'Oak National Academy, quiz question design',
  check: (document) =>
    eachQuoted(questionsIn(document), ({ text }) => text)
      .filter(([{ answer, distractors }]) => answer !== undefined && distractors.length < 2)
      .map(([{ span, path, distractors }, words]) => {
        const fill = 'What a student might believe';
        return {
          span,
          item: path,
          message:
            distractors.length === 0
              ? `${words} has its right answer and no other yet. What might students believe instead?`
              : `${words} has one wrong answer. What else might students believe?`,
          fixes: [
            {
              title: 'Add a wrong answer',
              changes: [{ do: 'insert', path: [...path, 'distractors'], value: fill }],
              fill,
            },
          ],
        };
      }),
};
