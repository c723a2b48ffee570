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

/** What one is asked about a new project. */
export interface ProjectAnswers extends PlanAnswers {
  readonly drivingQuestion?: string;
  /** How many class periods it takes: a whole number, none when left out. */
  readonly periods?: number;
  /** How long one class period is, in minutes; more than 0. */
  readonly minutes?: number;
}

/**
 * A project plan to start from: valid, short, and honest about what is still open.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function projectTemplate(answers: ProjectAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('project-spec', answers.title),
    about(answers),
    entry('drivingQuestion', answers.drivingQuestion),
    goals(answers.targets),
    sessions(answers),
    '',
    '# Next, in the panel: what students choose, how you see learning on the way, and what it ends in.',
  ];
  return textOf(lines, end);
}

/** A list of class periods, numbered until they have titles of their own. */
function sessions({ periods = 0, minutes }: ProjectAnswers): Lines {
  if (periods < 1) return undefined;
  const items = Array.from({ length: periods }, (_, index) => [
    `  - id: s${index + 1}`,
    `    title: Period ${index + 1}`,
    entry('    minutes', minutes),
  ]);
  return ['', '# One entry a class period. Say what each is about once you know.', 'sessions:', items];
}
