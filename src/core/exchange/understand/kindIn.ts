/** Sees whether a text is a lesson or a project. */
import type { PlanKind } from '../../view/planViewBringing.ts';
import { isDay } from './amounts.ts';
import type { Line } from './lines.ts';
import { tableLines } from './tables.ts';

/** A project has a driving question, milestones, or more than one day. */
export function kindIn(lines: readonly Line[]): PlanKind {
  const all = lines.flatMap((line) => (line.is === 'table' ? (tableLines(line.rows, false) ?? []) : [line]));
  const headings = all.flatMap((line) => (line.is === 'heading' ? [line] : []));
  const days = headings.filter(({ text, as }) => as === 'session' || isDay(text)).length;
  const listed = all.filter(
    (line) => line.is === 'list' && line.items.filter(({ text }) => isDay(text)).length > 1,
  ).length;
  const project = headings.some(({ text, labelled }) => {
    const [place] = labelled?.label.places ?? [];
    return (
      place === 'drivingQuestion' ||
      place === 'milestones' ||
      place === 'entryEvent' ||
      /\bproject (?:plan|title|name|design|overview|summary)\b/i.test(text)
    );
  });
  return project || days > 1 || listed > 0 ? 'project-spec' : 'lesson-plan';
}
