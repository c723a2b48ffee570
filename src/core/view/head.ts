/** What the head of the panel says of a plan in a few words. */
import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { texts } from '../kinds/items.ts';
import type { Plan } from '../kinds/plan.ts';
import { levelsOf } from '../kinds/rubric/levels.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import type { AlignmentMap, Column } from '../library/alignmentMap.ts';
import { counted, listed, shortened } from '../words.ts';
import { textOf } from '../yaml/navigate.ts';

/** "Science · grade 9 · 8 class periods". */
export function subtitle(document: PlanDocument, plan: Plan): string {
  const { root } = document.sound;
  const grades = texts(root, 'grades');
  const sessions = plan.places.filter((place) => place.list === 'sessions').length;
  const minutes = textOf(root, 'minutes');
  const duration = textOf(root, 'duration') ?? '';
  return [
    textOf(root, 'subject'),
    grades.length > 0 ? `${grades.length === 1 ? 'grade' : 'grades'} ${grades.join(', ')}` : undefined,
    duration,
    shortDate(textOf(root, 'date') ?? ''),
    sessions > 0 && !/class period/i.test(duration) ? counted(sessions, 'class period') : undefined,
    minutes === undefined ? undefined : `${minutes} minutes`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => shortened(part as string, 40))
    .join(' · ');
}

/** "3 goals, 3 choices, 2 checks". */
export function summary(document: PlanDocument, plan: Plan, { groups }: AlignmentMap): string {
  if (document.kind === 'rubric') {
    const { form, criteria } = rubricIn(document);
    const levels = counted(levelsOf(document).length, 'level');
    // A holistic rubric needs none.
    if (form === 'holistic' && criteria.length === 0) return levels;
    return `${counted(criteria.length, 'criterion')}, ${levels}`;
  }
  const options = plan.menus.reduce((sum, menu) => sum + menu.options.length, 0);
  const rubrics = groups.filter(({ kind }) => kind === 'criterion').length;
  return [
    counted(plan.goals.length, 'goal'),
    counted(options, 'choice'),
    counted(plan.checks.length, 'check'),
    ...(rubrics > 0 ? [counted(rubrics, 'rubric')] : []),
  ].join(', ');
}

/** What is true of every goal, once nothing is open. */
export function nothingOpen({ rows, columns }: AlignmentMap): string {
  if (rows.length === 0) return '';
  const each = (kind: Column['kind']): boolean =>
    rows.every(({ cells }) => cells.some(({ column }) => columns[column]?.kind === kind));
  const parts = [
    each('check') ? 'a check' : '',
    each('option') ? 'a choice' : '',
    each('criterion') ? 'a rubric row' : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing is open just now.';
  return rows.length === 1 ? `The goal has ${listed(parts)}.` : `Each goal has ${listed(parts)}.`;
}
