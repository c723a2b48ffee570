/** Tables and files in which each criterion has ratings of its own, with names and points, as Canvas writes them. */
import { counted, quoted } from '../../../words.ts';
import type { ReadCriterion, ReadLevel } from '../../../view/planViewTable.ts';
import { sayLeftOut } from './header.ts';
import { plain, readAmount, readCriterionCell, readHeading } from './heading.ts';
import { isRatings, isTotal } from './tableWords.ts';
import { isSame, textsOf, type Cells } from './tidy.ts';

/** One level of a criterion, as its table or file has it. */
export interface Rating {
  readonly title: string;
  readonly points?: number;
  readonly text: string;
}

export interface RatedRow {
  readonly criterion: ReturnType<typeof readCriterionCell>;
  readonly points?: number;
  readonly ratings: readonly Rating[];
}

/** What such a table says. */
export interface Rated {
  readonly levels: readonly ReadLevel[];
  readonly criteria: readonly ReadCriterion[];
}

/** @returns undefined where the table has no ratings @param note takes a sentence about what was taken to mean something */
export function ratedTable(cells: Cells, note: (sentence: string) => void): Rated | undefined {
  const at = cells.slice(0, 6).findIndex((row) => row.slice(1).some(isRatings));
  const header = cells[at];
  if (!header) return undefined;
  for (const row of cells.slice(0, at)) sayLeftOut(row, header, note);
  const columns = header.flatMap((cell, column) => (isRatings(cell) ? [column] : []));
  const last = header.length - 1;
  const points = columns.includes(last) ? undefined : last;
  const rows = cells.slice(at + 1).flatMap((row): RatedRow[] => {
    const said = plain(textsOf(row).join(' · '));
    const ratings = ratingsIn(columns.map((column) => row[column] ?? ''));
    if (isTotal(row[0] ?? '') || /^total points/i.test(said) || ratings.length === 0) {
      note(`The line ${quoted(said, 60)} is left out.`);
      return [];
    }
    const criterion = readCriterionCell(row[0] ?? '');
    const most = points === undefined ? undefined : readAmount(row[points] ?? '');
    return [{ criterion, ratings, ...(most === undefined ? {} : { points: most }) }];
  });
  return alignRatings(rows, note);
}

/** Criteria with ratings of their own as criteria that share their levels: as many as the one with the most has. */
export function alignRatings(rows: readonly RatedRow[], note: (sentence: string) => void): Rated {
  const base = rows.reduce<RatedRow | undefined>(
    (longest, row) => (row.ratings.length > (longest?.ratings.length ?? 0) ? row : longest),
    undefined,
  );
  return base ? aligned(rows, base, note) : { levels: [], criteria: [] };
}

/** The ratings of a row: a cell each, or all in one cell, each led by its points. */
function ratingsIn(cells: readonly string[]): readonly Rating[] {
  const texts = textsOf(cells);
  const [only = ''] = texts;
  if (texts.length !== 1) {
    const places = cells.filter((cell, index) => cell !== '' && cell !== cells[index - 1]);
    return places.map((cell) => rating(cell.split('\n')));
  }
  const lines = only.split('\n');
  const starts = lines.flatMap((line, index) => (isPoints(line) ? [index] : []));
  if (starts.length === 0) return [rating(lines)];
  // Names may stand before their points, or behind them.
  const lead = starts[0] ?? 0;
  return starts.map((start, index) =>
    rating(lines.slice(start - lead, (starts[index + 1] ?? lines.length + lead) - lead)),
  );
}

function isPoints(line: string): boolean {
  const { name, points, guess } = readHeading(line);
  return points !== undefined && guess !== 'scale' && name === plain(line);
}

