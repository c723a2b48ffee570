import { planIn } from '../../../kinds/plan.ts';
import { freeIdIn } from '../../../references/freeIdIn.ts';
import { quoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** In a project students choose something (A14). */
export const projectChoice: Rule = {
  code: 'align-project-choice',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'What do students choose?',
  about:
    'In a project students decide something that matters: what they look into, how they work, how they show it. A small choice is a beginning.',
  todo: 'Add a menu of choices, or say that this project is fine without one.',
  source:
    'PBLWorks, Gold Standard PBL (student voice and choice); CAST, Universal Design for Learning 3.0 (consideration 7.1)',
  check: (document) => {
    const there = planIn(document).menus.length > 0 || saysElement(document, 'voiceAndChoice');
    if (!isUnderWay(document) || there) return [];
    const id = freeIdIn(document, 'choice', false);
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `In ${quoted(document.title, 60)} there is nothing to choose yet. What could students decide: what they look into, how they work, how they show it?`,
        fixes: [
          {
            title: 'Add a menu of choices',
            changes: [{ do: 'insert', path: ['choices'], value: { id, title: 'What do students choose?' } }],
            fill: 'What do students choose?',
          },
        ],
      },
    ];
  },
};
