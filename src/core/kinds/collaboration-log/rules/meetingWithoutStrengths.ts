import type { Rule } from '../../../rules/rule.ts';
import { shortDate } from '../../../dates.ts';
import { logIn, type Meeting } from '../log.ts';

/** The notes of a meeting say what is working (C3), wherever on the page. */
export const meetingWithoutStrengths: Rule = {
  code: 'coach-meeting-without-strengths',
  number: 'C3',
  level: 'info',
  kinds: ['collaboration-log'],
  title: 'What’s working so far?',
  about:
    'What works is worth as many words as what is hard: the next step can build on it. So it comes first in the notes.',
  todo: 'Add one thing that works. One line is enough.',
  source: 'New Teacher Center, Collaborative Assessment Log (“What’s working” is its first box)',
  check: (document) =>
    logIn(document).meetings.flatMap((meeting, index, all) => {
      if (meeting.notes.strengths.some(({ text }) => text !== '') || !hasBegun(meeting)) return [];
      return {
        span: meeting.span,
        item: meeting.path,
        message: `Here are your notes of ${called(meeting, index, all)}. What’s working so far?`,
        fixes: [
          {
            title: 'Add a strength',
            changes: [{ do: 'insert', path: [...meeting.path, 'strengths'], value: FILL }],
            fill: FILL,
          },
        ],
      };
    }),
};

const FILL = 'What is working';

/** Whether anything else is written down of it. */
function hasBegun({ notes: { challenges, ideas, goals, wonderings }, nextSteps }: Meeting): boolean {
  return [challenges, ideas, goals, wonderings, nextSteps].flat().some(({ text }) => text !== '');
}

/** What a meeting is called, so that it is told from the others: its day, and where that is not enough, its number. */
function called({ date }: Meeting, index: number, all: readonly Meeting[]): string {
  if (date === undefined) return `meeting ${index + 1}`;
  const day = shortDate(date);
  const isOne = all.every((other, place) => place === index || shortDate(other.date ?? '') !== day);
  return `${day}${isOne ? '' : ` (number ${index + 1})`}`;
}
