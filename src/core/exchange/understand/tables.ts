/** Finds out what a table of a plan is: a rubric, a form, a schedule, lists side by side. */
import { readTable } from '../../kinds/rubric/fromTable.ts';
import { hasLevelsInRows } from '../../kinds/rubric/table/columns.ts';
import { readHeading } from '../../kinds/rubric/table/heading.ts';
import { columnWord, isLevelName, isRatings } from '../../kinds/rubric/table/tableWords.ts';
import { plain } from '../../markdown/markdown.ts';
import { dateIn, isDay, onlyMinutes } from './amounts.ts';
import { columnIn, labelIn, type ColumnLabel } from './labels.ts';
import { cellLines, inlineLabel, type Heading, type Line } from './lines.ts';

type Rows = readonly (readonly string[])[];

/** How deep the rows of a table stand: below everything the page has around it. */
const depth = { row: 10, cell: 11 };

const end: Line = { is: 'end', level: depth.row };

/** The table as the lines of a plan; undefined where it is none of them. @param under whether it stands under “Rubric” */
export function tableLines(rows: Rows, under: boolean): readonly Line[] | undefined {
  const cells = rows.filter((row) => row.some((cell) => cell !== ''));
  const rubric: readonly Line[] = [{ is: 'table', rows, rubric: true }];
  if ((under || namesLevels(cells)) && isRead(cells)) return rubric;
  const found = wordLines(cells) ?? scheduleLines(cells) ?? formLines(cells) ?? columnLines(cells);
  return found ?? (hasLevelsBelow(cells) && isRead(cells) ? rubric : undefined);
}

/** Whether a table is a plan, or a part of one, by itself. */
export function isPlanTable(rows: Rows): boolean {
  const lines = tableLines(rows, false);
  return lines !== undefined && !lines.some((line) => line.is === 'table');
}

function isRead(rows: Rows): boolean {
  return rows.length > 1 && readTable(rows).refused === undefined;
}

/** Whether one of its first lines names levels. */
function namesLevels(rows: Rows): boolean {
  return rows.slice(0, 3).some((row) => {
    const rest = [...new Set(row.slice(1).filter((cell) => cell !== ''))];
    const levels = rest.filter((cell) => isLevel(cell)).length;
    const first = plain(row[0] ?? '');
    return (
      (levels >= 2 && levels >= rest.length / 2) ||
      (levels > 0 &&
        columnWord(first) === 'name' &&
        rest.every((cell) => isLevel(cell) || columnWord(cell) !== undefined)) ||
      row.some(isRatings)
    );
  });
}

/** Whether its first column names levels. */
function hasLevelsBelow([header = [], ...body]: Rows): boolean {
  if (header.length < 2 || !hasLevelsInRows(header, body)) return false;
  return body.every((row) => isLevelName(plain(row[0] ?? '')) || /^\d/.test(plain(row[0] ?? '')));
}

function isLevel(cell: string): boolean {
  if (isDay(plain(cell)) || plain(cell).length > 60 || labelIn(cell)?.exact === true) return false;
  const { name, points } = readHeading(cell);
  return (
    isLevelName(name) ||
    (points !== undefined && /\b(?:points?|pts?|level)\b|^\s*\d{1,2}\s*$/i.test(plain(cell)))
  );
}

/** Whether two columns are words and what they mean. */
export function isWordHeader(term: string, meaning: string): boolean {
  return (
    /^(?:words?|terms?|vocabulary|vocabulary words?)$/i.test(plain(term)) &&
    /^(?:definitions?|meanings?)$/i.test(plain(meaning))
  );
}

function wordLines(rows: Rows): readonly Line[] | undefined {
  const [header = [], ...body] = rows;
  if (header.length !== 2 || !isWordHeader(header[0] ?? '', header[1] ?? '')) return undefined;
  const items = body.map(([term = '', meaning = '']) => ({
    text: meaning === '' ? term : `${term}: ${meaning}`,
    below: [],
  }));
  return [rowHeading('Vocabulary'), { is: 'list', ordered: false, items }, end];
}

