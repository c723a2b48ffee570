import type { Rule } from '../../../rules/rule.ts';
import { quoted } from '../../../words.ts';
import { logIn } from '../log.ts';

/** What the two want to see more of has a beginning to compare with (C1, PEERS: current reality). */
export const focusWithoutStart: Rule = {
  code: 'coach-focus-without-start',
  number: 'C1',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log'],
  title: 'Where does it start from?',
  about: 'You see that something grows when you know how it was: one count from this week is enough.',
  todo: 'Write as `from` what you count now.',
  source: 'Jim Knight, PEERS goals (current reality first)',
  check: (document) => {
    const focus = logIn(document).ourFocus;
    if (focus?.from !== '') return [];
    return [
      {
        span: focus.span,
        item: focus.path,
        message: `Where does ${quoted(focus.text)} start from? One count from this week is enough.`,
        fixes: [
          {
            title: 'Write where it starts',
            changes: [{ do: 'set', path: [...focus.path, 'from'], value: FILL }],
            fill: FILL,
          },
        ],
      },
    ];
  },
};

const FILL = '8 of 27';
