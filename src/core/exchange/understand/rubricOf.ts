/** Writes a table as a rubric, by the same hand that takes a pasted one. */
import { PlanDocument } from '../../document.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { applyEdits } from '../../text/edits.ts';
import { useTable } from '../../view/changes/table.ts';
import { newText } from '../bring/written.ts';

/** @param plan the file of the plan it belongs to @returns undefined where the table is no rubric */
export function rubricText(
  title: string,
  plan: string,
  rows: readonly (readonly string[])[],
): string | undefined {
  const start = newText('rubric', title, [['for', plan]]);
  const document = new PlanDocument('new:', start, 'rubric');
  const asked = useTable(document, { do: 'use-table', rows, how: 'replace' });
  if ('refused' in asked) return undefined;
  const planned = planEdits(document, asked.changes);
  return 'refused' in planned ? undefined : applyEdits(start, planned.edits);
}
