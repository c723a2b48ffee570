import type { Rule } from '../../../rules/rule.ts';
import { quoted } from '../../../words.ts';
import { logIn } from '../log.ts';

/** What the two want to see more of matters to them (C1, PEERS: powerful, emotionally compelling). */
export const focusWithoutReason: Rule = {
  code: 'coach-focus-without-reason',
  number: 'C1',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log'],
  title: 'Why does it matter now?',
  about:
    'What matters to you is what you will still work on in a busy week: why would it make a difference to students?',
  todo: 'Write as `why` what makes it worth your time.',
  source: 'Jim Knight, PEERS goals (powerful, emotionally compelling)',
  check: (document) => {
    const focus = logIn(document).ourFocus;
    if (focus?.why !== '') return [];
    return [
      {
        span: focus.span,
        item: focus.path,
        message: `What would be different for students with ${quoted(focus.text)}?`,
        fixes: [
          {
            title: 'Write why it matters',
            changes: [{ do: 'set', path: [...focus.path, 'why'], value: FILL }],
            fill: FILL,
          },
        ],
      },
    ];
  },
};

const FILL = 'Why it matters to us';
