import {
  entries,
  entry,
  head,
  listEntry,
  OPEN_TO_ALL,
  textOf,
  type LineEnd,
  type Lines,
} from '../template-parts.ts';

/** What one is asked about new notes. */
export interface NotesAnswers {
  readonly title: string;
  /** The agreement, as seen from the place of the notes: `ana-lee.agreement.yaml`. */
  readonly agreement?: string;
  /** The plans the two work on, as seen from the place of the notes. */
  readonly plans?: readonly string[];
  /** What they want to see more of. */
  readonly focus?: string;
  /** The day of the first meeting, as an ISO date. */
  readonly firstMeeting?: string;
}

/**
 * Notes to start from: valid, with what they are about and room for the first meeting.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function notesTemplate(answers: NotesAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('collaboration-log', answers.title),
    '',
    `# ${OPEN_TO_ALL}`,
    '',
    '# What you agreed on, and what you work on.',
    entry('agreement', answers.agreement) ?? '# agreement: ana-lee.agreement.yaml',
    listEntry('plans', answers.plans) ?? '# plans: [water-study.project.yaml]',
    '',
    '# What would you like to see more of in the work of students? How could you see it?',
    focus(answers.focus),
    '',
    '# What to come back to, as it comes to mind. For example:',
    '# talkNextTime:',
    '#   - {text: Is the letter enough for the investigation?, by: Ana}',
    meetings(answers.firstMeeting),
  ];
  return textOf(lines, end);
}

function focus(text: string | undefined): Lines {
  const written = entry('  text', text);
  return written === undefined
    ? ['# ourFocus:', '#   text: More students argue from their own data.']
    : ['ourFocus:', written];
}

const inAMeeting = [
  '#     strengths: [The sorting cards got every table talking.]',
  '#     nextSteps:',
  '#       - {id: n1, who: Ana, what: draft the peer feedback form, when: 2026-05-12}',
];

function meetings(day: string | undefined): Lines {
  const question = '# One entry a meeting. What is working comes first, what you will do next at the end.';
  if (day === undefined || day === '') {
    return ['', question, '# meetings:', '#   - id: m-2026-05-05', '#     date: 2026-05-05', inAMeeting];
  }
  const first = entries('meetings', [
    [
      ['id', `m-${day}`],
      ['date', day],
    ],
  ]);
  return ['', question, first, inAMeeting];
}
