import { plainOrQuoted } from '../../yaml/quote.ts';
import { entry, head, listEntry, textOf, type LineEnd, type Lines } from '../template-parts.ts';
import type { Rubric } from '../../schema/generated/types.ts';

/** How a rubric is built. */
export type RubricForm = NonNullable<Rubric['form']>;

/** What one is asked about a new rubric. */
export interface RubricAnswers {
  readonly title: string;
  /** The plan it belongs to, as seen from the rubric's place: `water-study.project.yaml`. */
  readonly for?: string;
  /** Analytic when left out. */
  readonly form?: RubricForm;
  /** That plan's goals to make criteria for. */
  readonly goals?: readonly { readonly id: string; readonly target: string }[];
}

/** The levels each form begins with, by id. Without `levels` in a file these are meant. */
export const defaultLevels: Readonly<Record<RubricForm, Readonly<Record<string, string>>>> = {
  analytic: { 'not-yet': 'Not yet', approaching: 'Approaching', meets: 'Meets', exceeds: 'Exceeds' },
  'single-point': { concerns: 'Concerns', meets: 'Meets', beyond: 'Beyond' },
  holistic: { 'not-yet': 'Not yet', approaching: 'Approaching', meets: 'Meets', exceeds: 'Exceeds' },
  checklist: { 'not-yet': 'Not yet', there: 'There' },
};

const advice: Record<RubricForm, string> = {
  analytic: '# For each level: what is there to see in the work? The same features at every level.',
  'single-point':
    '# Say what the work looks like when it meets the goal; the other two are written in by hand.',
  holistic: '# For each level: what does the whole work look like?',
  checklist: '# Each line: something one can see in the work, there or not yet.',
};

/**
 * A rubric to start from: valid, with levels for its form and a criterion for each goal.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function rubricTemplate(answers: RubricAnswers, end: LineEnd = '\n'): string {
  const form = answers.form ?? 'analytic';
  const lines: Lines = [
    head('rubric', answers.title),
    entry('for', answers.for),
    `form: ${form}`,
    'scored: false',
    '',
    form === 'holistic' ? advice[form] : undefined,
    'levels:',
    Object.entries(defaultLevels[form]).map(([id, name]) => [
      `  - id: ${id}`,
      `    name: ${name}`,
      form === 'holistic' ? '    description: ""' : undefined,
    ]),
    criteria(form, answers.goals ?? []),
  ];
  return textOf(lines, end);
}

/** A criterion for each goal, with room for what its form describes. */
function criteria(form: RubricForm, goals: NonNullable<RubricAnswers['goals']>): Lines {
  if (goals.length === 0) return ['', '# Next, in the panel: a criterion for each goal of the plan.'];
  const described = { analytic: Object.keys(defaultLevels.analytic), 'single-point': ['meets'] };
  const levels = form === 'analytic' || form === 'single-point' ? described[form] : [];
  const items = goals.map(({ id, target }, index) => [
    `  - id: c${index + 1}`,
    `    name: ${plainOrQuoted(shortName(target) || `Criterion ${index + 1}`)}`,
    listEntry('    goals', [id]),
    levels.length > 0 ? ['    descriptors:', levels.map((level) => `      ${level}: ""`)] : undefined,
  ]);
  return ['', form === 'holistic' ? undefined : advice[form], 'criteria:', items];
}

/** A target as the name of a criterion: without “I can” and the full stop. */
function shortName(target: string): string {
  const rest = target.trim().replace(/^(?:I can|Students will be able to|Students can)\s+/i, '');
  const name = rest.replace(/[.\s]+$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
