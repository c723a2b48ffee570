import type { Rule } from '../../../rules/rule.ts';
import { quoted } from '../../../words.ts';
import { logIn } from '../log.ts';

/** What the two want to see more of has a way to get there (C1, PEERS: reachable). */
export const focusWithoutStrategy: Rule = {
  code: 'coach-focus-without-strategy',
  number: 'C1',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log'],
  title: 'What will you try first?',
  about:
    'A focus comes true by something that changes in class. One thing to try is enough; the next one can come from how it goes.',
  todo: 'Write as `strategy` what you will try.',
  source: 'Jim Knight, PEERS goals (reachable: with a strategy)',
  check: (document) => {
    const focus = logIn(document).ourFocus;
    if (focus?.strategy !== '') return [];
    return [
      {
        span: focus.span,
        item: focus.path,
        message: `What will you try first, so that ${quoted(focus.text)} comes true?`,
        fixes: [
          {
            title: 'Write what you will try',
            changes: [{ do: 'set', path: [...focus.path, 'strategy'], value: FILL }],
            fill: FILL,
          },
        ],
      },
    ];
  },
};

const FILL = 'What we will try first';