/** A label or a stretch of the lesson on the left, what happens on the right: minutes, teacher, students. */
function scheduleLines(rows: Rows): readonly Line[] | undefined {
  const [header = [], ...body] = rows;
  if (isWeek(header, body)) return weekLines(header, body);
  const used = header.map((cell) => columnIn(cell));
  const count = (column: ColumnLabel): number => used.filter((each) => each === column).length;
  const labelled = header.filter(
    (cell, column) => used[column] !== undefined || labelIn(cell)?.exact === true,
  ).length;
  const dayRows = body.filter(
    (row) =>
      isDay(row[0] ?? '') ||
      (used[0] === 'day' && /^\d{1,2}$/.test(plain(row[0] ?? ''))) ||
      dateIn(row[0] ?? '') !== undefined ||
      isWeekday(row[0] ?? ''),
  ).length;
  const days = body.length > 1 && dayRows >= body.length * 0.6;
  const steps = used.filter((each) => each === 'teacher' || each === 'students').length;
  const isSchedule =
    header.length > 1 &&
    new Set(header).size === header.length &&
    labelled >= header.length / 2 &&
    (days ||
      (count('time') > 0 && (count('title') > 0 || steps > 0) && body.length > 0) ||
      (steps >= 1 &&
        (count('title') > 0 ||
          body.filter((row) => labelIn(row[0] ?? '')?.label.activity).length > body.length / 2) &&
        body.length > 0));
  if (isSchedule) return scheduled(header, used, body, days ? 'session' : 'activity');
  // Without a line of headings: “9:00–9:10 | Morning meeting”, “Day 1 | Walk the creek”.
  const width = header.length;
  const allDays = rows.filter((row) => isDay(row[0] ?? '') || isWeekday(row[0] ?? '')).length;
  if (width >= 2 && rows.length > 1 && allDays === rows.length)
    return scheduled([], ['day', ...header.slice(1).map(() => undefined)], rows, 'session');
  const timed = rows.filter((row) => isTime(row[0] ?? '')).length;
  if (width >= 2 && rows.length > 1 && timed === rows.length)
    return scheduled([], ['time', 'title', ...header.slice(2).map(() => undefined)], rows, 'activity');
  return undefined;
}

/** “Monday | Tuesday | Wednesday” over columns, with or without what the rows are before them. */
function isWeek([first = '', ...others]: readonly string[], body: Rows): boolean {
  const isDays = (cell: string): boolean => isWeekday(plain(cell)) || isDay(plain(cell));
  const days = new Set(others);
  return (
    body.length > 0 && days.size > 1 && days.size === others.length && others.every(isDays) && !isTime(first)
  );
}

function weekLines(header: readonly string[], body: Rows): readonly Line[] {
  const named = !isWeekday(plain(header[0] ?? '')) && !isDay(plain(header[0] ?? ''));
  const lines = header.flatMap((day, column): readonly Line[] => {
    if (named && column === 0) return [];
    const cells = body.flatMap((row): readonly Line[] => {
      const cell = row[column] ?? '';
      const what = named ? plain(row[0] ?? '').replaceAll('\n', ' ') : '';
      if (cell === '') return [];
      return what === '' ? [{ is: 'text', text: cell }] : [{ is: 'text', text: `${what}: ${cell}` }];
    });
    return [
      { ...{ is: 'heading', level: depth.row, scope: 'all', as: 'session' }, text: plain(day) },
      ...cells,
    ];
  });
  const corner = named && plain(header[0] ?? '') !== '' ? [rowHeading(header[0] ?? '')] : [];
  return [...corner, ...lines, end];
}

function isTime(cell: string): boolean {
  return (
    onlyMinutes(plain(cell)) !== undefined ||
    /^\d{1,2}:\d{2}(?:\s?(?:-|–|—|to)\s?\d{1,2}:\d{2})?(?:\s?[ap]m)?$/i.test(plain(cell))
  );
}

function isWeekday(cell: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri)day\b/i.test(plain(cell)) && cell.length <= 40;
}

