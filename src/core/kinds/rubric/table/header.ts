/** Finds the line of a table that names its columns. */
import { quoted } from '../../../words.ts';
import { plain, readHeading } from './heading.ts';
import { columnWord, isLevelName, isRatings } from './tableWords.ts';
import { isSame, textsOf, type Cells } from './tidy.ts';

/** A table with the line that names its columns. */
export interface Headed {
  /** None where no line names them. */
  readonly header: readonly string[] | undefined;
  readonly body: Cells;
}

/** Rows among which the header is looked for. */
const searched = 8;

/** A heading is shorter than this. */
const longHeading = 90;

/** @param note takes a sentence about what was left out */
export function withHeader(cells: Cells, note: (sentence: string) => void): Headed {
  const at = headerAt(cells);
  const begin =
    at < 0
      ? Math.max(
          cells.findIndex((row) => textsOf(row).length > 1),
          0,
        )
      : at;
  const header = cells[begin] ?? [];
  for (const row of cells.slice(0, begin)) sayLeftOut(row, at < 0 ? [] : header, note);
  if (at < 0) return { header: undefined, body: cells.slice(begin) };
  const below = cells[at + 1];
  const body = cells.slice(at + 1);
  // Names on one line and their points on the next, or the other way round.
  if (below && body.length > 1 && belongsToHeader(header, below)) {
    const joined = header.map((cell, column) => joinedHeading(cell, below[column] ?? ''));
    return { header: joined, body: body.slice(1) };
  }
  return { header, body };
}

/** Says what stands above the rubric and is none of it; words that the header repeats are not lost. */
export function sayLeftOut(
  row: readonly string[],
  header: readonly string[],
  note: (sentence: string) => void,
): void {
  const lost = textsOf(row).filter((cell) => !header.some((heading) => isSame(heading, cell)));
  if (lost.length > 0)
    note(`${quoted(plain(lost.join(' · ')), 160)} stands above the rubric itself and is left out.`);
}

function headerAt(cells: Cells): number {
  const width = cells[0]?.length ?? 0;
  const candidates = cells.slice(0, searched).flatMap((row, index) => {
    const texts = textsOf(row);
    const few = texts.length < Math.min(2, width);
    return few || row.some((cell) => plain(cell).length > longHeading) ? [] : [index];
  });
  const telling = candidates.find((index) => {
    const row = cells[index] ?? [];
    const texts = textsOf(row);
    const levels = texts.filter(isLevelHeading).length;
    const columns = texts.filter((text) => columnWord(text) !== undefined || isRatings(text)).length;
    if (levels + columns < 2 && !(columns > 0 && texts.length > 1)) return false;
    if (isGroupOver(row, cells[index + 1])) return false;
    // A line as full as this one above it is the header: then this is one of the rows.
    return cells.slice(0, index).every((above, at) => isTitle(above) || isGroupOver(above, cells[at + 1]));
  });
  if (telling !== undefined) return telling;
  // Words of one’s own: a first line that is shorter than what stands below it, or all are short.
  const [first = -1] = candidates.filter((index) => !isGroupOver(cells[index] ?? [], cells[index + 1]));
  if (first < 0 || cells.length < 2) return -1;
  const lengthOf = (rows: Cells): number => {
    const texts = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
    return texts.reduce((sum, cell) => sum + cell.length, 0) / Math.max(texts.length, 1);
  };
  const own = lengthOf(cells.slice(first, first + 1));
  const others = lengthOf(cells.slice(first + 1));
  return own <= 30 || own < others * 0.6 ? first : -1;
}

/** A line above a rubric: a title, or room for names and dates. */
function isTitle(row: readonly string[]): boolean {
  const texts = textsOf(row);
  return texts.length <= row.length / 2 || texts.every((text) => /:$|__/.test(plain(text)));
}

/** Whether a cell is what levels are called: a number, points, or a usual word. */
export function isLevelHeading(cell: string): boolean {
  if (plain(cell).length > longHeading) return false;
  const { name, points } = readHeading(cell);
  return (points !== undefined && plain(name).length <= 60) || isLevelName(name);
}

/** A line that only says what several columns are together: “Levels” over four of them. */
function isGroupOver(row: readonly string[], below: readonly string[] | undefined): boolean {
  if (!below || row.some(isRatings)) return false;
  const rest = row.slice(1);
  const repeats = rest.filter(
    (cell, index) => cell === '' || (index > 0 && cell === rest[index - 1] && !isLevelHeading(cell)),
  ).length;
  if (repeats === 0 || repeats < rest.length / 2) return false;
  const texts = textsOf(below);
  return (
    texts.length > textsOf(row).length &&
    below.every((cell) => plain(cell).length <= longHeading) &&
    !isAmounts(below)
  );
}

function isAmounts(row: readonly string[]): boolean {
  const rest = row.slice(1).filter((cell) => cell !== '');
  return rest.length > 1 && rest.every((cell) => isBare(cell));
}

/** Nothing but a number, a percentage or points. */
function isBare(cell: string): boolean {
  const { name, points } = readHeading(cell);
  return points !== undefined && name === plain(cell);
}

function belongsToHeader(header: readonly string[], below: readonly string[]): boolean {
  const [named = '', first = ''] = [header[0], below[0]];
  const led = first === '' || isSame(first, named) || columnWord(first) === 'points';
  if (!led) return false;
  if (isAmounts(below)) return !isAmounts(header);
  const rest = below.slice(1).filter((cell) => cell !== '');
  return isAmounts(header) && rest.length > 1 && rest.every((cell) => plain(cell).length <= 30);
}

function joinedHeading(upper: string, lower: string): string {
  if (lower === '' || isSame(upper, lower)) return upper;
  if (upper === '') return lower;
  if (!isBare(upper) && !isBare(lower)) return `${upper} ${lower}`;
  const [name, amount] = isBare(lower) ? [upper, lower] : [lower, upper];
  return `${name}\n${amount}`;
}
