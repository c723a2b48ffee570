/** Takes a pasted table into a rubric. */
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { readTable } from '../../kinds/rubric/fromTable.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';

/** Writes what the table says in place of the rubric's levels and criteria, or its rows below those there are. */
export function useTable(document: PlanDocument, { rows }: IntentTo<'use-table'>): Asked | Refusal {
  const reading = readTable(rows);
  if (document.kind !== 'rubric' || reading.refused !== undefined)
    return refuse(reading.refused ?? 'This is no rubric.');
  return refuse('Not yet.');
}
