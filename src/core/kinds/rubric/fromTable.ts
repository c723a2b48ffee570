/** Reads a pasted table as a rubric. */
import type { TableReading } from '../../view/planViewTable.ts';

/**
 * @param rows the cells of the table, merged ones repeated; lines within a cell apart by `\n`
 * @returns what it says as levels and criteria, with a note for all that was not plain
 */
export function readTable(rows: readonly (readonly string[])[]): TableReading {
  return { levels: [], criteria: [], notes: [], refused: rows.length === 0 ? 'There is no table here.' : 'Not read yet.' };
}
