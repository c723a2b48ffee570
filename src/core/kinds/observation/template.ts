import { entries, entry, head, OPEN_TO_ALL, textOf, type LineEnd, type Lines } from '../template-parts.ts';

/** What one is asked about a new class visit. */
export interface VisitAnswers {
  readonly title: string;
  /** The plan of the lesson, as seen from the place of the visit: `water-study.project.yaml`. */
  readonly for?: string;
  /** The day, as an ISO date. */
  readonly on?: string;
  readonly teaching?: string;
  readonly watching?: string;
  /** What the one who teaches would like to have watched for, in their own words. */
  readonly watchFor?: readonly string[];
}

/**
 * A class visit to start from: what the one who teaches asks for, and room for what was seen and for what
 * both make of it.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function visitTemplate(answers: VisitAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('observation', answers.title),
    '',
    `# ${OPEN_TO_ALL}`,
    whenAndWho(answers),
    beforehand(answers),
    duringAndAfter,
  ];
  return textOf(lines, end);
}

function whenAndWho(answers: VisitAnswers): Lines {
  const lines = [
    entry('for', answers.for),
    entry('on', answers.on),
    entry('teaching', answers.teaching),
    entry('watching', answers.watching),
  ].filter((line) => line !== undefined);
  return ['', lines.length === 0 ? who : lines];
}

const who: Lines = [
  '# Which day, and who? Either of you may teach, and either may watch.',
  '# on: 2026-05-12',
  '# teaching: Ana',
  '# watching: Lee',
];

function beforehand({ watchFor = [], teaching }: VisitAnswers): Lines {
  const asked = watchFor.filter((text) => text !== '');
  const question =
    '# Before the visit, from the one who teaches: what would you like the other one to look at?';
  if (asked.length === 0) {
    return ['', question, '# beforehand:', '#   watchFor:', '#     - {id: w1, text: Who talks at table 3?}'];
  }
  const lines = asked.map(
    (text, index) =>
      [
        ['id', `w${index + 1}`],
        ['text', text],
        ['by', teaching],
      ] as const,
  );
  return ['', question, 'beforehand:', entries('watchFor', lines, '  ')];
}

const duringAndAfter: Lines = [
  '',
  '# Seen and heard: what anybody in the room could have seen or heard, in the order it came. The one who',
  '# taught decides what stands here. For example:',
  '# seen:',
  '#   - {id: e1, at: "10:42", who: students, type: words, text: "“Ours is cloudier.”", watchFor: w1}',
  '',
  '# First the one who taught, in their own words:',
  '# reflection:',
  '#   wentWell: [Every group had a measurement to show.]',
  '#   change: [Hand out the cups before the talk.]',
  '',
  '# Then the one who watched:',
  '# noticed: [When you waited, two more hands went up.]',
  '# wondered: [What made table 3 switch sites?]',
  '',
  '# Whom is this meant for? pair, team, school or everyone.',
  'visibility: pair',
];
