/** Reads the rows of a table: criteria, headings over them, and lines that are neither. */
import { counted, quoted } from '../../../words.ts';
import type { Columns } from './columns.ts';
import { isPercent, plain, readAmount, readCriterionCell } from './heading.ts';
import { isTotal, withoutBox } from './tableWords.ts';
import { isSame, textsOf, type Cells } from './tidy.ts';

/** A row as a criterion, its cells as they are. */
export interface Row {
  readonly name: string;
  readonly category?: string;
  readonly description?: string;
  readonly weight?: number;
  readonly points?: number;
  /** The cells of the levels’ columns. */
  readonly cells: readonly string[];
}

/** @param note takes a sentence about what was left out or taken to mean something */
export function rowsOf(
  header: readonly string[] | undefined,
  body: Cells,
  columns: Columns,
  note: (sentence: string) => void,
): readonly Row[] {
  const rows: Row[] = [];
  let heading: string | undefined;
  let repeated = 0;
  for (const [index, row] of body.entries()) {
    if (header && row.every((cell, column) => isSame(cell, header[column] ?? ''))) {
      repeated++;
      continue;
    }
    const said = plain(textsOf(row).join(' '));
    const named = withoutBox(cellAt(row, columns.name));
    const cells = columns.levels.map((column) => cellAt(row, column));
    const described = cells.some((cell) => cell !== '');
    if (
      (isTotal(named) || (named === '' && columns.name !== undefined)) &&
      cells.every((cell) => cell === '' || isSame(cell, named) || isNumbers(cell))
    ) {
      note(`The line ${quoted(said, 60)} is left out.`);
      continue;
    }
    if (isHeadingRow(body, index, columns)) {
      heading = plain(textsOf(row)[0] ?? '');
      note(`${quoted(heading, 60)} is read as a heading over the criteria below it.`);
      continue;
    }
    const own = plain(cellAt(row, columns.category));
    const category = own === '' ? heading : own;
    if (columns.category !== undefined) heading = category;
    const read = readRow(row, columns, named, cells, category);
    const before = rows.at(-1);
    // One name beside several lines: merged, it stands in each of them or only in the first.
    const goesOn =
      before !== undefined &&
      described &&
      before.name !== '' &&
      before.category === read.category &&
      columns.name !== undefined &&
      isNamedAbove(body, index, columns.name);
    const name = goesOn ? before.name : read.name || `Criterion ${rows.length + 1}`;
    sayLeft(header, row, columns, name, note);
    if (goesOn) {
      note(`${quoted(name, 60)} stands over several lines of the table; they are put together.`);
      rows[rows.length - 1] = merged(before, read);
    } else rows.push(read);
  }
  if (repeated > 0) note('The line with the headings stands in the table more than once; it is taken once.');
  const unnamed = rows.flatMap(({ name }, index) => (name === '' ? [`Criterion ${index + 1}`] : []));
  if (unnamed.length > 0 && (columns.name !== undefined || rows.length > 1)) {
    const which = unnamed.length > 1 ? `${unnamed[0]} to ${unnamed.at(-1)}` : unnamed.join('');
    note(`${counted(unnamed.length, 'line')} had no name: ${which} can be named afterwards.`);
  }
  return rows.map((row, index) => (row.name === '' ? { ...row, name: `Criterion ${index + 1}` } : row));
}

function cellAt(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (row[column] ?? '');
}

/** @param named the cell of its name @param cells those of the levels */
function readRow(
  row: readonly string[],
  columns: Columns,
  named: string,
  cells: readonly string[],
  category: string | undefined,
): Row {
  const read = readCriterionCell(named);
  const points = readAmount(cellAt(row, columns.points)) ?? read.points;
  const weight = weightIn(cellAt(row, columns.weight)) ?? read.weight;
  const description = together(read.description ?? '', cellAt(row, columns.description));
  return {
    name: read.name,
    ...(category === undefined || category === '' ? {} : { category }),
    ...(description === '' ? {} : { description }),
    ...(weight === undefined ? {} : { weight }),
    ...(points === undefined ? {} : { points }),
    cells,
  };
}

/** A row with one below it that goes on with it. */
function merged(row: Row, next: Row): Row {
  const description = together(row.description ?? '', next.description ?? '');
  return {
    ...next,
    ...row,
    ...(description === '' ? {} : { description }),
    cells: row.cells.map((cell, at) => together(cell, next.cells[at] ?? '')),
  };
}

/** Says what of a row has no place in a rubric. */
function sayLeft(
  header: readonly string[] | undefined,
  row: readonly string[],
  columns: Columns,
  name: string,
  note: (sentence: string) => void,
): void {
  for (const column of columns.left) {
    const left = cellAt(row, column);
    if (left !== '' && readAmount(left) === undefined && header)
      note(`${quoted(plain(left), 60)}, under ${quoted(plain(header[column] ?? ''), 40)}, is left out.`);
  }
  const amount = cellAt(row, columns.points);
  if (amount !== '' && readAmount(amount) === undefined)
    note(`${quoted(plain(amount), 40)}, beside ${quoted(name, 40)}, is no number of points and is left out.`);
  const weight = cellAt(row, columns.weight);
  if (weight !== '' && weightIn(weight) === undefined)
    note(`${quoted(plain(weight), 40)}, beside ${quoted(name, 40)}, is no weight and is left out.`);
}

/** A line over the criteria below it: one text across the whole table, or a name alone above rows that are described. */
function isHeadingRow(body: Cells, index: number, columns: Columns): boolean {
  const row = body[index] ?? [];
  const texts = textsOf(row);
  if (texts.length !== 1 || columns.levels.length === 0 || index === body.length - 1) return false;
  if (row.length > 2 && row.every((cell) => cell !== '')) return true;
  if (row.filter((cell) => cell !== '').length > 1 || (row[columns.name ?? 0] ?? '') === '') return false;
  const isDescribed = (other: readonly string[]): boolean =>
    columns.levels.every((column) => (other[column] ?? '') !== '');
  return isDescribed(body[index + 1] ?? []) && body.filter(isDescribed).length > body.length / 2;
}

function isNamedAbove(body: Cells, index: number, name: number): boolean {
  const own = body[index]?.[name] ?? '';
  return own === '' || own === body[index - 1]?.[name];
}

function isNumbers(cell: string): boolean {
  return readAmount(cell) !== undefined || /^[_\s./\d]*$/.test(cell);
}

function weightIn(cell: string): number | undefined {
  const text = plain(cell).replace(/^[x×] ?/i, '');
  const value = isPercent(text) ? Number(text.replace('%', '').trim().replace(',', '.')) : readAmount(text);
  return value !== undefined && value > 0 ? value : undefined;
}

function together(above: string, below: string): string {
  return above === '' || above === below ? below : below === '' ? above : `${above}\n${below}`;
}
