import { quoted } from '../../../words.ts';
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
    'Each wrong answer that a student might believe shows what to work on next; with two of them guessing helps little.',
  todo: 'Add what students often believe, or say otherwise in their work.',
  source: 'Oak National Academy, quiz question design',
  check: (document) =>
    questionsIn(document)
      .filter(({ answer, distractors }) => answer !== undefined && distractors.length < 2)
      .map(({ span, path, text, distractors }) => {
        const fill = 'What a student might believe';
        return {
          span,
          item: path,
          message:
            distractors.length === 0
              ? `${quoted(text)} has its right answer and no other yet. What might students believe instead?`
              : `${quoted(text)} has one wrong answer. What else might students believe?`,
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
