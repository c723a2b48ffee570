import { agreementFor } from '../../../library/agreementFor.ts';
import { freeIdIn } from '../../../references/freeIdIn.ts';
import type { Rule } from '../../../rules/rule.ts';
import { findWords } from '../../../rules/words/find.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { shortDate } from '../../../dates.ts';
import { listed } from '../../../words.ts';
import { agreementIn } from '../../coaching-agreement/agreement.ts';
import { isNamedIn, isSamePerson } from '../../people.ts';
import { logIn } from '../log.ts';
import { lastMeetingOf } from './lastMeeting.ts';

/** At the end of a meeting, both have something to do next (C6). It may be left. */
export const meetingWithoutNextStep: Rule = {
  code: 'coach-meeting-without-next-step',
  number: 'C6',
  level: 'info',
  kinds: ['collaboration-log'],
  title: 'What does each of you do next?',
  about:
    'Both of you take something along: the one who teaches and the one who coaches. It is asked of the last meeting only, once it is over, and “none this time” is a good answer.',
  todo: 'Add a small step, or leave it.',
  source:
    'New Teacher Center, Collaborative Assessment Log (next steps of the teacher, next steps of the coach)',
  check: (document, shelf) => {
    const meeting = lastMeetingOf(logIn(document));
    const together = wordsFor(document)?.coach.together;
    if (!meeting || !together) return [];
    const agreement = agreementFor(document, shelf);
    const partners = agreement ? agreementIn(agreement).partners : [];
    const has = (name: string): boolean =>
      meeting.nextSteps.some(
        ({ who }) =>
          who !== undefined &&
          (isSamePerson(who, name) || isNamedIn(who, name) || findWords(who, together).length > 0),
      );
    // Whose an open step is gets asked of the step.
    if (meeting.nextSteps.some(({ who }) => (who?.trim() ?? '') === '')) return [];
    const without = partners.map(({ name }) => name).filter((name) => !has(name));
    if (partners.length > 0 ? without.length === 0 : meeting.nextSteps.length > 0) return [];
    const day = meeting.date === undefined ? 'The last meeting' : shortDate(meeting.date);
    const id = freeIdIn(document, 'n', true);
    const step = (who: string | undefined) => ({ id, ...(who === undefined ? {} : { who }), what: FILL });
    return [
      {
        span: meeting.span,
        item: meeting.path,
        message:
          partners.length === 0
            ? `${day} ended without a next step. Is there one you take along?`
            : `${day} ended without a next step for ${listed(without)}. Is there one?`,
        fixes: (partners.length === 0 ? [undefined] : without).map((who) => ({
          title: who === undefined ? 'Add a next step' : `Add a next step for ${who}`,
          changes: [{ do: 'insert' as const, path: [...meeting.path, 'nextSteps'], value: step(who) }],
          fill: FILL,
        })),
        fine: 'None this time',
      },
    ];
  },
};

const FILL = 'What comes next';
