import type { Rule } from '../../../rules/rule.ts';
import { shortDate } from '../../../dates.ts';
import { counted, listed } from '../../../words.ts';
import { logIn, type Meeting } from '../log.ts';

/** The notes of a meeting say what is working (C3), wherever on the page. */
export const meetingWithoutStrengths: Rule = {
  code: 'coach-meeting-without-strengths',
  number: 'C3',
  level: 'info',
  kinds: ['collaboration-log'],
  title: 'What’s working so far?',
  about:
    'What works is worth as many words as what is hard: it is what the next step can build on. So it is the first box of the notes.',
  todo: 'Add one thing that works. One line is enough.',
  source: 'New Teacher Center, Collaborative Assessment Log (“What’s working” is its first box)',
  check: (document) =>
    logIn(document).meetings.flatMap((meeting) => {
      const there = contentsOf(meeting);
      if (meeting.notes.strengths.some(({ text }) => text !== '') || there.length === 0) return [];
      return {
        span: meeting.span,
        item: meeting.path,
        message: `${dayOf(meeting)} has ${listed(there)}. What’s working so far?`,
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

const nouns = [
  ['challenges', 'challenge'],
  ['ideas', 'idea'],
  ['goals', 'goal'],
  ['wonderings', 'wondering'],
] as const;

/** What is written in a meeting, in words. */
function contentsOf({ notes, nextSteps }: Meeting): readonly string[] {
  const counts = nouns.map(([key, noun]) => [notes[key].length, noun] as const);
  return [...counts, [nextSteps.length, 'next step'] as const].flatMap(([count, noun]) =>
    count > 0 ? counted(count, noun) : [],
  );
}

/** What a meeting is called in a sentence. */
function dayOf({ date }: Meeting): string {
  return date === undefined ? 'This meeting' : shortDate(date);
}
