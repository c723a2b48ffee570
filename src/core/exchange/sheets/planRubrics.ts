/** The rubrics of a plan, on its own page. */
import { rubricsOf } from '../../library/related.ts';
import type { Block } from '../sheet.ts';
import { section } from './blocks.ts';
import type { PlanFields } from './planFields.ts';
import { rubricTable } from './rubricTable.ts';

/** A table for each rubric, under a heading of its own where there are several. */
export function planRubrics(fields: PlanFields, level: 3 | 4): readonly Block[] {
  const rubrics = rubricsOf(fields.document, fields.shelf);
  return rubrics.flatMap((rubric) => {
    const table = rubricTable(rubric);
    if (!table) return [];
    const taken: Block = {
      ...table,
      caption: fields.take(table.caption),
      head: table.head.map((cell) => fields.take(cell)),
      rows: table.rows.map(({ cells }) => ({ cells: cells.map((cell) => fields.take(cell)) })),
    };
    return rubrics.length > 1 ? section(level, fields.titleOf(rubric), undefined, [taken]) : [taken];
  });
}
