/** Writes a document in another format, for somebody to read. The one door: pages, commands and the command line use it. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Office } from '../../office/office.ts';
import type { Wanted } from './handOuts.ts';
import type { NoSheet } from './sheet.ts';

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
export function exportAs(
  _document: PlanDocument,
  _shelf: Shelf,
  _wanted: ExportWanted,
  _office: () => Promise<Office>,
): Promise<Exported | NoSheet> {
  return Promise.resolve({ refused: 'Not yet.' });
}
