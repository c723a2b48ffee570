import { eachQuoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { phraseAt, wordsIn } from '../../words/phrases.ts';
import { wordsFor } from '../../words/wordLists.ts';
import { questionsIn } from './questions.ts';

/** A question gives more to choose from than true and false, yes and no (A11). */
export const trueOrFalse: Rule = {
  code: 'quality-quiz-true-or-false',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is there more to choose from than true and false?',
  about:
    'Who guesses at a true-or-false question is right half the time, and a wrong answer does not show what a student believes instead.',
  todo: 'Ask for the idea itself, with wrong answers that students might believe.',
  source: 'Oak National Academy, quiz question design',
  check: (document) => {
    const quiz = wordsFor(document)?.quality.quiz;
    if (!quiz) return [];
    return eachQuoted(questionsIn(document), ({ text }) => text)
      .filter(
        ([{ text, answers }]) =>
          phraseAt(wordsIn(text), 0, quiz.trueFalseStart) !== undefined ||
          (answers.length > 0 &&
            answers.every((answer) => quiz.trueFalse.includes(answer.text.toLowerCase().replace(/\.$/, '')))),
      )
      .map(([{ span, path }, words]) => ({
        span,
        item: path,
        message: `${words} can be guessed half the time. What might students believe instead?`,
        fixes: [],
      }));
  },
};
