/** Finds the table in what a person pastes: from a page, a document, a spreadsheet, or as text. */
import { tableInHtml } from './clipboardHtml.ts';
import { tableInText } from './clipboardText.ts';
import type { Pasted } from './pasted.ts';

/** Longer texts, in characters, are not looked through. */
const LONGEST = 8_000_000;

/** What a table of words has, at most, in characters. */
const MOST_WORDS = 1_000_000;

/** The table a clipboard holds; undefined where it holds none. */
export function pastedTable(clipboard: DataTransfer | null): Pasted | undefined {
  const [html, text] = ['text/html', 'text/plain'].map((type) => clipboard?.getData(type) ?? '') as [
    string,
    string,
  ];
  const fromHtml = html.length > LONGEST ? ({ tooLarge: true } as const) : tableInHtml(html);
  const found = fromHtml ?? (text.length > LONGEST ? ({ tooLarge: true } as const) : tableInText(text));
  if (!found || 'tooLarge' in found) return found;
  const words = found.rows.reduce((sum, row) => row.reduce((length, cell) => length + cell.length, sum), 0);
  return words > MOST_WORDS ? { tooLarge: true } : found;
}
