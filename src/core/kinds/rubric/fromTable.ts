/** Reads a pasted table as a rubric. */
import { counted, listed, quoted } from '../../words.ts';
import type { ReadCriterion, ReadLevel, TableReading } from '../../view/planViewTable.ts';
import { columnsOf, hasLevelsInRows, type Columns } from './table/columns.ts';
import { withHeader, type Headed } from './table/header.ts';
import { labelled, plain, readHeading, type Heading } from './table/heading.ts';
import { ratedTable } from './table/ratings.ts';
import { rowsOf, type Row } from './table/rows.ts';
import { columnWord, isBox, isTick, sideOf, withoutBox } from './table/tableWords.ts';
import { isSame, isTooLarge, textsOf, tidied, turned, type Cells } from './table/tidy.ts';
import { defaultLevels } from './template.ts';

type Note = (sentence: string) => void;
type Read = Omit<TableReading, 'notes' | 'refused'>;

const again = 'Select the whole rubric, with the line that names its levels, copy it, and paste again.';

/**
 * @param rows the cells of the table, merged ones repeated (or, as in plain text, left empty); lines within a cell
 *   apart by `\n`
 * @returns what it says as levels and criteria, with a note for all that was not plain
 */
export function readTable(rows: readonly (readonly string[])[]): TableReading {
  const notes: string[] = [];
  const note: Note = (sentence) => {
    if (!notes.includes(sentence)) notes.push(sentence);
  };
  const refused = (sentence: string): TableReading => ({
    ...{ form: 'analytic', levels: [], criteria: [], notes: [] },
    refused: sentence,
  });
  const cells = tidied(rows, note);
  const width = cells[0]?.length ?? 0;
  if (width === 0 || (cells.length === 1 && width === 1)) return refused(`There is no table here. ${again}`);
  if (isTooLarge(cells))
    return refused(
      `This table has ${counted(cells.length, 'row')} and ${counted(width, 'column')}, more than a rubric. Select only the rubric, copy it, and paste again.`,
    );
  const read = ratingsOf(cells, note) ?? formOf(cells, note);
  if (!read || (read.criteria.length === 0 && !read.levels.some(({ description }) => description)))
    return refused(`No criteria were found in this table. ${again}`);
  sayDuplicates(read, note);
  return { ...read, notes };
}

function ratingsOf(cells: Cells, note: Note): Read | undefined {
  const rated = ratedTable(cells, note);
  return rated && { form: 'analytic', ...rated };
}

function formOf(cells: Cells, note: Note): Read | undefined {
  if (cells[0]?.length === 1) return listOf(cells, note);
  const headed = withHeader(cells, note);
  if (headed.header && hasLevelsInRows(headed.header, headed.body)) return inRows(headed, note);
  const body = headed.body;
  if (!headed.header && hasLevelsInRows([], body))
    return inRows({ header: (body[0] ?? []).map(() => ''), body }, note);
  return inColumns(headed, note);
}

/** Lines without columns: things that are there or not. */
function listOf(cells: Cells, note: Note): Read {
  const all = cells.map((row) => row[0] ?? '');
  const lines = all.length === 1 ? (all[0] ?? '').split('\n') : all;
  note('The table has one column; each line is read as something that is there or not yet.');
  const criteria = rowsOf(
    undefined,
    lines.map((line) => [line]),
    { ...noColumns, name: 0 },
    note,
  );
  return checklist(criteria, []);
}

const noColumns: Columns = {
  ...{ name: undefined, category: undefined, description: undefined, points: undefined, weight: undefined },
  ...{ levels: [], left: [] },
};

/** Each row a level: turned round, or, where nothing but the levels is described, a holistic rubric. */
function inRows({ header = [], body }: Headed, note: Note): Read | undefined {
  const columns = header.map((_, column) => column).slice(1);
  const texts = columns.filter((column) => body.some((row) => (row[column] ?? '').length > 40));
  const names = columns.filter((column) => !texts.includes(column));
  // Numbers in one column, names in the next.
  const [next] = names;
  const led = next === 1 && texts.length === 1 && names.length === 1;
  if (columns.length === 1 || led) {
    const text = led ? (texts[0] ?? 1) : 1;
    const titles = body.map((row) => (led ? `${row[1] ?? ''}\n${row[0] ?? ''}` : (row[0] ?? '')));
    const nameless = titles.some((cell) => plain(cell) === '');
    if (nameless) note('One of the levels has no name in the table; it is called by its place.');
    const levels = body.map((row, place): ReadLevel => {
      const cell = titles[place] ?? '';
      const { name, points } = readHeading(cell);
      return {
        name: name || plain(cell) || `Level ${place + 1}`,
        ...(points === undefined ? {} : { points }),
        description: row[text] ?? '',
      };
    });
    for (const title of header) sayHeading(title, note);
    note('Each level is described as a whole, so this is read as a holistic rubric.');
    sayGuesses(
      body.flatMap((row) => (plain(row[0] ?? '') === '' ? [] : [readHeading(row[0] ?? '')])),
      note,
    );
    return { form: 'holistic', levels, criteria: [] };
  }
  sayHeading(header[0] ?? '', note);
  note('The levels stood in the rows of the table; here they are the columns.');
  const [titles = [], ...rows] = turned([header, ...body]);
  return inColumns({ header: ['', ...titles.slice(1)], body: rows }, note);
}

