import { shortDate } from '../../../dates.ts';
import type { Rule } from '../../../rules/rule.ts';
import { quoted } from '../../../words.ts';
import { logIn } from '../log.ts';
import { lastMeetingOf } from './lastMeeting.ts';

/** At the end of a meeting it is clear when the two meet again, and what about (C6). It may be left. */
export const meetingWithoutNext: Rule = {
  code: 'coach-meeting-without-next',
  number: 'C6',
  level: 'info',
  kinds: ['collaboration-log'],
  title: 'When do you meet again, and what about?',
  about:
    'A date and a word about the topic keep the conversation going. It is asked of the last meeting only, once it is over, and may be left.',
  todo: 'Write the day and the topic under `next`, or leave it.',
  source: 'New Teacher Center, Collaborative Assessment Log (next meeting date and focus)',
  check: (document) => {
    const meeting = lastMeetingOf(logIn(document));
    if (!meeting) return [];
    const { date, focus } = meeting.next;
    const [when, about] = [date?.trim() ?? '', focus?.trim() ?? ''];
    if (when !== '' && about !== '') return [];
    const day = meeting.date === undefined ? 'the last meeting' : shortDate(meeting.date);
    const path = [...meeting.path, 'next', 'focus'];
    return [
      {
        span: meeting.span,
        item: meeting.path,
        message:
          about !== ''
            ? `When do you meet about ${quoted(about, 50)}?`
            : when !== ''
              ? `What would you like to talk about on ${shortDate(when)}?`
              : `When do you meet again after ${day}, and what about?`,
        fixes:
          about === ''
            ? [
                {
                  title: 'Write what about',
                  changes: [{ do: 'set', path, value: FILL }],
                  fill: FILL,
                },
              ]
            : [],
        fine: 'Not planned yet',
      },
    ];
  },
};

const FILL = 'What we talk about next';
