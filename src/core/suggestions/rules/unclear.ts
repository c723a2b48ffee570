import type { Rule } from '../../rules/rule.ts';
import { eachQuoted } from '../../words.ts';
import { waysOf, writtenIn } from '../reading.ts';
import { suggestionKinds, wordsOf } from './about.ts';

/** A suggestion says one thing: other words, that something goes, or something new (S1). */
export const suggestionUnclear: Rule = {
  code: 'quality-suggestion-unclear',
  number: 'S1',
  level: 'warning',
  kinds: suggestionKinds,
  title: 'What would be different?',
  about:
    'A suggestion says one of three things: what a line would say (`to`), that something goes (`takeOut: true`), or what would be added (`add`). Without any of them there is nothing to answer; with two of them “Use it” could mean either.',
  todo: 'Write what it would say. Two changes are two suggestions.',
  source: 'Third Point: what is suggested can be used with one press, so it has to say one thing',
  check: (document) => {
    const found = writtenIn(document).filter((suggestion) => waysOf(suggestion) !== 1);
    return eachQuoted(found, wordsOf).map(([suggestion, words]) => {
      const none = waysOf(suggestion) === 0;
      return {
        span: suggestion.whole,
        item: suggestion.path,
        message: none
          ? `What would be different? The suggestion ${words} doesn’t say it yet.`
          : `The suggestion ${words} says more than one thing at a time. Which of them is meant?`,
        fixes: none
          ? [
              {
                title: 'Write what it would say',
                changes: [{ do: 'set', path: [...suggestion.path, 'to'], value: FILL }],
                fill: FILL,
              },
            ]
          : [],
      };
    });
  },
};

const FILL = 'what it would say';
