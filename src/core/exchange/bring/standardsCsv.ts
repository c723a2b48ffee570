/** Reads standards from a table, in the form OpenSALT exports and imports, or with heads that say the same. */
import { unescapeCell } from '../csv.ts';
import { counted } from '../../words.ts';
import type { BringNote, Brought } from './brought.ts';
import { numberOf } from './json.ts';
import { standardsText, type FrameworkEntry } from './standardsText.ts';

/** What the heads of columns are called, by what is taken from them; compared without spaces and capitals. */
const heads = {
  key: ['identifier', 'id', 'guid', 'uuid'],
  statement: ['fullstatement', 'statement', 'standard', 'description', 'text', 'wordsofthestandard'],
  code: ['humancodingscheme', 'code', 'standardcode', 'notation', 'number'],
  order: ['sequencenumber', 'sequence', 'order'],
  short: ['abbreviatedstatement', 'shortname', 'inshort', 'abbreviation'],
  keywords: ['conceptkeywords', 'keywords'],
  clarification: ['notes', 'clarification', 'clarificationstatement'],
  parent: ['ischildof', 'parent', 'parentcode', 'belongsto', 'ispartof'],
  grades: ['educationlevel', 'educationallevel', 'grade', 'grades', 'gradelevel'],
  type: ['cfitemtype', 'itemtype', 'type'],
} as const;

type Column = keyof typeof heads;

const plainName = (head: string): string => head.toLowerCase().replace(/[^a-z]/g, '');

function columnsIn(head: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const columns = new Map<Column, number[]>();
  const names = head.map(plainName);
  for (const [column, known] of Object.entries(heads) as [Column, readonly string[]][]) {
    const at = known.flatMap((name) => names.flatMap((each, index) => (each === name ? [index] : [])));
    if (at.length > 0) columns.set(column, at);
  }
  return columns;
}

/** Whether the heads of a table are those of standards: their words, and a code or identifier. */
export function isStandardsCsv([head = []]: readonly (readonly string[])[]): boolean {
  const columns = columnsIn(head);
  return columns.has('statement') && (columns.has('code') || columns.has('key'));
}

/** @param rows the cells of the file, its heads first @param called what the file is called */
export function bringStandardsCsv(rows: readonly (readonly string[])[], called: string): Brought {
  const [head = [], ...body] = rows;
  const columns = columnsIn(head);
  const notes: BringNote[] = [];
  const lines = body.map((row) => row.map((cell) => unescapeCell(cell).trim()));
  const cell = (row: readonly string[], column: Column): string => {
    const at = columns.get(column) ?? [];
    return at.map((index) => row[index] ?? '').find((text) => text !== '') ?? '';
  };
  const filled = lines.filter((row) => row.some((text) => text !== ''));
  const codes = new Map(filled.map((row) => [cell(row, 'code'), cell(row, 'key')] as const));
  const entries = filled.map((row, index): FrameworkEntry => {
    const [code, key] = [cell(row, 'code'), cell(row, 'key') || `line ${index + 2}`];
    const above = cell(row, 'parent');
    const known = codes.get(above) ?? '';
    const parent = known === '' ? above : known;
    if (above !== '' && !codes.has(above) && !filled.some((other) => cell(other, 'key') === above))
      notes.push({
        sentence: 'It belongs to an entry that is not in this file.',
        where: code || key,
        words: above,
      });
    return {
      ...{ key, code, statement: cell(row, 'statement'), parents: above === '' ? [] : [parent] },
      order: numberOf(cell(row, 'order')),
      short: cell(row, 'short') || undefined,
      keywords: wordsIn(cell(row, 'keywords')),
      clarification: cell(row, 'clarification') || undefined,
      grades: wordsIn(cell(row, 'grades')),
      type: cell(row, 'type') || undefined,
    };
  });
  const taken = new Set([...columns.values()].flat());
  for (const [index, name] of head.entries()) {
    if (taken.has(index)) continue;
    const words = filled.flatMap((row) => {
      const text = row[index] ?? '';
      return text === '' ? [] : [`${cell(row, 'code') || cell(row, 'key')}: ${text}`];
    });
    if (words.length > 0)
      notes.push({
        sentence: `The column “${name}” has no place here: ${counted(words.length, 'entry', 'entries')}.`,
        words: words.join('\n'),
      });
  }
  return standardsText({ title: called, source: {}, entries }, notes);
}

function wordsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,;|]/).map((word) => word.trim()))].filter((word) => word !== '');
}
