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

export const sources: readonly { readonly source: Source; readonly label: string }[] = [
  { source: 'case', label: 'Standards (CASE)' },
  { source: 'standards-csv', label: 'Standards (table)' },
  { source: 'canvas-csv', label: 'Rubrics from Canvas' },
  { source: 'rubric-yaml', label: 'Rubrics kept as text' },
  { source: 'rubric-table', label: 'A rubric from a table' },
];

/** What a file is, and what comes of it; `source` is left out where nothing is known of it. */
export interface BroughtFile extends Brought {
  readonly source?: Source;
}

/** Files are no larger than this, in characters. */
const LONGEST = 32_000_000;

const nothing = (sentence: string): BroughtFile => ({ documents: [], understood: [], notes: [{ sentence }] });

/**
 * Brings in a text file: standards or rubrics.
 * @param name of the file, for titles and for what it is
 * @param meant what the person says it is; without it, what its text looks like
 */
export function bringFrom(name: string, text: string, meant?: Source): BroughtFile {
  if (text.length > LONGEST) return nothing('This file is too large to be brought in. Take a part of it.');
  const called = calledBy(name);
  const written = text.replace(/^\uFEFF/, '');
  if (meant === 'case' || (meant === undefined && /^\s*[{[]/.test(written)))
    return fromJson(written, called, meant);
  if (meant === 'rubric-yaml' || (meant === undefined && /\.ya?ml$/i.test(name)))
    return fromYaml(written, called);
  const { data: rows } = Papa.parse<string[]>(written, { skipEmptyLines: 'greedy' });
  if (meant === 'canvas-csv' || (meant === undefined && isCanvasCsv(rows)))
    return { source: 'canvas-csv', ...bringCanvasCsv(rows) };
  if (meant === 'standards-csv' || (meant === undefined && isStandardsCsv(rows)))
    return { source: 'standards-csv', ...bringStandardsCsv(rows, called) };
  return fromRows(rows, called);
}

/** Brings in the rubrics of a page or a Word file: each table that is one. Nothing where there is none. */
export function bringTables(name: string, { blocks, leftOut }: ReadText): BroughtFile {
  const called = calledBy(name);
  const notes = leftOut.map((sentence) => ({ sentence }));
  const made: BroughtFile[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.is === 'table') {
      const brought = fromRows(block.rows, heading ?? called);
      if (brought.documents.length > 0) made.push(brought);
      else notes.push({ sentence: 'This table was taken for no rubric.', ...{ words: wordsOf(block) } });
    } else notes.push({ sentence: 'This is no part of a rubric.', ...{ words: wordsOf(block) } });
    heading = block.is === 'heading' ? block.text : heading;
  }
  if (made.length === 0) return nothing('No table that could be a rubric was found here.');
  return {
    source: 'rubric-table',
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

function fromJson(text: string, called: string, meant: Source | undefined): BroughtFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return meant === undefined && /^\s*\[/.test(text)
      ? fromYaml(text, called)
      : nothing('This file is broken off or damaged: it can’t be read as JSON. Download it again.');
  }
  if (isCase(value)) return { source: 'case', ...bringCase(value) };
  if (isZaphod(value)) return { source: 'rubric-yaml', ...bringZaphod(value, called) };
  return nothing(
    'Nothing in this file looks like standards or a rubric. A CASE package has “CFDocument” and “CFItems”.',
  );
}

function fromYaml(text: string, called: string): BroughtFile {
  const { root, problems } = parseYaml(text);
  const value = dataOf(root);
  if (isZaphod(value)) return { source: 'rubric-yaml', ...bringZaphod(value, called) };
  return nothing(
    problems.length > 0
      ? 'This file can’t be read: something in it is not as YAML wants it.'
      : 'Nothing in this file looks like a rubric. One has “criteria”, each with “ratings”.',
  );
}

function fromRows(rows: readonly (readonly string[])[], title: string): BroughtFile {
  const reading = readTable(rows);
  if (reading.refused !== undefined) return nothing(reading.refused);
  return {
    source: 'rubric-table',
    documents: [rubricText(title, reading)],
    understood: understoodOf(title, reading),
    notes: reading.notes.map((sentence) => ({ sentence })),
  };
}

/** `creek_rubric.csv` is called “Creek rubric”. */
function calledBy(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,8}$/i, '');
  return capital(bare.replace(/[\s_-]+/g, ' ').trim()) || 'Rubric';
}