function scheduled(
  header: readonly string[],
  used: readonly (ColumnLabel | undefined)[],
  body: Rows,
  as: 'session' | 'activity',
): readonly Line[] {
  const at = (column: ColumnLabel): number => used.indexOf(column);
  const leads: readonly number[] =
    as === 'session'
      ? [Math.max(at('day'), 0)]
      : at('title') >= 0
        ? [at('title')]
        : [labelColumn(used), at('teacher'), at('students')].filter(
            (column) => column >= 0 && used[column] !== 'time',
          );
  const topics = header.findIndex((cell) =>
    /^(?:(?:lesson )?topic|lesson|focus|title|theme|event)s?$/i.test(plain(cell)),
  );
  const lines = body.flatMap((row): readonly Line[] => {
    const cells = row.map((cell, column) =>
      column > 0 && cell === row[column - 1] && header.length === 0 ? '' : cell,
    );
    // Where no column names the steps, what is done first does.
    const lead = leads.find((column) => (cells[column] ?? '') !== '') ?? leads[0] ?? 0;
    const time = at('time') >= 0 ? plain(cells[at('time')] ?? '') : '';
    // “Day | Date | Topic”.
    const days = cells.flatMap((cell, column) =>
      used[column] === 'day' && column !== lead && cell !== '' ? [plain(cell)] : [],
    );
    const [named = '', ...under] = (cells[lead] ?? '').split('\n');
    const title = plain(named).trim();
    // A title holds no links.
    const more = hasLink(named) ? [named, ...under] : under;
    const minutes = /^\d{1,3}$/.test(time) ? `${time} min` : time;
    const short = as === 'session' ? topics : -1;
    const topic =
      short >= 0 && short !== lead && isShort(cells[short] ?? '') ? plain(cells[short] ?? '') : '';
    const text = [
      [/^\d{1,2}$/.test(title) && as === 'session' ? `Day ${title}` : title, topic]
        .filter(Boolean)
        .join(': '),
      ...days,
    ]
      .filter(Boolean)
      .join(' – ');
    const heading: Heading = {
      ...{ is: 'heading', level: depth.row, scope: 'all', as },
      text:
        time === ''
          ? text || 'Activity'
          : isClock(time)
            ? `${time} ${text}`.trim()
            : `${text || 'Activity'} (${minutes})`,
    };
    const rest = cells.flatMap((cell, column): readonly Line[] => {
      if (
        cell === '' ||
        column === lead ||
        (topic !== '' && column === short) ||
        used[column] === 'day' ||
        (time !== '' && column === at('time'))
      )
        return [];
      return columnCell(header[column] ?? '', used[column], cell, as);
    });
    const own = more.length > 0 ? cellLines(more.join('\n')) : [];
    return [heading, ...own, ...rest];
  });
  return [...lines, end];
}

/** The column that names the steps where no heading says so. */
function labelColumn(used: readonly (ColumnLabel | undefined)[]): number {
  const free = used.findIndex((column) => column === undefined || column === 'day');
  return free < 0 ? 0 : free;
}

function hasLink(text: string): boolean {
  return text.includes('](');
}

function isClock(time: string): boolean {
  return time.includes(':');
}

function isShort(cell: string): boolean {
  return cell.length <= 80 && !cell.includes('\n');
}

function columnCell(
  title: string,
  column: ColumnLabel | undefined,
  cell: string,
  as: 'session' | 'activity',
): readonly Line[] {
  if (column === 'teacher' || column === 'students') {
    const who = column === 'teacher' ? 'Teacher' : 'Students';
    return [{ is: 'text', text: `${who}: ${cell}` }];
  }
  const labelled = labelIn(title);
  if (column === 'title' || title === '' || labelled?.label.places[0] === 'activities')
    return cellLines(cell);
  if (as === 'activity') return [{ is: 'text', text: `${plain(title)}: ${cell}` }];
  const heading: Heading = {
    is: 'heading',
    level: depth.cell,
    text: plain(title),
    scope: 'all',
    ...(labelled ? { labelled } : {}),
  };
  return [heading, ...cellLines(cell)];
}

