import { eachQuoted, withoutDots } from '../../words.ts';
import type { Fix } from '../../finding.ts';
import type { Rule } from '../rule.ts';
import { phraseAt, wordsIn } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import { askedQuestions, questionMark } from './askedQuestions.ts';

/** A driving or essential question is asked (A13). */
export const notAQuestion: Rule = {
  code: 'quality-question-not-asked',
  number: 'A13',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is it a question?',
  about: 'A topic tells students what a project is about. A question gives them something to find out.',
  todo: 'Ask it the way students would, with a question mark.',
  source: 'BIE/PBLWorks, Project Design Rubric (the driving question)',
  check: (document) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    return eachQuoted(askedQuestions(document), ({ text }) => text)
      .filter(([{ text }]) => !questionMark.test(text))
      .map(([{ text, path, span }, said]) => {
        const words = wordsIn(text);
        const behind = phraseAt(words, 0, lists.question.askers);
        // “How can we …” asks; “Why cities grow” may be meant as it is.
        const asks = behind !== undefined && lists.question.helpers.includes(words[behind]?.lower ?? '');
        const add: Fix = {
          title: 'Add a question mark',
          changes: [{ do: 'set', path, value: `${withoutDots(text)}?` }],
        };
        return {
          span,
          item: path,
          message:
            behind === undefined
              ? `${said} is not a question yet. What would students ask about it?`
              : `${said} begins like a question. Does it end with a question mark?`,
          fixes: behind === undefined ? [] : [asks ? { ...add, preferred: true } : add],
        };
      });
  },
};
