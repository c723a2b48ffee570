import type { Rule } from '../../rules/rule.ts';
import { eachQuoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import { waysOf, writtenIn } from '../reading.ts';
import { wordsOf } from './about.ts';

/** A plan that is ready has nothing in it that waits for a talk (S4). */
export const suggestionWaiting: Rule = {
  code: 'quality-suggestion-waiting',
  number: 'S4',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan', 'rubric'],
  title: 'Have you talked about this?',
  about:
    'The plan is marked as ready to teach, and something is still suggested in it. While it is a draft, suggestions can wait as long as they like.',
  todo: 'Use it, keep what stands there, or put it on the list for next time.',
  source: 'Third Point: what is ready has been talked about',
  check: (document) => {
    if (textOf(document.sound.root, 'status') !== 'ready') return [];
    const found = writtenIn(document).filter((suggestion) => waysOf(suggestion) === 1);
    return eachQuoted(found, wordsOf).map(([suggestion, words]) => ({
      span: suggestion.whole,
      item: suggestion.path,
      message: `This is ready to teach, and the suggestion ${words} still waits. Have you talked about it?`,
      fixes: [],
    }));
  },
};
