/**
 * Reads rubrics as Canvas exports and imports them: a line a criterion; the name of its rubric, its own name and
 * description, whether it counts in ranges, then ratings of three cells each: name, description, points. Files number
 * these heads or repeat them, so they go by their places.
 */
import type { RatedRow, Rating } from '../../kinds/rubric/table/ratings.ts';
import type { BringNote, Brought } from './brought.ts';
import { unescapeCell } from '../csv.ts';
import { numberOf } from './json.ts';
import { ratedRubric } from './ratedRubric.ts';

/** Where the ratings begin. */
const FIRST = 4;

/** Whether the lines of a table begin as Canvas writes them. */
export function isCanvasCsv([head = []]: readonly (readonly string[])[]): boolean {
  return (
    /^rubric name$/i.test((head[0] ?? '').trim()) && /^criteri(a|on) name$/i.test((head[1] ?? '').trim())
  );
}

/** @param rows the cells of the file, its heads first */
export function bringCanvasCsv(rows: readonly (readonly string[])[]): Brought {
  const notes: BringNote[] = [];
  const rubrics = new Map<string, RatedRow[]>();
  const loose: string[] = [];
  for (const [index, cells] of rows.slice(1).entries()) {
    const row = cells.map((cell) => unescapeCell(cell).trim());
    if (row.every((cell) => cell === '')) continue;
    const where = `line ${index + 2}`;
    const [rubric = '', name = '', description = '', range = ''] = row;
    // A line without the name of its rubric goes on with the one before.
    const before = [...rubrics.keys()].at(-1) ?? 'Rubric';
    const title = rubric === '' ? before : rubric;
    if (rubric === '')
      notes.push({ sentence: `This line names no rubric; it was taken to belong to “${title}”.`, where });
    if (name === '') notes.push({ sentence: 'This criterion has no name yet.', where });
    if (/^(true|yes|1)$/i.test(range)) loose.push(name);
    const ratings = ratingsIn(row.slice(FIRST), where, notes);
    const known = rubrics.get(title);
    const criterion = { name, ...(description === '' ? {} : { description }) };
    if (known) known.push({ criterion, ratings });
    else rubrics.set(title, [{ criterion, ratings }]);
  }
  if (loose.length > 0)
    notes.push({
      sentence:
        'Canvas lets some criteria count for any number of points between two levels. Here a level counts for one number.',
      words: loose.join('\n'),
    });
  const all = [...rubrics].map(([title, rated]) => ratedRubric(title, rated));
  return {
    documents: all.flatMap(({ documents }) => documents),
    understood: all.flatMap(({ understood }) => understood),
    notes: [...notes, ...all.flatMap((each) => each.notes)],
  };
}

/** Three cells each, as far as there are any. */
function ratingsIn(cells: readonly string[], where: string, notes: BringNote[]): readonly Rating[] {
  const ratings: Rating[] = [];
  for (let at = 0; at < cells.length; at += 3) {
    const [title = '', text = '', written = ''] = cells.slice(at, at + 3);
    if (title === '' && text === '' && written === '') continue;
    const points = numberOf(written);
    if (written !== '' && points === undefined)
      notes.push({ sentence: `“${written}” is no number of points.`, where, words: written });
    ratings.push({ title, text, ...(points === undefined ? {} : { points }) });
  }
  return ratings;
}