function rating(lines: readonly string[]): Rating {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const at = written.findIndex(isPoints);
  const rest = written.filter((_, index) => index !== at);
  const first = plain(rest[0] ?? '');
  if (at >= 0) {
    const { points } = readHeading(written[at] ?? '');
    return { title: first, text: rest.slice(1).join('\n'), ...(points === undefined ? {} : { points }) };
  }
  const { name, points } = readHeading(first);
  return { title: name, text: rest.slice(1).join('\n'), ...(points === undefined ? {} : { points }) };
}

function aligned(rows: readonly RatedRow[], base: RatedRow, note: (sentence: string) => void): Rated {
  const places = rows.map((row) => placesOf(row.ratings, base.ratings));
  const at = (row: number, level: number): Rating | undefined =>
    rows[row]?.ratings[places[row]?.indexOf(level) ?? -1];
  const uneven = base.ratings.some(
    (_, level) => new Set(rows.flatMap((_row, row) => at(row, level)?.points ?? [])).size > 1,
  );
  const levels = base.ratings.map((_, level): ReadLevel => {
    const there = rows.flatMap((_row, row) => at(row, level) ?? []);
    const name = nameOf(there, base.ratings.length - level);
    const [points] = uneven ? [] : there.flatMap((each) => each.points ?? []);
    return { name, ...(points === undefined ? {} : { points }) };
  });
  const differ = levels.some(({ name }, level) =>
    rows.some((_row, row) => !isSame(at(row, level)?.title ?? name, name)),
  );
  if (differ)
    note(
      'The ratings are named differently from row to row; where a name differs, it stands before the text.',
    );
  if (uneven) note('The levels count differently from row to row; each criterion keeps its own points.');
  for (const { criterion, ratings } of rows)
    if (ratings.length < base.ratings.length)
      note(
        `${quoted(criterion.name, 40)} has ${counted(ratings.length, 'rating')}, fewer than others. Please look where they stand.`,
      );
  const criteria = rows.map((row, index): ReadCriterion => {
    const { name, description, weight } = row.criterion;
    const points =
      row.points ?? row.criterion.points ?? Math.max(...row.ratings.map((each) => each.points ?? -1));
    return {
      name: name || `Criterion ${index + 1}`,
      ...(description === undefined ? {} : { description }),
      ...(weight === undefined ? {} : { weight }),
      ...(uneven || row.points !== undefined ? (points >= 0 ? { points } : {}) : {}),
      ...(uneven ? { levelPoints: levels.map((_level, place) => at(index, place)?.points) } : {}),
      descriptors: levels.map((level, place) => {
        const there = at(index, place);
        if (!there) return '';
        if (isSame(there.title, level.name) || there.title === '') return there.text;
        return there.text === '' ? there.title : `${there.title}\n${there.text}`;
      }),
    };
  });
  return { levels, criteria };
}

/** For each rating the place of the level it belongs to: by its name, by its points, else in order. */
function placesOf(ratings: readonly Rating[], base: readonly Rating[]): readonly number[] {
  if (ratings.length === base.length) return ratings.map((_, index) => index);
  const free = new Set(base.keys());
  const take = (fits: (level: Rating) => boolean): number | undefined => {
    const place = [...free].find((index) => fits(base[index] as Rating));
    if (place !== undefined) free.delete(place);
    return place;
  };
  const known = ratings.map(
    ({ title, points }) =>
      take((level) => isSame(level.title, title)) ??
      take((level) => points !== undefined && level.points === points),
  );
  return known.map((place) => place ?? take(() => true) ?? -1);
}

/** The name most rows give a level; of names that are descriptions, none. */
function nameOf(ratings: readonly Rating[], number: number): string {
  const times = new Map<string, number>();
  for (const { title } of ratings) times.set(title, (times.get(title) ?? 0) + 1);
  const [[best, count] = ['', 0]] = [...times].sort((a, b) => b[1] - a[1]);
  const shared = count > 1 || ratings.length === 1;
  return best !== '' && (shared || best.length <= 24) && best.length <= 60 ? best : `Level ${number}`;
}
