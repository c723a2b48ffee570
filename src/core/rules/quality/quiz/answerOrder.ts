import { eachQuoted, quoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { questionsIn } from './questions.ts';

/** The wrong answers stand in the order of the alphabet, numbers by their size, so that their order gives nothing away (A11). */
export const answerOrder: Rule = {
  code: 'quality-quiz-answer-order',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Are the wrong answers in the order of the alphabet?',
  about:
    'Answers in the order of the alphabet, and numbers by their size, give nothing away by where they stand. The right answer is kept apart from them here and takes its place when the quiz is made.',
  todo: 'Put the wrong answers in order.',
  source: 'Oak National Academy, quiz question design',
  check: (document) => {
    const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    return eachQuoted(questionsIn(document), ({ text }) => text).flatMap(([{ distractors, path }, words]) => {
      const early = distractors.findIndex(
        (each, index) => index > 0 && order.compare(distractors[index - 1]?.text ?? '', each.text) > 0,
      );
      const [before, found] = [distractors[early - 1], distractors[early]];
      if (!before || !found) return [];
      const sorted = [...distractors].sort((a, b) => order.compare(a.text, b.text));
      return {
        span: found.span,
        item: path,
        message: `${quoted(found.text, 50)} comes after ${quoted(before.text, 50)} among the wrong answers to ${words}. Would the order of the alphabet give less away?`,
        fixes: [
          {
            title: 'Put them in order',
            changes: sorted.map((each, index) => ({ do: 'move', path: each.path, to: index })),
          },
        ],
      };
    });
  },
};