/** Labels on the left and what they name on the right, in one or more pairs a line; or both in one cell. */
function formLines(rows: Rows): readonly Line[] | undefined {
  let named = 0;
  let filled = 0;
  const lines: Line[] = [];
  let before = '';
  for (const row of rows) {
    const cells = row.filter((cell, index) => cell !== '' && cell !== row[index - 1]);
    filled++;
    const [first = '', ...others] = cells;
    const inOne = cells.length > 0 && cells.every((cell) => isLabelled(cell));
    if (inOne && !(cells.length > 1 && isLabel(first) && others.length > 0 && !isLabel(others[0] ?? ''))) {
      named++;
      before = '';
      for (const cell of cells) lines.push(...oneCell(cell));
    } else if (isLabel(first) && others.length > 0) {
      named++;
      const pairs =
        others.length > 1 && cells.length % 2 === 0 && cells.every((cell, at) => at % 2 > 0 || isLabel(cell));
      if (pairs)
        for (let at = 0; at < cells.length; at += 2)
          lines.push(rowHeading(cells[at] ?? ''), ...cellLines(cells[at + 1] ?? ''));
      else {
        if (first !== before) lines.push(rowHeading(first));
        for (const cell of others) lines.push(...cellLines(cell));
      }
      before = first;
    } else if (cells.length === 2 && inlineLabel(first)?.text) {
      // “Subject: Science | Period(s): 2, 4”: each cell for itself, also where a label is none we know.
      named++;
      before = '';
      for (const cell of cells) lines.push(...oneCell(cell));
    } else if (cells.length === 2 && first.length <= 80 && !first.includes('\n')) {
      if (first !== before) lines.push(rowHeading(first));
      lines.push(...cellLines(others[0] ?? ''));
      before = first;
    } else if (cells.length === 1 && isShort(first)) {
      lines.push(rowHeading(first));
      before = '';
    } else {
      lines.push({ is: 'end', level: depth.cell });
      for (const cell of cells) lines.push(...cellLines(cell));
      before = '';
    }
  }
  return named > 0 && named >= filled * 0.4 ? [...lines, end] : undefined;
}

function rowHeading(text: string): Heading {
  const words = plain(text.replaceAll('\n', ' ')).replace(/\s?:$/, '');
  const labelled = labelIn(words);
  return { is: 'heading', level: depth.cell, text: words, scope: 'all', ...(labelled ? { labelled } : {}) };
}

function isLabel(cell: string): boolean {
  return labelIn(cell.replaceAll('\n', ' ')) !== undefined;
}

/** “**Objective:** …” or a label on the cell’s first line. */
function isLabelled(cell: string): boolean {
  const [first = ''] = cell.split('\n');
  return isLabel(first) || inlineLabel(first) !== undefined;
}

function oneCell(cell: string): readonly Line[] {
  const [first = '', ...more] = cell.split('\n');
  if (isLabel(first) && !inlineLabel(first)?.text) return [rowHeading(first), ...cellLines(more.join('\n'))];
  return [{ is: 'end', level: depth.cell }, ...cellLines(cell)];
}

/** A label over each column: lists side by side. */
function columnLines(rows: Rows): readonly Line[] | undefined {
  const [header = [], ...body] = rows;
  if (body.length === 0 || header.length < 2 || new Set(header).size < header.length) return undefined;
  if (!header.every((cell) => isShort(cell) && cell !== '')) return undefined;
  const named = header.filter((cell) => labelIn(cell)?.exact === true).length;
  if (named < header.length * 0.6) return undefined;
  const lines = header.flatMap((title, column): readonly Line[] => {
    const cells = body
      .map((row) => row[column] ?? '')
      .filter((cell, at, all) => cell !== '' && cell !== all[at - 1]);
    return [rowHeading(title), ...cells.flatMap((cell) => asItems(cell))];
  });
  return [...lines, end];
}

/** A cell of a column is a line of its list. */
function asItems(cell: string): readonly Line[] {
  const lines = cellLines(cell);
  const [only] = lines;
  return lines.length === 1 && only?.is === 'text'
    ? [{ is: 'list', ordered: false, items: [{ text: only.text, below: [] }] }]
    : lines;
}
