import { planIn } from '../../kinds/plan.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/**
 * Every check says what happens when students are not there yet (A6). Achieve the Core's planning
 * tool asks how what a check shows will be used, and how the lesson may change.
 */
export const checkWithoutResponse: Rule = {
  code: 'align-check-without-response',
  number: 'A6',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'What happens when students are not there yet?',
  about: 'A check helps when it changes what comes next.',
  todo: 'Write one line: a small group, another example, a conference during work time.',
  source: 'Achieve the Core, Lesson Planning Tool (how will the information be used?)',
  check: (document) => {
    const { checks } = planIn(document);
    const nameOf = quotedWhenAsked(() => checks.map(({ text }) => text), 50);
    return checks.flatMap((check, index) => {
      if (check.text === '' || check.ifNotYet !== '') return [];
      return {
        span: check.span,
        item: check.path,
        message: `If ${nameOf(index)} shows that some students are not there yet: what happens next?`,
        fixes: [
          {
            title: 'Write what happens next',
            changes: [{ do: 'set', path: [...check.path, 'ifNotYet'], value: 'What happens next' }],
            fill: 'What happens next',
          },
        ],
      };
    });
  },
};
