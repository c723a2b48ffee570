import { eachQuoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { findWords, spanOfPart } from '../../words/find.ts';
import { phraseAt, wordsIn } from '../../words/phrases.ts';
import { wordsFor } from '../../words/wordLists.ts';
import { questionsIn } from './questions.ts';

/** A question asks for what is so, not for what is not (A11). */
export const askedForNot: Rule = {
  code: 'quality-quiz-asks-for-not',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Does the question ask for what is so?',
  about:
    'In “Which of these is not …?” students who know the matter can miss the small word, and the answer says little about what they do know.',
  todo: 'Turn the question round, so that the right answer is the one that is so.',
  source: 'Oak National Academy, quiz question design',
  check: (document) => {
    const quiz = wordsFor(document)?.quality.quiz;
    if (!quiz) return [];
    return eachQuoted(questionsIn(document), ({ text }) => text).flatMap(([question, words]) => {
      const not = findWords(question.text, quiz.not)[0];
      if (!not || phraseAt(wordsIn(question.text), 0, quiz.asks) === undefined) return [];
      return {
        span: spanOfPart(document, question.span, question.text, not.at, not.written),
        item: question.path,
        message: `${words} asks for what is not so. Could it ask for what is?`,
        fixes: [],
      };
    });
  },
};