function inColumns({ header, body }: Headed, note: Note): Read | undefined {
  const titles = header ?? (body[0] ?? []).map(() => '');
  const columns = header ? columnsOf(header, body) : plainColumns(titles.length);
  const rows = rowsOf(header, body, columns, note);
  for (const column of columns.left) {
    const title = plain(titles[column] ?? '');
    if (body.every((row) => (row[column] ?? '') === ''))
      note(`The column ${quoted(title, 40)} is empty and is left out.`);
    else note(`The column ${quoted(title, 40)} is left out.`);
  }
  if (rows.length === 0) return undefined;
  const levels = columns.levels;
  const used = levels.filter((_, place) => rows.some(({ cells }) => (cells[place] ?? '') !== ''));
  const { name, category, description, points, weight } = columns;
  for (const column of [name, category, description, points, weight])
    sayHeading(titles[column ?? -1] ?? '', note);
  const ticks =
    (levels.length > 0 || description === undefined) &&
    levels.length <= 3 &&
    rows.every(({ cells }) => cells.every(isBox)) &&
    (levels.every((column) => isTick(titles[column] ?? '')) || used.length > 0);
  if (ticks)
    return ticked(
      rows,
      levels.map((column) => plain(titles[column] ?? '')),
      used.length > 0,
      note,
    );
  if (isSinglePoint(columns, titles, used)) return singlePoint(rows, columns, titles, note);
  const headings = header
    ? levels.map((column) => readHeading(titles[column] ?? ''))
    : levels.map((_, place): Heading => ({ name: `Level ${place + 1}` }));
  if (!header)
    note(`No line names the levels, so they are called ${listed(headings.map(({ name }) => name))} for now.`);
  const nameless = headings.map(({ name, points }, place) =>
    name === '' ? `Level ${points ?? place + 1}` : name,
  );
  sayGuesses(
    headings.map((heading, place) => ({ ...heading, name: nameless[place] ?? '' })),
    note,
  );
  if (header && headings.some(({ name }) => name === ''))
    note('One of the levels has no name in the table; it is called by its place.');
  if (columns.name === undefined && rows.length === 1) {
    note('Each level is described as a whole, so this is read as a holistic rubric.');
    return {
      form: 'holistic',
      levels: headings.map((heading, place) => ({
        ...levelOf(heading, nameless[place]),
        description: rows[0]?.cells[place] ?? '',
      })),
      criteria: [],
    };
  }
  return {
    form: 'analytic',
    levels: headings.map((heading, place) => levelOf(heading, nameless[place])),
    criteria: rows.map(criterionOf),
    ...(header ? {} : { unnamed: true }),
  };
}

/** Says what stands over a column of the table and over none of the rubric. */
function sayHeading(title: string, note: Note): void {
  if (title !== '' && columnWord(title) === undefined && !/^(?:levels?|ratings?|grade)$/i.test(plain(title)))
    note(`The heading ${quoted(plain(title), 60)} is left out; what stands below it is not.`);
}

/** Without headings the first column names the criteria, and the others are levels. */
function plainColumns(width: number): Columns {
  return { ...noColumns, name: 0, levels: Array.from({ length: width - 1 }, (_, index) => index + 1) };
}

function levelOf({ points, description }: Heading, name = ''): ReadLevel {
  return {
    name,
    ...(points === undefined ? {} : { points }),
    ...(description === undefined ? {} : { description }),
  };
}

function criterionOf({ cells, ...row }: Row): ReadCriterion {
  return { ...row, descriptors: cells };
}

