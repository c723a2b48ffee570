/** Reads plain text and Markdown: headings, lists, tables, paragraphs. */
import { tidyText } from '../../markdown/pastedWords.ts';
import { LONGEST_READ, type ReadBlock, type ReadItem, type ReadText } from './read.ts';

/** What a text says, however it was written. */
export function readText(text: string): ReadText {
  if (text.length > LONGEST_READ)
    return { blocks: [], leftOut: ['Everything: the text is too long to be read in one piece.'] };
  return { blocks: blocksOf(tidyText(text.replace(/\r\n?/g, '\n'))), leftOut: [] };
}

/** The blocks of lines, which are Markdown already: of a whole text, or of a table’s cell. */
export function blocksOf(text: string): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const lines = text.split('\n').map((line) => line.trimEnd());
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ is: 'paragraph', text: paragraph.join('\n') });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const table = tableAt(lines, at);
    if (line.trim() === '') endParagraph();
    else if (table) {
      endParagraph();
      blocks.push({ is: 'table', rows: table.rows });
      at = table.end;
      continue;
    } else {
      const heading = headingAt(lines, at, paragraph.length === 0);
      if (heading) {
        endParagraph();
        blocks.push({ is: 'heading', level: heading.level, text: heading.text });
        at = heading.end;
        continue;
      }
      const list = listAt(lines, at);
      if (list) {
        endParagraph();
        blocks.push(list.block);
        at = list.end;
        continue;
      }
      if (!isRule(line)) paragraph.push(line.trim());
      else endParagraph();
    }
    at++;
  }
  endParagraph();
  return blocks;
}

/** A line drawn across. */
function isRule(line: string): boolean {
  return /^\s*([-_*=])(?:\s*\1){2,}\s*$/.test(line);
}

interface HeadingFound {
  readonly level: number;
  readonly text: string;
  readonly end: number;
}

function headingAt(lines: readonly string[], at: number, first: boolean): HeadingFound | undefined {
  const line = lines[at] ?? '';
  const marked = /^ {0,3}(#{1,6})[ \t]+(?=\D)(.*)$/.exec(line);
  if (marked) return { level: (marked[1] ?? '#').length, text: withoutHashes(marked[2] ?? ''), end: at + 1 };
  const below = lines[at + 1] ?? '';
  if (first && /^ {0,3}(?:={3,}|-{3,})$/.test(below) && line.length <= 120 && signOf(line) === undefined)
    return { level: below.includes('=') ? 1 : 2, text: line.trim(), end: at + 2 };
  return isShouted(line) ? { level: 3, text: line.trim(), end: at + 1 } : undefined;
}

function withoutHashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end--;
  return (end < text.length && text[end - 1] === ' ' ? text.slice(0, end) : text).trim();
}

/** “MATERIALS”: a line of its own in capitals. */
function isShouted(line: string): boolean {
  const text = line.trim();
  if (text.length > 60 || /[a-z|\t]/.test(text) || /[.!?;,]$|\w\.\w/.test(text)) return false;
  return (text.match(/[A-Z]/g) ?? []).length >= 4 && !/\d-\w*\d|:\s*\S/.test(text);
}

interface Sign {
  readonly indent: number;
  readonly ordered: boolean;
  /** What counts it, where it is a letter. */
  readonly letter?: string;
  readonly text: string;
}

/** The sign a line of a list begins with. */
function signOf(line: string): Sign | undefined {
  const found =
    /^([ \t]*)(?:([-*+•●○■▪◦‣·–➢✓☐□]|o(?=\t)|\\-)|(\(?\d{1,3}[.)]|\(?[a-z][.)]|[ivx]{2,4}[.)]))[ \t]+(\S.*)$/.exec(
      line,
    );
  if (!found) {
    const tight = /^([ \t]*)[•●▪◦‣➢☐□](\S.*)$/.exec(line);
    return tight ? { indent: widthOf(tight[1] ?? ''), ordered: false, text: tight[2] ?? '' } : undefined;
  }
  if (isRule(line)) return undefined;
  const letter = /^\(?([a-z])[.)]$/.exec(found[3] ?? '')?.[1];
  return {
    ...{ indent: widthOf(found[1] ?? ''), ordered: found[2] === undefined, text: found[4] ?? '' },
    ...(letter === undefined ? {} : { letter }),
  };
}

