import { shortDate } from '../../../dates.ts';
import { agreementFor } from '../../../library/agreementFor.ts';
import type { Rule } from '../../../rules/rule.ts';
import { eachQuoted } from '../../../words.ts';
import { agreementIn } from '../../coaching-agreement/agreement.ts';
import { logIn } from '../log.ts';
import { lastMeetingOf } from './lastMeeting.ts';

/** A next step says who does it and until when (C6). It may be left. */
export const nextStepOpenEnded: Rule = {
  code: 'coach-next-step-open-ended',
  number: 'C6',
  level: 'info',
  kinds: ['collaboration-log'],
  title: 'Who does it, and when?',
  about:
    'A step that belongs to somebody and to a day is easier to begin. It is asked of the last meeting only, once it is over, and may be left.',
  todo: 'Write `who` and `when`, or leave it.',
  source:
    'New Teacher Center, Collaborative Assessment Log (next steps of the teacher, next steps of the coach)',
  check: (document, shelf) => {
    const meeting = lastMeetingOf(logIn(document));
    if (!meeting) return [];
    const agreement = agreementFor(document, shelf);
    const people = agreement ? agreementIn(agreement).partners.map(({ name }) => name) : [];
    const again = meeting.next.date;
    return eachQuoted(meeting.nextSteps, ({ text }) => text, 60).flatMap(([step, what]) => {
      const [noOne, noDay] = [isBlank(step.who), isBlank(step.when)];
      if (step.text === '' || step.done || (!noOne && !noDay)) return [];
      return {
        span: step.span,
        item: step.path,
        message: noOne
          ? noDay
            ? `Who takes ${what}, and when will it be done?`
            : `Who takes ${what}?`
          : `When will ${what} be done?`,
        fixes: [
          ...(noOne ? people : []).map((name) => ({
            title: `${name} does it`,
            changes: [{ do: 'set' as const, path: [...step.path, 'who'], value: name }],
          })),
          ...(noDay && again !== undefined
            ? [
                {
                  title: `By ${shortDate(again)}, when you meet again`,
                  changes: [{ do: 'set' as const, path: [...step.path, 'when'], value: again }],
                },
              ]
            : []),
        ],
        fine: 'It can stay open',
      };
    });
  },
};

function isBlank(text: string | undefined): boolean {
  return (text?.trim() ?? '') === '';
}
