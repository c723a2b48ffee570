import { quoted } from '../words.ts';
import type { Rule } from './rule.ts';

/**
 * Every check says what happens when students are not there yet (A6). Achieve the Core's planning
 * tool asks how what a check shows will be used, and how the lesson may change.
 */
export const checkWithoutResponse: Rule = {
  code: 'align-check-without-response',
  source: 'A6',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  check: (plan) =>
    plan.checks
      .filter(({ text, ifNotYet }) => text !== '' && ifNotYet === '')
      .map((check) => ({
        span: check.span,
        item: check.path,
        message: `If ${quoted(check.text, 50)} shows that some students are not there yet: what happens next?`,
        fixes: [
          {
            title: 'Write what happens next',
            changes: [{ do: 'set', path: [...check.path, 'ifNotYet'], value: 'What happens next' }],
            fill: 'What happens next',
          },
          {
            title: 'Fine as is',
            changes: [{ do: 'accept', path: check.path, code: 'align-check-without-response' }],
          },
        ],
      })),
};
