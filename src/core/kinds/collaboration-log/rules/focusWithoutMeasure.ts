import type { Rule } from '../../../rules/rule.ts';
import { findWords } from '../../../rules/words/find.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { quoted } from '../../../words.ts';
import { logIn } from '../log.ts';

/** What the two want to see more of can be seen or counted (C1, PEERS: reachable). */
export const focusWithoutMeasure: Rule = {
  code: 'coach-focus-without-measure',
  number: 'C1',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log'],
  title: 'How would you see it?',
  about:
    'A focus helps when you can both see whether it comes true: something in students’ work that can be counted, “20 of 27 exit tickets with a measurement”.',
  todo: 'Write as `measure` what you would count, with the number you hope for.',
  source: 'Jim Knight, PEERS goals (reachable: with a measurable outcome)',
  check: (document) => {
    const focus = logIn(document).ourFocus;
    const words = wordsFor(document)?.coach;
    if (!focus || !words) return [];
    const counts = (text: string): boolean =>
      /\p{N}/u.test(text) || findWords(text, words.amounts).length > 0;
    if (counts(focus.measure) || (focus.measure !== '' && counts(focus.to))) return [];
    return [
      {
        span: focus.span,
        item: focus.path,
        message:
          focus.measure === ''
            ? `How would you both see ${quoted(focus.text)} come true? What could you count?`
            : `What could you count in ${quoted(focus.measure)}, so that you see ${quoted(focus.text, 50)} come true?`,
        fixes:
          focus.measure === ''
            ? [
                {
                  title: 'Write what you would count',
                  changes: [{ do: 'set', path: [...focus.path, 'measure'], value: FILL }],
                  fill: FILL,
                },
              ]
            : [],
      },
    ];
  },
};

const FILL = '20 of 27 exit tickets';