function checklist(rows: readonly Row[], titles: readonly string[]): Read {
  const given = titles.length > 1 && titles.every((title) => title !== '');
  const names = given ? titles : Object.values(defaultLevels.checklist);
  return {
    form: 'checklist',
    levels: names.map((name) => ({ name })),
    criteria: rows.map((row) => ({
      ...criterionOf(row),
      name: withoutBox(row.name),
      descriptors: names.map(() => ''),
    })),
  };
}

function ticked(rows: readonly Row[], titles: readonly string[], used: boolean, note: Note): Read {
  note('There is nothing written beside the criteria, so this is read as a checklist.');
  if (used) note('Boxes and ticks are left out.');
  const read = checklist(rows, titles);
  if (titles.length === 1 && titles[0] !== '')
    note(`${quoted(titles[0] ?? '', 40)} becomes ${listed(read.levels.map(({ name }) => quoted(name)))}.`);
  return read;
}

/** One level in words, and room to write on both sides of it; or each criterion described once. */
function isSinglePoint(columns: Columns, titles: readonly string[], used: readonly number[]): boolean {
  const { levels, name = -1, description } = columns;
  const sides = levels.map((column) => sideOf(titles[column] ?? ''));
  const around = levels.length === 2 && (levels[0] ?? 0) < name && name < (levels[1] ?? 0);
  if (around) return sides.some((side) => side !== undefined) || used.length === 0;
  if (levels.length === 0) return description !== undefined;
  if (levels.length === 1) return true;
  return levels.length === 3 && used.length === 1 && used[0] === levels[1];
}

function singlePoint(rows: readonly Row[], columns: Columns, titles: readonly string[], note: Note): Read {
  note('Each criterion is described once, so this is read as a single-point rubric.');
  const { levels } = columns;
  const around = levels.length === 2;
  const [left, right] = around ? levels : levels.length === 3 ? [levels[0], levels[2]] : [];
  const point = levels.length === 1 ? levels[0] : levels.length === 3 ? levels[1] : undefined;
  const named = Object.values(defaultLevels['single-point']);
  const criteria = rows.map(({ cells, description, ...row }): ReadCriterion => {
    if (!around) {
      const text = point === undefined ? (description ?? '') : (cells[levels.indexOf(point)] ?? '');
      return {
        ...row,
        ...(point === undefined || description === undefined ? {} : { description }),
        descriptors: ['', text, ''],
      };
    }
    // The middle says what the criterion is and what work shows that meets it.
    const [label, text] = labelled(row.name);
    const own = description ?? (text !== '' ? text : isSentence(row.name) ? row.name : '');
    const name = own === row.name ? beginningOf(row.name) : label;
    return { ...row, name, descriptors: [cells[0] ?? '', own, cells[1] ?? ''] };
  });
  return {
    form: 'single-point',
    levels: [left, point, right].map((column, place) => {
      const heading = readHeading(titles[column ?? -1] ?? '');
      return { ...levelOf(heading, heading.name || named[place]) };
    }),
    criteria,
  };
}

/** Words that describe, not only name. */
function isSentence(text: string): boolean {
  return text.split(' ').length > 5 || /[.!]$/.test(text);
}

/** The first words of a description, to call it by. */
function beginningOf(text: string): string {
  const words = text.split(' ');
  return words.length <= 7
    ? text.replace(/[.!]$/, '')
    : `${words
        .slice(0, 6)
        .join(' ')
        .replace(/[,;:]$/, '')} …`;
}

function sayGuesses(headings: readonly Heading[], note: Note): void {
  const guessed = (guess: Heading['guess']): readonly Heading[] =>
    headings.filter((each) => each.guess === guess);
  const scale = guessed('scale');
  if (scale.length > 0)
    note(
      `The numbers beside the levels are read as points: ${listed(scale.map(({ points }) => String(points)))}.`,
    );
  for (const { name, points } of guessed('range'))
    note(`${quoted(name, 40)} spans several points; the most is taken: ${points}.`);
  if (guessed('percent').length > 0) note('Percentages are read as points.');
  const without = headings.filter(({ points }) => points === undefined);
  if (without.length > 0 && without.length < headings.length)
    note(`No points were found for ${listed(without.map(({ name }) => quoted(name, 40)))}.`);
}

function sayDuplicates({ levels, criteria }: Read, note: Note): void {
  const twice = (names: readonly string[]): readonly string[] =>
    textsOf(names.filter((name, index) => names.findIndex((other) => isSame(other, name)) < index));
  for (const name of twice(levels.map((level) => level.name)))
    note(`Two levels are called ${quoted(name, 40)}.`);
  for (const name of twice(criteria.map((criterion) => criterion.name)))
    note(`Two criteria are called ${quoted(name, 40)}.`);
}
