import { planIn } from '../../../kinds/plan.ts';
import { quoted } from '../../../words.ts';
import { itemsOf, textOf } from '../../../yaml/navigate.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** Checks in which students look at their own learning. */
const lookingBack = new Set(['journal', 'self-assessment']);

/** In a project, students look back on what and how they learned (A14). */
export const projectReflection: Rule = {
  code: 'align-project-reflection',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'When do students look back?',
  about:
    'What students learned becomes clearer to them, and to you, when they stop and say it: in a log, in a circle, in a letter to next year’s class.',
  todo: 'Say how they look back; a few words are enough. Or say that it is fine.',
  source: 'PBLWorks, Gold Standard PBL (reflection); BIE Project Design guide (reflection methods)',
  check: (document) => {
    const { root } = document.sound;
    const there =
      itemsOf(root, 'reflection').length > 0 ||
      saysElement(document, 'reflection') ||
      (textOf(root, 'selfAssessment') ?? '').trim() !== '' ||
      planIn(document).checks.some(({ node }) => lookingBack.has(textOf(node, 'type') ?? ''));
    if (!isUnderWay(document) || there) return [];
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `When do students look back on what they learned in ${quoted(document.title, 60)}, and how?`,
        fixes: [
          {
            title: 'Say how they look back',
            changes: [{ do: 'insert', path: ['reflection'], value: 'How students look back' }],
            fill: 'How students look back',
          },
        ],
      },
    ];
  },
};
