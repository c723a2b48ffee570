import type { Rule } from '../../rules/rule.ts';
import { eachQuoted } from '../../words.ts';
import { waysOf, writtenIn } from '../reading.ts';
import { suggestionKinds, wordsOf } from './about.ts';

/** A suggestion says what speaks for it (S3). */
export const suggestionWithoutReason: Rule = {
  code: 'quality-suggestion-without-reason',
  number: 'S3',
  level: 'info',
  kinds: suggestionKinds,
  title: 'What speaks for it?',
  about:
    'With its reason a suggestion is something two people can look at together; without one it is only another version. A sentence about what students did, or what would help them, is enough.',
  todo: 'Write a sentence, or say it when you meet.',
  source:
    'Instructional Coaching Group, the Partnership Principles (reflection and dialogue before a decision)',
  check: (document) => {
    const found = writtenIn(document).filter(
      (suggestion) => suggestion.why === '' && waysOf(suggestion) === 1,
    );
    return eachQuoted(found, wordsOf).map(([suggestion, words]) => ({
      span: suggestion.whole,
      item: suggestion.path,
      message: `What speaks for the suggestion ${words}?`,
      fixes: [
        {
          title: 'Write what speaks for it',
          changes: [{ do: 'set', path: [...suggestion.path, 'why'], value: FILL }],
          fill: FILL,
        },
      ],
    }));
  },
};

const FILL = 'what speaks for it';
