/** The labels of the page on which a visitor writes during a lesson. */
import type { SeenType } from '../../core/view/planViewVisit.ts';

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

export const captureWords = {
  waiting: 'Opening the visit …',
  hidden: 'Watch and write',
  hiddenWhy:
    'What you wrote is out of sight while meeting mode is on. Every line is still here, also the one you are in.',
  meetingModeOff: 'Turn meeting mode off',
  heading: (title: string) => `Watch and write: ${title}`,
  asksFor: (name: string) => (name === '' ? 'Watch for' : `${name} asks you to watch for`),
  field: 'What do you see or hear?',
  changing: (at: string) => (at === '' ? 'Changing a line' : `Changing the line of ${at}`),
  example: 'What anybody in the room could see or hear',
  at: 'Time',
  type: 'What it is',
  types: { words: 'Words', action: 'Action', count: 'Count', place: 'Place' } satisfies Record<
    SeenType,
    string
  >,
  who: 'Who',
  whoIs: { students: 'Students', teacher: 'Teacher' },
  whoElse: 'Who, in your words',
  whoExample: 'table 3',
  about: 'About',
  aboutNothing: 'About …',
  activities: 'Activities',
  goals: 'Shared goals',
  none: 'None',
  keep: 'Keep',
  leave: 'Leave it as it was',
  keyHint: 'Enter keeps the line. Esc, then a key, chooses:',
  choosing: 'Press a key to choose. Esc goes on writing.',
  tallying: 'Counting: t one more, g one less. Any other key goes on writing.',
  oneMore: 'One more',
  oneLess: 'One less',
  change: 'Change the last line',
  lines: 'What you wrote',
  nothingYet: 'What you keep stands here, the newest first.',
  kept: 'kept',
  notKept: 'not kept yet',
  leaving: 'not removed yet',
  handed: 'handed over',
  allKept: (count: number) => (count === 0 ? '' : `${lines(count)} kept`),
  someNotKept: (count: number) =>
    count === 1
      ? '1 line is not kept yet. It is tried again by itself; leave this page open.'
      : `${count} lines are not kept yet. They are tried again by themselves; leave this page open.`,
  tryNow: 'Try now',
  changeLine: (text: string) => `Change “${text}”`,
  removeLine: (text: string) => `Remove “${text}”`,
  more: (text: string) => `One more: “${text}”`,
  less: (text: string) => `One less: “${text}”`,
  name: (label: string) => `A student’s name may stand here. Would “${label}” say enough?`,
  writeLabel: (label: string) => `Write ${label}`,
  openVisit: 'Show the visit',
  handOver: 'Hand over…',
  choose: (name: string) =>
    `Choose what you bring to ${name === '' ? 'the talk' : `the talk with ${name}`}. It is written into the visit, where the one who taught decides what stays. The rest stays with you.`,
  bring: (count: number) => `Hand over ${lines(count)}`,
  bringLine: (text: string) => `Bring “${text}”`,
  notNow: 'Not now',
  nothingToBring: 'Every line is handed over.',
  waitForKept: 'Lines that are not kept yet can be handed over once they are.',
} as const;
