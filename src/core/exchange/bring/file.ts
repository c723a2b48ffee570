/** Reads a file or a clipboard that somebody brings, by what its name ends in and what it holds. */
import type { Office } from '../../../office/office.ts';
import { LONGEST_READ, type ReadText } from '../read/read.ts';
import { readText } from '../read/text.ts';
import { bringFrom, bringTables } from './bring.ts';
import { isPlanTable } from '../understand/tables.ts';
import type { Brought, Source } from './brought.ts';

/** What came of reading something: the words of a plan; standards or rubrics; or why it can’t be read. */
export type Came =
  | { readonly read: ReadText }
  | { readonly brought: Brought; readonly from: string }
  | { readonly trouble: string };

/** What names of files end in that can be read, without the dot. */
export const readable = ['docx', 'html', 'htm', 'txt', 'md', 'markdown', 'csv', 'tsv', 'json', 'yaml', 'yml'];

/** Files may be this large, in bytes; clipboards have less (`LONGEST_READ`). */
export const LARGEST_FILE = 32_000_000;

/** What the person says that it is; left out, what it looks like. */
export type Meant = Source | 'plan';

/**
 * @param name of the file, with its ending
 * @param decode makes text of bytes, in an encoding; with `strictly` it throws where they are not in it
 * @param office loads what reads pages and Word files
 * @throws NotReadable, of the office, where a Word file can’t be read
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: string, strictly: boolean) => string,
  office: () => Promise<Office>,
  meant?: Meant,
): Promise<Came> {
  if (bytes.length > LARGEST_FILE)
    return {
      trouble: 'This is larger than 32 MB. Bring it in parts, or copy only what you need and paste it.',
    };
  const ending = /\.([a-z0-9]{1,12})$/.exec(name.toLowerCase())?.[1] ?? '';
  if (ending === 'docx') return ofPage(name, await (await office()).readDocx(bytes), meant);
  if (!readable.includes(ending)) return { trouble: otherEnding(ending) };
  const text = textOf(bytes, decode);
  // Standards may be longer than what can be understood as a plan.
  const tooLong = text.length > LONGEST_READ;
  if (tooLong && !/^(?:json|csv|tsv|ya?ml)$/.test(ending)) return { trouble: TOO_LONG };
  if (ending === 'html' || ending === 'htm') return ofPage(name, (await office()).readHtml(text), meant);
  if (meant !== 'plan') {
    const brought = bringFrom(name, text, meant);
    if (brought) return { brought, from: brought.from };
  }
  // A plan can stand in a table of words too; what is made for programs cannot be read as one.
  const meantOther = meant !== undefined && meant !== 'plan' && meant !== 'rubric-table';
  if (meantOther || /^(json|ya?ml)$/.test(ending)) return { trouble: NOTHING_FOUND };
  return tooLong ? { trouble: TOO_LONG } : ofPage(name, readText(text), meant);
}

const TOO_LONG =
  'This text is too long to be read in one piece. Copy the part you need, and paste it in “Paste what I have”.';

const NOTHING_FOUND =
  'No standards and no rubric were found in this file. Standards come as CASE files or tables, rubrics from Canvas or as a table.';

/**
 * What a page is: where there is nothing but tables, each with a heading at most, and all of them are rubrics, it is
 * rubrics; everything else is read as a plan, if the person does not say that there are rubrics on it.
 */
export function ofPage(name: string, read: ReadText, meant?: Meant): Came {
  if (meant === 'plan') return { read };
  const tables = read.blocks.filter(({ is }) => is === 'table').length;
  const headings = read.blocks.filter(({ is }) => is === 'heading').length;
  // A plan is often one table too: a form with “Objectives” and “Materials”, a schedule.
  const alone =
    tables > 0 &&
    tables + headings === read.blocks.length &&
    headings <= tables &&
    !read.blocks.some((block) => block.is === 'table' && isPlanTable(block.rows));
  if (meant === undefined && !alone) return { read };
  const brought = bringTables(name, read);
  if (brought && (meant !== undefined || brought.documents.length === tables))
    return { brought, from: brought.from };
  return meant === undefined ? { read } : { trouble: 'No table that is a rubric was found here.' };
}

/** Spreadsheets write UTF-16 or the signs of older Windows; everything else UTF-8. */
function textOf(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: string, strictly: boolean) => string,
): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le', false);
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return decode(bytes, 'windows-1252', false);
  }
}

function otherEnding(ending: string): string {
  switch (ending) {
    case 'pdf':
      return 'A PDF can’t be read well. Open it, select all, copy it, and paste it in “Paste what I have”.';
    case 'doc':
    case 'odt':
    case 'pages':
    case 'rtf':
      return 'Open this file where it was written and save it as a Word file (.docx); or select all, copy it, and paste it in “Paste what I have”.';
    default:
      return 'Word files (.docx), web pages, text, CSV and JSON can be read. Of anything else, copy the words and paste them in “Paste what I have”.';
  }
}
