import {
  about,
  entry,
  goals,
  head,
  textOf,
  type LineEnd,
  type Lines,
  type PlanAnswers,
} from '../template-parts.ts';

/** What one is asked about a new lesson. */
export interface LessonAnswers extends PlanAnswers {
  /** How long it is, in minutes; more than 0. */
  readonly minutes?: number;
  /** The day, as an ISO date. */
  readonly date?: string;
  /** The project plan it belongs to, with its class period: `water-study.project.yaml#s1`. */
  readonly partOf?: string;
}

/**
 * A lesson plan to start from: valid, with an opening, work time and a closing.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function lessonTemplate(answers: LessonAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('lesson-plan', answers.title),
    about(answers),
    entry('partOf', answers.partOf),
    entry('date', answers.date),
    entry('minutes', answers.minutes),
    goals(answers.targets),
    '',
    '# What happens, step by step: what you do, what students do, who does the thinking.',
    'activities:',
    activities(answers.minutes),
    '',
    '# Next, in the panel: how you see during the lesson who is there already, and what happens then.',
  ];
  return textOf(lines, end);
}

/** Opening, work time and closing; with the minutes shared out where there are enough to share. */
function activities(minutes: number | undefined): Lines {
  const share = minutes !== undefined && minutes >= 15;
  const opening = share ? Math.max(5, Math.round((minutes * 0.15) / 5) * 5) : undefined;
  const closing = share ? 5 : undefined;
  const work = share ? minutes - (opening ?? 0) - (closing ?? 0) : undefined;
  const steps = [
    ['Opening', 'opening', opening],
    ['Work time', 'work-time', work],
    ['Closing', 'closing', closing],
  ] as const;
  return steps.map(([title, part, length], index) => [
    `  - id: a${index + 1}`,
    `    title: ${title}`,
    `    part: ${part}`,
    entry('    minutes', length),
  ]);
}
