/** Writes a document in another format, for somebody to read. The one door: pages, commands and the command line use it. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Office } from '../../office/office.ts';
import { factsOf } from '../kinds/kind.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { listed } from '../words.ts';
import { sheetOf, type Wanted } from './handOuts.ts';
import type { NoSheet, Sheet } from './sheet.ts';
import { templateFilled } from './template/templateFilled.ts';
import { NO_CRITERIA } from './sheets/rubricSheet.ts';
import { tooLong } from './tooLong.ts';
import { canvasCsv } from './write/canvasCsv.ts';
import { classroomRubric } from './write/classroom.ts';
import { hasFormulas, htmlPage, type MathWriter } from './write/html.ts';
import { jsonLd } from './write/jsonLd.ts';
import { markdownPage } from './write/markdown.ts';

export type Format = 'html' | 'md' | 'docx' | 'csv' | 'jsonld' | 'classroom';

/** What each is called, what its files end in, and which documents it is made of (left out: all). */
export const formats: readonly {
  readonly format: Format;
  readonly label: string;
  readonly ending: string;
  readonly of?: readonly PlanDocument['kind'][];
}[] = [
  { format: 'html', label: 'A page to print', ending: '.html' },
  { format: 'docx', label: 'Word', ending: '.docx' },
  { format: 'md', label: 'Markdown', ending: '.md' },
  { format: 'csv', label: 'Canvas rubric (CSV)', ending: '.csv', of: ['rubric'] },
  { format: 'classroom', label: 'Google Classroom rubric (JSON)', ending: '.json', of: ['rubric'] },
  {
    format: 'jsonld',
    label: 'Learning resource (JSON-LD)',
    ending: '.jsonld',
    of: ['project-spec', 'lesson-plan'],
  },
];

export interface ExportWanted extends Wanted {
  readonly format: Format;
  /** The school’s own template, instead of our layout: a Word file for docx, a page for html. */
  readonly template?: Uint8Array;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** With its dot. */
  readonly ending: string;
  /** What the person should know, a sentence each: what did not fit, which placeholders stayed empty. */
  readonly said: readonly string[];
}

/**
 * @param office loads what reads and writes Word files; asked for only where it is needed
 * @returns the file, or why there is none
 */
export async function exportAs(
  document: PlanDocument,
  shelf: Shelf,
  wanted: ExportWanted,
  office: () => Promise<Office>,
): Promise<Exported | NoSheet> {
  const facts = formats.find(({ format }) => format === wanted.format);
  if (!facts) return { refused: 'There is no such format.' };
  const { label, ending, of } = facts;
  if (of && !of.includes(document.kind)) return { refused: notFor(label, of) };
  const file = (content: Exported['content'], said: readonly string[] = []): Exported => ({
    content,
    ending,
    said: document.broken ? [BROKEN, ...said] : said,
  });
  switch (wanted.format) {
    case 'csv':
    case 'classroom': {
      const refused = tooLong(document);
      if (refused) return refused;
      if (!hasRows(document)) return { refused: NO_CRITERIA };
      const { text, said } = wanted.format === 'csv' ? canvasCsv(document) : classroomRubric(document);
      return file(text, said);
    }
    case 'jsonld': {
      // What administrators have no page of is not described to them either.
      const forThem = wanted.reader === 'administrators';
      const page = forThem ? sheetOf(document, shelf, { ...wanted, handOut: 'page' }) : undefined;
      return page && 'refused' in page ? page : file(jsonLd(document, shelf), page?.said);
    }
    default: {
      // What has no page for these readers has no template for them either.
      const sheet = sheetOf(document, shelf, wanted);
      if ('refused' in sheet) return sheet;
      if (wanted.template) {
        const filled = await templateFilled(
          document,
          shelf,
          { ...wanted, template: wanted.template },
          office,
        );
        return 'refused' in filled ? filled : file(filled.content, filled.said);
      }
      return file(await writtenAs(wanted.format, sheet, office), sheet.said);
    }
  }
}

async function writtenAs(
  format: 'html' | 'md' | 'docx',
  sheet: Sheet,
  office: () => Promise<Office>,
): Promise<Exported['content']> {
  switch (format) {
    case 'html':
      return htmlPage(sheet, hasFormulas(sheet) ? mathOf(await office()) : undefined);
    case 'md':
      return markdownPage(sheet);
    case 'docx':
      return (await office()).writeDocx(sheet);
  }
}

function mathOf(office: Office): MathWriter {
  return (tex, display) => office.mathMl(tex, display);
}

/** A broken text is read as far as it can be. */
const BROKEN =
  'A part of this document can’t be read just now, so it may be missing here. The list of problems shows where.';

/** "Canvas rubric (CSV) comes from a rubric. Open one, and export it from there." */
function notFor(label: string, of: readonly PlanDocument['kind'][]): string {
  const documents = listed(
    of.map((kind) => factsOf(kind).called),
    'or',
  );
  return `${label} comes from ${documents}. Open one, and export it from there.`;
}

function hasRows(rubric: PlanDocument): boolean {
  const { criteria, levels, form } = rubricIn(rubric);
  return criteria.length > 0 || (form === 'holistic' && levels.length > 0);
}
