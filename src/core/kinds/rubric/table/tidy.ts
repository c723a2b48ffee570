/** Brings a pasted table into shape: every row as long as the others, nothing empty. */
import { counted } from '../../../words.ts';

/** The cells of a table, every row as long as the others. */
export type Cells = readonly (readonly string[])[];

/** Larger than any rubric. */
const most = { rows: 200, columns: 24 };

/** The table without what is empty. @param note takes a sentence about what was left out */
export function tidied(rows: Cells, note: (sentence: string) => void): Cells {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? '').trim()));
  const written = full.filter((row) => row.some((cell) => cell !== ''));
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    written.some((row) => row[column] !== ''),
  );
  // What is empty at the table’s ends was only selected with it.
  const within = (places: readonly number[]): number =>
    (places.at(-1) ?? 0) - (places[0] ?? 0) + 1 - places.length;
  const filled = full.flatMap((row, index) => (row.some((cell) => cell !== '') ? [index] : []));
  const gaps = [
    [within(filled), 'row'],
    [within(kept), 'column'],
  ] as const;
  for (const [count, what] of gaps) {
    if (count > 0) note(`${counted(count, `empty ${what}`)} ${count === 1 ? 'is' : 'are'} left out.`);
  }
  return written.map((row) => kept.map((column) => row[column] ?? ''));
}

/** Whether it has more than a rubric can have. */
export function isTooLarge(cells: Cells): boolean {
  return cells.length > most.rows || (cells[0]?.length ?? 0) > most.columns;
}

/** The different texts of a row, in their order. */
export function textsOf(row: readonly string[]): readonly string[] {
  return [...new Set(row.filter((cell) => cell !== ''))];
}

/** Rows as columns and columns as rows. */
export function turned(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}

/** Whether two texts are the same to a reader. */
export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
