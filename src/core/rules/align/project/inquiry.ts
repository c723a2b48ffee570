import { planIn, sessionsOf } from '../../../kinds/plan.ts';
import { quoted } from '../../../words.ts';
import { textOf } from '../../../yaml/navigate.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** So many class periods leave room for a second question; fewer may. */
const ROOM = 3;

/**
 * Students of a project ask, find out, and ask again (A14). That cannot be seen in a text; asked only where the plan is
 * one or two class periods long and has neither milestones nor a word on how long it takes.
 */
export const projectInquiry: Rule = {
  code: 'align-project-inquiry',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'Where is there room to ask again?',
  about:
    'A project grows when a first answer brings up the next question, and when there is time to go after it: a second round of measuring, another source, somebody to ask.',
  todo: 'Say how students keep asking and finding out, in `designElements`, or plan a milestone on the way. Or say that it is fine.',
  source: 'PBLWorks, Gold Standard PBL (sustained inquiry)',
  check: (document) => {
    const plan = planIn(document);
    const periods = sessionsOf(plan).length;
    const there =
      periods === 0 ||
      periods >= ROOM ||
      plan.places.some(({ list }) => list === 'milestones') ||
      (textOf(document.sound.root, 'duration') ?? '').trim() !== '' ||
      saysElement(document, 'sustainedInquiry');
    if (!isUnderWay(document) || there) return [];
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `When the first answers are there in ${quoted(document.title, 60)}: where is there room for students to ask again?`,
        fixes: [
          {
            title: 'Say how students keep asking',
            changes: [
              {
                do: 'set',
                path: ['designElements', 'sustainedInquiry'],
                value: 'How students keep asking and finding out',
              },
            ],
            fill: 'How students keep asking and finding out',
          },
        ],
      },
    ];
  },
};
