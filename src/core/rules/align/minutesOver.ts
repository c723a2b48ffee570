import { activitiesBySession, minutesOf, minutesTogether, planIn, type Place } from '../../kinds/plan.ts';
import { pairOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** The minutes of what happens fit into the class period, or the lesson (A9). */
export const minutesOver: Rule = {
  code: 'align-minutes',
  number: 'A9',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Does it fit into the time there is?',
  about:
    'The minutes of the activities add up to more than the class period has. What comes last may then get lost, and often that is the check.',
  todo: 'Make an activity shorter, move one to another day, or say that it is fine: perhaps some happen at the same time.',
  source: 'Oak National Academy’s lesson design (minutes of each part inside those of the lesson)',
  check: (document) => {
    const plan = planIn(document);
    if (document.kind === 'lesson-plan') {
      const { root } = document.sound;
      const activities = plan.places.filter(({ list, path }) => list === 'activities' && path.length === 2);
      return compare(root, minutesOf(root), activities, (sum, minutes) => ({
        item: ['minutes'],
        message: `The activities add up to ${sum} minutes, and the lesson has ${minutes}. What could be shorter, or come another day?`,
      }));
    }
    const sessions = [...activitiesBySession(plan)];
    const nameOf = quotedWhenAsked(() => sessions.map(([{ text }]) => text), 50);
    return sessions.flatMap(([session, activities], index) =>
      session.text === ''
        ? []
        : compare(session.node, session.minutes, activities, (sum, minutes) => ({
            item: session.path,
            message: `The activities of ${nameOf(index)} add up to ${sum} minutes, and the class period has ${minutes}. What could be shorter, or come another day?`,
          })),
    );
  },
};

function compare(
  node: YamlNode | undefined,
  minutes: number | undefined,
  activities: readonly Place[],
  say: (sum: number, minutes: number) => Pick<OpenQuestion, 'item' | 'message'>,
): readonly OpenQuestion[] {
  const sum = minutesTogether(activities);
  const written = pairOf(node, 'minutes');
  if (minutes === undefined || !written || sum <= minutes) return [];
  return [{ span: written.value?.span ?? written.span, fixes: [], ...say(sum, minutes) }];
}
