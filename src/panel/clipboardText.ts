/** Finds a table in plain text: cells apart by tabs, commas, semicolons or the bars of Markdown. */
import { MOST_CELLS, type Pasted } from './pasted.ts';
import { asMarkdown, tidyText } from '../core/markdown/pastedWords.ts';

/** @returns undefined where the text is none */
export function tableInText(text: string): Pasted | undefined {
  const lines = withoutEmptyEnd(text.replace(/\r\n?/g, '\n'));
  if (lines.trim() === '') return undefined;
  const markdown = markdownTable(lines);
  if (markdown) return sized(markdown, (cell) => cell);
  if (lines.includes('\t')) return sized(separated(lines, '\t'), cellText);
  for (const separator of [';', ',']) {
    // Sentences have commas too: only where every line has as many cells is it a table.
    const rows = separated(lines, separator);
    const width = rows[0]?.length ?? 0;
    if (rows.length > 1 && width > 2 && rows.every((row) => row.length === width))
      return sized(rows, cellText);
  }
  return undefined;
}

/** Not a pattern: many empty lines in the middle would keep it busy. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

function sized(rows: readonly (readonly string[])[], textOf: (cell: string) => string): Pasted {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return cells > MOST_CELLS ? { tooLarge: true } : { rows: rows.map((row) => row.map(textOf)), others: 0 };
}

function cellText(cell: string): string {
  return cell
    .split('\n')
    .map((line) => asMarkdown(tidyText(line).trim()))
    .join('\n')
    .trim();
}

/**
 * Cells as spreadsheets write them: one that has a line break, a separator or a quotation mark stands in quotation
 * marks, and each mark in it twice.
 */
function separated(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : undefined;
    let end = quoted?.end ?? at;
    if (!quoted) while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
    rows.at(-1)?.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** @returns undefined where the mark only begins the cell’s own words */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { cell: string; end: number } | undefined {
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    const next = text[mark + 1];
    if (next === '"') at = mark + 2;
    else if (next === undefined || next === separator || next === '\n')
      return { cell: text.slice(from + 1, mark).replaceAll('""', '"'), end: mark + 1 };
    else return undefined;
  }
}

/** A table with bars, as Markdown has them; its cells are Markdown already. */
function markdownTable(text: string): string[][] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const ruled = lines.findIndex(
    (line) => line.includes('-') && line.includes('|') && /^[|:\s-]+$/.test(line),
  );
  const all = lines.every((line) => line === '' || line.startsWith('|'));
  if (ruled < 1 && !all) return undefined;
  // Without its ruled line it is a table only if all of the text is.
  const table = ruled < 1 ? lines : linesAround(lines, ruled);
  return table.filter((line) => line !== '' && !/^[|:\s-]+$/.test(line)).map(barred);
}

function linesAround(lines: readonly string[], ruled: number): readonly string[] {
  const end = lines.findIndex((line, index) => index > ruled && !line.includes('|'));
  return lines.slice(ruled - 1, end < 0 ? undefined : end);
}

function barred(line: string): string[] {
  const cells = line.replaceAll('\\|', '\0').split('|');
  if (line.startsWith('|')) cells.shift();
  if (line.endsWith('|') && cells.length > 1) cells.pop();
  return cells.map((cell) =>
    tidyText(cell.replaceAll('\0', '|'))
      .split(/<br ?\/?>/i)
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  );
}
