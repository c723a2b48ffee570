import { planIn } from '../../kinds/plan.ts';
import { listed, quoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { titleSpan } from './wholePlan.ts';

const phases = [
  ['i-do', 'for showing it yourself'],
  ['we-do', 'for doing it with the class'],
  ['you-do-together', 'for students to do it together'],
  ['you-do-alone', 'for students to do it alone'],
] as const;

/** All four phases of gradual release come up, in any order (A10). Asked once a plan names any. */
export const releasePhases: Rule = {
  code: 'align-release-phases',
  number: 'A10',
  level: 'info',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Who does the thinking, and when?',
  about:
    'Showing it, doing it with the class, students doing it together, students doing it alone: each can have its time, in any order. One lesson need not have all of them.',
  todo: 'Set the phase of the activity where it happens, plan one, or say that it is fine.',
  source: 'Fisher and Frey, Better Learning Through Structured Teaching (gradual release of responsibility)',
  check: (document) => {
    const there = new Set(
      planIn(document).places.flatMap(({ list, node }) =>
        list === 'activities' ? (textOf(node, 'phase') ?? []) : [],
      ),
    );
    const missing = phases.filter(([phase]) => !there.has(phase));
    if (missing.length === 0 || missing.length === phases.length) return [];
    const words = listed(missing.map(([, name]) => name));
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `When is there time in ${quoted(document.title, 60)} ${words}?`,
        fixes: [],
      },
    ];
  },
};
