/** Finds out what a file from elsewhere is, and brings it in. */
import Papa from 'papaparse';
import { readTable } from '../../kinds/rubric/fromTable.ts';
import { capital } from '../../words.ts';
import { dataOf } from '../../yaml/data.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { ReadBlock, ReadText } from '../read/read.ts';
import type { Brought, Source } from './brought.ts';
import { bringCanvasCsv, isCanvasCsv } from './canvasCsv.ts';
import { bringCase, isCase } from './case.ts';
import { rubricText, understoodOf } from './rubricText.ts';
import { bringStandardsCsv, isStandardsCsv } from './standardsCsv.ts';
import { bringZaphod, isZaphod } from './zaphod.ts';

/** What each is called. */
export const sources: { readonly [source in Source]: string } = {
  case: 'Standards (CASE)',
  'standards-csv': 'Standards (table)',
  'canvas-csv': 'Rubrics from Canvas',
  'rubric-yaml': 'Rubrics kept as text',
  'rubric-table': 'A rubric from a table',
};

/** What a file is, in words, and what comes of it. */
export interface BroughtFile extends Brought {
  readonly from: string;
}

/**
 * Brings in a text: standards or rubrics.
 * @param name of its file, for titles and for what it is; empty for what was pasted
 * @param meant what the person says it is; without it, what its text looks like
 * @returns undefined where it is neither
 */
export function bringFrom(name: string, text: string, meant?: Source): BroughtFile | undefined {
  const called = calledBy(name);
  const written = text.replace(/^\uFEFF/, '');
  const says = (source: Source): boolean => meant === source;
  const guess = meant === undefined;
  if (says('case') || (guess && /^\s*[{[]/.test(written))) {
    const found = fromJson(written, called);
    if (found || !guess) return found;
  }
  if (says('rubric-yaml') || (guess && /\.ya?ml$/i.test(name))) return fromYaml(written, called);
  if (guess && name === '' && /^(criteria|ratings|course_outcomes)\s*:/m.test(written)) {
    const found = fromYaml(written, called);
    if (found) return found;
  }
  const { data: rows } = Papa.parse<string[]>(written, { skipEmptyLines: 'greedy' });
  if (says('canvas-csv') || (guess && isCanvasCsv(rows))) return as('canvas-csv', bringCanvasCsv(rows));
  if (says('standards-csv') || (guess && isStandardsCsv(rows)))
    return as('standards-csv', bringStandardsCsv(rows, called));
  // Prose has commas too: only what is kept as a table is taken for one.
  const isTable = says('rubric-table') || (guess && /\.(csv|tsv)$/i.test(name));
  return isTable ? fromRows(rows, called) : undefined;
}

function as(source: Source, brought: Brought): BroughtFile {
  return { from: sources[source], ...brought };
}

/** Brings in the rubrics of a page or a Word file: each table that is one. @returns undefined where there is none */
export function bringTables(name: string, { blocks, leftOut }: ReadText): BroughtFile | undefined {
  const called = calledBy(name);
  const notes = leftOut.map((sentence) => ({ sentence }));
  const made: BroughtFile[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.is === 'table') {
      const brought = fromRows(block.rows, heading ?? called);
      if (brought) made.push(brought);
      else notes.push({ sentence: 'This table was taken for no rubric.', ...{ words: wordsOf(block) } });
    } else notes.push({ sentence: 'This is no part of a rubric.', ...{ words: wordsOf(block) } });
    heading = block.is === 'heading' ? block.text : heading;
  }
  if (made.length === 0) return undefined;
  return {
    from: sources['rubric-table'],
    documents: made.flatMap(({ documents }) => documents),
    understood: made.flatMap(({ understood }) => understood),
    notes: [...made.flatMap((each) => each.notes), ...notes],
  };
}

function wordsOf(block: ReadBlock): string {
  switch (block.is) {
    case 'table':
      return block.rows.map((row) => row.join(' | ')).join('\n');
    case 'list':
      return block.items.map(({ text }) => text).join('\n');
    default:
      return block.text;
  }
}

function fromJson(text: string, called: string): BroughtFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isCase(value)) return as('case', bringCase(value));
  return isZaphod(value) ? as('rubric-yaml', bringZaphod(value, called)) : undefined;
}

function fromYaml(text: string, called: string): BroughtFile | undefined {
  const value = dataOf(parseYaml(text).root);
  return isZaphod(value) ? as('rubric-yaml', bringZaphod(value, called)) : undefined;
}

function fromRows(rows: readonly (readonly string[])[], title: string): BroughtFile | undefined {
  const reading = readTable(rows);
  if (reading.refused !== undefined) return undefined;
  return as('rubric-table', {
    documents: [rubricText(title, reading)],
    understood: understoodOf(title, reading),
    notes: reading.notes.map((sentence) => ({ sentence })),
  });
}

/** `creek_rubric.csv` is called “Creek rubric”. */
function calledBy(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,8}$/i, '');
  return capital(bare.replace(/[\s_-]+/g, ' ').trim()) || 'Rubric';
}