/** Whether a letter counts, where others were there: the “p.” of “p. 84” is a word. */
function counts(letter: string | undefined, seen: ReadonlySet<string>): boolean {
  if (letter === undefined || letter === 'a' || letter === 'i') return true;
  if (letter === 'v' && seen.has('i')) return true;
  return seen.has(letter === 'x' ? 'v' : String.fromCharCode(letter.charCodeAt(0) - 1));
}

function widthOf(blanks: string): number {
  return [...blanks].reduce((width, blank) => width + (blank === '\t' ? 4 : 1), 0);
}

interface Growing {
  lines: string[];
  readonly below: Growing[];
}

function listAt(
  lines: readonly string[],
  from: number,
): { readonly block: ReadBlock; readonly end: number } | undefined {
  const first = signOf(lines[from] ?? '');
  const letters = new Set<string>();
  if (!first || !counts(first.letter, letters)) return undefined;
  const items: Growing[] = [];
  let open: { readonly indent: number; readonly item: Growing }[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      // Lists with blank lines between their lines go on.
      const next = lines[at + 1] ?? '';
      if (!signOf(next) && !/^[ \t]{2,}\S/.test(next)) break;
      continue;
    }
    const sign = signOf(line);
    if (sign && counts(sign.letter, letters)) {
      if (sign.letter !== undefined) letters.add(sign.letter);
      if (sign.indent <= first.indent && sign.ordered !== first.ordered) break;
      open = open.filter(({ indent }) => indent < sign.indent);
      const item: Growing = { lines: [sign.text.trim()], below: [] };
      // Deeper than anybody writes.
      if (open.length >= 12) open.pop();
      (open.at(-1)?.item.below ?? items).push(item);
      open.push({ indent: sign.indent, item });
    } else if (/^(?:[ \t]{2,}|\t)\S/.test(line)) open.at(-1)?.item.lines.push(line.trim());
    else break;
  }
  const made = (item: Growing): ReadItem => ({ text: item.lines.join('\n'), below: item.below.map(made) });
  return { block: { is: 'list', ordered: first.ordered, items: items.map(made) }, end: at };
}

function tableAt(
  lines: readonly string[],
  from: number,
): { readonly rows: readonly (readonly string[])[]; readonly end: number } | undefined {
  const separates = (line: string): boolean =>
    /^[\s|:-]+$/.test(line) && line.includes('-') && line.includes('|');
  const line = lines[from] ?? '';
  if (line.includes('|') && separates(lines[from + 1] ?? '')) {
    let end = from + 2;
    while (end < lines.length && (lines[end] ?? '').includes('|')) end++;
    const rows = [line, ...lines.slice(from + 2, end)].map(barred);
    return { rows, end };
  }
  if (!hasCells(line)) return undefined;
  let end = from;
  while (end < lines.length && hasCells(lines[end] ?? '')) end++;
  return {
    rows: evened(lines.slice(from, end).map((each) => each.split('\t').map((cell) => cell.trim()))),
    end,
  };
}

/** Cells apart by tabs; a tab behind the sign of a list, or before a line, is none. */
function hasCells(line: string): boolean {
  return /\S\t+\S/.test(line) && signOf(line) === undefined;
}

function barred(line: string): readonly string[] {
  const cells: string[] = [''];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '\\' && line[at + 1] === '|') {
      cells.push(`${cells.pop() ?? ''}|`);
      at++;
    } else if (sign === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + sign);
  }
  const trimmed = cells.map((cell) => cell.trim().replace(/<br ?\/?>/gi, '\n'));
  const start = trimmed[0] === '' ? 1 : 0;
  return trimmed.slice(start, trimmed.at(-1) === '' && trimmed.length > start + 1 ? -1 : undefined);
}

function evened(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
