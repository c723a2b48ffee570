/** A rubric whose criteria have ratings of their own, as learning platforms keep them. */
import { alignRatings, type RatedRow } from '../../kinds/rubric/table/ratings.ts';
import { quoted } from '../../words.ts';
import type { TableReading } from '../../view/planViewTable.ts';
import type { BringNote, Brought } from './brought.ts';
import { rubricText, understoodOf } from './rubricText.ts';

/** @param notes what is known already not to have a place */
export function ratedRubric(
  title: string,
  rows: readonly RatedRow[],
  description?: string,
  notes: readonly BringNote[] = [],
): Brought {
  const said: BringNote[] = [...notes];
  for (const { ratings, criterion } of rows)
    if (ratings.length === 0)
      said.push({ sentence: `${quoted(criterion.name, 60)} has no levels; its places are still empty.` });
  const note = (sentence: string): void => void said.push({ sentence, where: title });
  const { levels, criteria } = alignRatings(rows, note);
  const reading: TableReading = { form: 'analytic', levels, criteria, notes: [] };
  if (rows.length === 0)
    return {
      documents: [],
      understood: [],
      notes: [...said, { sentence: `${quoted(title, 60)} has no criteria, so there is no rubric to make.` }],
    };
  return {
    documents: [rubricText(title, reading, description)],
    understood: understoodOf(title, reading),
    notes: said,
  };
}
