import { texts } from '../../../kinds/items.ts';
import { quoted } from '../../../words.ts';
import { textOf, valueOf } from '../../../yaml/navigate.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';
import { publicAudience } from './audience.ts';

/**
 * A project is about something real (A14). Whether it is cannot be seen in a text; asked only where nothing at all
 * speaks of the world outside: no summary, no phenomenon, nobody who helps, no place, nobody to show it to.
 */
export const projectAuthenticity: Rule = {
  code: 'align-project-authenticity',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'What makes it real for students?',
  about:
    'A project is real when somebody needs what comes of it, when it is about a place students know, or when they work with the tools and people of the trade.',
  todo: 'Say in the summary whom it is good for, name the people or places you count on, or who comes at the end. Or say that it is fine.',
  source: 'PBLWorks, Gold Standard PBL (authenticity)',
  check: (document) => {
    const { root } = document.sound;
    const summary = valueOf(root, 'summary');
    const resources = valueOf(root, 'resources');
    const real =
      summary?.type === 'scalar'
        ? summary.text.trim() !== ''
        : ['purpose', 'role', 'challenge'].some((part) => textOf(summary, part) !== undefined);
    const known =
      real ||
      saysElement(document, 'authenticity') ||
      ['phenomenon', 'entryEvent'].some((key) => textOf(root, key) !== undefined) ||
      ['people', 'community'].some((key) => texts(resources, key).length > 0) ||
      publicAudience(document).length > 0;
    if (!isUnderWay(document) || known) return [];
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `What makes ${quoted(document.title, 60)} real for students: somebody who needs it, a place they know, a problem next door?`,
        fixes: [
          {
            title: 'Say whom it is good for',
            changes: [{ do: 'set', path: ['summary', 'purpose'], value: 'Whom it is good for' }],
            fill: 'Whom it is good for',
          },
        ],
      },
    ];
  },
};
