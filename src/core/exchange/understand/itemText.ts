/** Lists and tables as Markdown. */
import type { ReadItem } from '../read/read.ts';

/** A table in Markdown. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' / ');
  const [header = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...body.map(line)].join('\n');
}

/** A line of a list with the lines below it. */
export function itemText({ text: words, below }: ReadItem): string {
  return below.length === 0 ? words : `${words}\n${listText(below, false)}`;
}

/** Lines of a list in Markdown. */
export function listText(items: readonly ReadItem[], ordered: boolean): string {
  return items.map((item, index) => lineText(item, ordered ? `${index + 1}. ` : '- ')).join('\n');
}

function lineText(item: ReadItem, sign: string): string {
  const lines = itemText(item).split('\n');
  return lines
    .map((line, index) => (index === 0 ? `${sign}${line}` : `${' '.repeat(sign.length)}${line}`))
    .join('\n');
}
