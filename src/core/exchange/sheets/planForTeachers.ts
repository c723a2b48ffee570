/**
 * A plan as teachers read it: all of its own fields, in the order of Understanding by Design. What was meant only for
 * the two who work on it stays with them.
 */
import type { Sheet } from '../sheet.ts';
import { section } from './blocks.ts';
import type { PlanFields } from './planFields.ts';
import { afterTeaching, alignment } from './teachersAfter.ts';
import { evidence } from './teachersEvidence.ts';
import { learningPlan } from './teachersLearning.ts';
import { overview, results } from './teachersResults.ts';

/** The teachers’ page. */
export function planForTeachers(fields: PlanFields): Sheet {
  const { root } = fields;
  const about = [
    ...[...fields.subjects, fields.line(root, 'course'), fields.grades],
    ...[fields.line(root, 'duration'), fields.days, fields.length],
  ];
  const blocks = [
    ...section(2, 'Overview', undefined, overview(fields)),
    ...section(2, 'Desired results', fields.at('goals'), results(fields)),
    ...section(2, 'Evidence of learning', fields.at('checks'), evidence(fields)),
    ...section(2, 'Learning plan', fields.at('sessions') ?? fields.at('activities'), learningPlan(fields)),
    ...section(2, 'How it fits together', undefined, alignment(fields)),
    ...section(2, 'After teaching', fields.at('differently'), afterTeaching(fields)),
  ];
  return fields.sheet(about, blocks);
}
