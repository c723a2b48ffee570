/** Finds out what each column of a table is for. */
import { readAmount, readHeading, plain } from './heading.ts';
import { isLevelHeading } from './header.ts';
import { columnWord, isLevelName, sideOf } from './tableWords.ts';
import { textsOf, type Cells } from './tidy.ts';

/** The columns of a rubric by what they are for; the levels in their order. */
export interface Columns {
  readonly name: number | undefined;
  readonly category: number | undefined;
  readonly description: number | undefined;
  readonly points: number | undefined;
  readonly weight: number | undefined;
  readonly levels: readonly number[];
  /** For writing in, numbering, and second columns of points. */
  readonly left: readonly number[];
}

/** @param header one heading a column @param body the rows below it */
export function columnsOf(header: readonly string[], body: Cells): Columns {
  const all = header.map((_, column) => column);
  const valuesOf = (column: number): readonly string[] =>
    body.map((row) => row[column] ?? '').filter(Boolean);
  const words = header.map((cell) => columnWord(cell));
  const isLevel = (column: number): boolean =>
    words[column] === undefined && isLevelHeading(header[column] ?? '');
  const numbering = all.find((column) => isNumbering(column, words[column], valuesOf(column)));
  const usable = all.filter((column) => column !== numbering);
  const name = nameColumn(usable, words, isLevel);
  // What stands beside the names: a heading over several, or more about each.
  const rest = usable.filter((column) => column !== name);
  const leading = rest.filter((column) => column < (name ?? 0));
  const category =
    rest.find((column) => words[column] === 'category' && column < (name ?? 0)) ??
    leading.find(
      (column) =>
        words[column] === undefined && !isLevel(column) && sideOf(header[column] ?? '') === undefined,
    );
  const pointed = rest.filter((column) => words[column] === 'points');
  const points = pointed.find((column) => valuesOf(column).some((cell) => readAmount(cell) !== undefined));
  const weight = rest.find((column) => words[column] === 'weight');
  const named = rest.filter((column) => isLevel(column)).length;
  const description = rest.find(
    (column) =>
      column !== category &&
      (words[column] === 'description' ||
        // A column of its own words between the names and the levels.
        (words[column] === undefined &&
          !isLevel(column) &&
          named >= 2 &&
          column === (name ?? -1) + 1 &&
          (header[column] ?? '') !== '')),
  );
  const comments = rest.filter((column) => words[column] === 'comment');
  const others = pointed.filter((column) => column !== points);
  const taken = new Set([category, points, weight, description, ...comments, ...others]);
  return {
    ...{ name, category, description, points, weight },
    levels: rest.filter((column) => !taken.has(column)),
    left: [...comments, ...others, ...(numbering === undefined ? [] : [numbering])],
  };
}

function nameColumn(
  columns: readonly number[],
  words: readonly (string | undefined)[],
  isLevel: (column: number) => boolean,
): number | undefined {
  const first = columns[0];
  const called = columns.find((column) => words[column] === 'name');
  const grouped = columns.find((column) => words[column] === 'category');
  if (called !== undefined) return called;
  if (grouped !== undefined) {
    // “Category | Claim …”: alone it names the criteria.
    const next = columns[columns.indexOf(grouped) + 1];
    const levels = columns.filter(isLevel).length;
    return next !== undefined && levels >= 2 && words[next] === undefined && !isLevel(next) ? next : grouped;
  }
  if (first === undefined || !isLevel(first)) return first;
  // All are levels: the rows have no names.
  return columns.every((column) => isLevel(column) || words[column] !== undefined) ? undefined : first;
}

function isNumbering(column: number, word: string | undefined, values: readonly string[]): boolean {
  if (word === 'number') return true;
  return (
    column === 0 &&
    word === undefined &&
    values.length > 1 &&
    values.every((cell, index) => Number(cell.replace('.', '')) === index + 1)
  );
}

/** Whether the rows are the levels: the first column says so, and the headings do not. */
export function hasLevelsInRows(header: readonly string[], body: Cells): boolean {
  const first = body.map((row) => row[0] ?? '').filter(Boolean);
  const called = first.filter(isStrictLevel).length;
  const above = textsOf(header.slice(1)).filter((cell) => isLevelHeading(cell)).length;
  if (first.length < 2 || called < first.length * 0.75) return false;
  return columnWord(header[0] ?? '') !== 'name' && above < 2;
}

/** A level's name, not just a numbered line: “4”, “4 – Exceeds”, “Level 4”, “Exceeds (4 pts)”. */
function isStrictLevel(cell: string): boolean {
  const text = plain(cell);
  if (text.length > 60) return false;
  const { name, points, guess } = readHeading(cell);
  if (isLevelName(name)) return true;
  return points !== undefined && (name === text ? guess !== 'range' || text.length <= 12 : guess !== 'scale');
}
