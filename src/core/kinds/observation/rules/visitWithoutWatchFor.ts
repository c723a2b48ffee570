import { freeIdIn } from '../../../references/freeIdIn.ts';
import type { Rule } from '../../../rules/rule.ts';
import { shortDate } from '../../../dates.ts';
import { quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { isSamePerson } from '../../people.ts';
import { visitIn, type Visit } from '../visit.ts';

/** A visit begins with what the one who teaches asks to be watched for (C7). */
export const visitWithoutWatchFor: Rule = {
  code: 'coach-visit-without-watch-for',
  number: 'C7',
  level: 'info',
  kinds: ['observation'],
  title: 'What would the one who teaches like to be watched for?',
  about:
    'A visit helps when it answers a question of the one who teaches. So they say beforehand what the other one should look at, in their own words.',
  todo: 'Ask them, and write it down before the visit. One question is enough.',
  source:
    'Kentucky Department of Education, peer observation; Praise–Question–Polish (the one who shows work asks for what they want feedback on)',
  check: (document) => {
    const visit = visitIn(document);
    if (visit.teaching === undefined || visit.watchFor.some((asked) => isTheirs(asked.by, visit))) return [];
    const { root } = document.sound;
    const place = ['beforehand', 'teaching'].flatMap((key) => pairOf(root, key) ?? [])[0];
    if (!place) return [];
    const watcher = visit.watching ?? 'the other one';
    const when = visit.on === undefined ? 'in this visit' : `on ${shortDate(visit.on)}`;
    const [other] = visit.watchFor;
    const id = freeIdIn(document, 'w', true);
    return [
      {
        span: place.key.text === 'teaching' && place.value ? place.value.span : place.key.span,
        item: [],
        message: other
          ? `${quoted(other.text, 50)} comes from ${watcher}. What would ${visit.teaching} like to have watched for ${when}?`
          : visit.seen.length > 0
            ? `What had ${visit.teaching} asked ${watcher} to watch for ${when}?`
            : `What would ${visit.teaching} like ${watcher} to watch for ${when}?`,
        fixes: [
          {
            title: `Write what ${visit.teaching} asks for`,
            changes: [
              {
                do: 'insert',
                path: ['beforehand', 'watchFor'],
                value: { id, text: FILL, by: visit.teaching },
              },
            ],
            fill: FILL,
          },
        ],
      },
    ];
  },
};

const FILL = 'What to watch for';

/** Whether it comes from the one who teaches; where nobody is named, it does. */
function isTheirs(by: string | undefined, { teaching, watching }: Visit): boolean {
  return by === undefined || isSamePerson(by, teaching) || !isSamePerson(by, watching);
}
