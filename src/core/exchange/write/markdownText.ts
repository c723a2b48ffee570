/**
 * Texts as Markdown that others read too. Ours is milder than theirs (“5. Do this” is no list, “2*3*4” has no emphasis,
 * every line stays a line), so a text is taken apart and written anew: what was words stays words everywhere.
 */
import { wordsOf, type Token } from '../../markdown/markdown.ts';
import type { Text } from '../sheet.ts';
import {
  atLineStart,
  BREAK,
  codeSpan,
  escapedWords,
  formulaBlock,
  formulaWords,
  inCell,
  longestRun,
  spans,
  type Stand,
} from './markdownWords.ts';
import { isFormulaAlone, isPlainWithoutFormulas, tokensWithFormulas } from './formulas.ts';

/** A text where only words can stand: one line. */
export function inlineMarkdown(text: Text, stand: Stand = { cell: false }): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (isPlainWithoutFormulas(line)) return escapedWords(line, { cell: stand.cell });
  return spans(
    tokensWithFormulas(line, 'line').flatMap(({ children }) => children ?? []),
    stand,
  );
}

/** A text in bold. */
export function boldMarkdown(text: Text): string {
  const words = inlineMarkdown(text, { cell: false, bold: true });
  return words === '' ? '' : `**${words}**`;
}

/** A text with its paragraphs and lists, its lines apart by `\n`. */
export function blockMarkdown(text: Text): string {
  const lines = text.trim();
  if (lines === '') return '';
  if (!isFormulaAlone(lines)) {
    // A text of one line is a line of words: “1. Claim” is no list.
    if (!lines.includes('\n')) return atLineStart(inlineMarkdown(lines));
    // Too long to be taken apart: its lines as they are.
    if (isPlainWithoutFormulas(lines))
      return lines
        .split(/\r?\n/)
        .map((line) => atLineStart(escapedWords(line.trim(), {})))
        .join(BREAK)
        .replaceAll(`${BREAK}${BREAK}`, '\n\n');
  }
  return blocks(tokensWithFormulas(lines, 'lines'));
}

/** A text in a cell of a table: its lines apart by `<br>`, lists with dots and numbers as words. */
export function cellMarkdown(text: Text): string {
  const lines = text.trim();
  const stand = { cell: true };
  if (!lines.includes('\n')) return inlineMarkdown(lines, stand);
  if (isPlainWithoutFormulas(lines))
    return lines
      .split(/\r?\n/)
      .map((line) => escapedWords(line.trim(), { cell: true }))
      .filter((line) => line !== '')
      .join('<br>');
  return linesInCell(tokensWithFormulas(lines, 'lines')).join('<br>');
}

/** Sets every line but the first in, so that it belongs to what stands before it. */
export function setIn(text: string, by: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}

/** A row of a table. */
export function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}

/** A line below the head of a table. */
export function rule(columns: number): string {
  return rowMarkdown(Array.from({ length: columns }, () => '---'));
}

interface Open {
  readonly token: Token | undefined;
  readonly parts: string[];
  /** Of a list: how its items begin. */
  readonly mark?: string;
  /** Whether what is in it stands apart by empty lines. */
  loose?: boolean;
}

/** Blocks as lines. */
function blocks(tokens: readonly Token[]): string {
  const open: Open[] = [{ token: undefined, parts: [] }];
  let before: Token | undefined;
  let other = false;
  const put = (part: string): void => {
    if (part !== '') open.at(-1)?.parts.push(part);
  };
  for (const token of tokens) {
    if (token.nesting === 1) {
      const isList = token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
      // Two lists in a row stay two where their marks differ.
      if (isList) other = before?.type === token.type.replace('_open', '_close') && !other;
      open.push({ token, parts: [], ...(isList ? { mark: markOf(token, other) } : {}) });
    } else if (token.nesting === -1) {
      const done = open.length > 1 ? open.pop() : undefined;
      const outer = open.at(-1);
      if (done?.token) put(around(done, outer));
      const isLoose =
        done?.token?.type === 'paragraph_open' ? !done.token.hidden : isItem(done) && done?.loose;
      if (outer && isLoose) outer.loose = true;
    } else put(leaf(token, open.at(-1)?.token));
    before = token;
  }
  return open[0]?.parts.join('\n\n') ?? '';
}

function isItem(open: Open | undefined): boolean {
  return open?.token?.type === 'list_item_open';
}

function markOf({ type }: Token, other: boolean): string {
  if (type === 'bullet_list_open') return other ? '*' : '-';
  return other ? ')' : '.';
}

function around({ token, parts, loose }: Open, outer: Open | undefined): string {
  switch (token?.type) {
    case 'heading_open':
      // No heading of the page: a text can stand anywhere in its outline.
      return parts.join('') === '' ? '' : `**${parts.join('')}**`;
    case 'blockquote_open':
      return parts
        .join('\n\n')
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'list_item_open': {
      // An item without words within another would be a line across.
      if (parts.length === 0) return '';
      const number = /^\d{1,9}$/.test(token.info) ? token.info : '1';
      const mark = outer?.mark ?? '-';
      const bullet = mark === '-' || mark === '*' ? mark : `${number}${mark}`;
      return `${bullet} ${setIn(parts.join(loose ? '\n\n' : '\n'), ' '.repeat(bullet.length + 1))}`;
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return parts.join(loose ? '\n\n' : '\n');
    case 'tr_open': {
      const isHead = outer?.token?.type === 'thead_open';
      return isHead ? `${rowMarkdown(parts)}\n${rule(parts.length)}` : rowMarkdown(parts);
    }
    case 'th_open':
    case 'td_open':
      return parts.join('') || ' ';
    default:
      return parts.join('\n');
  }
}

function leaf(token: Token, within: Token | undefined): string {
  switch (token.type) {
    case 'inline': {
      const isCell = within?.type === 'th_open' || within?.type === 'td_open';
      const bold = within?.type === 'heading_open';
      const text = spans(token.children ?? [], { cell: isCell, bold });
      if (isCell || bold) return text;
      return text.split('\n').map(atLineStart).join('\n');
    }
    case 'fence': {
      const fence = '`'.repeat(Math.max(3, longestRun(token.content, '`') + 1));
      return `${fence}\n${token.content.replace(/\n$/, '')}\n${fence}`;
    }
    case 'hr':
      return '***';
    case 'math_block':
      return formulaBlock(formulaWords(token).trim());
    default:
      return escapedWords(wordsOf(token), {});
  }
}

/** What a text with blocks says, line by line. */
function linesInCell(tokens: readonly Token[]): string[] {
  const lines: string[] = [];
  let mark = '';
  let row: string[] = [];
  for (const token of tokens) {
    switch (token.type) {
      case 'list_item_open':
        mark = /^\d{1,9}$/.test(token.info) ? `${token.info}. ` : '• ';
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        lines.push(row.join(' · '));
        break;
      case 'inline': {
        const text = spans(token.children ?? [], { cell: true });
        // A table in a table: its rows are lines.
        if (isInRow(tokens, token)) row.push(text);
        else lines.push(`${mark}${text}`);
        mark = '';
        break;
      }
      case 'fence':
        for (const line of token.content.replace(/\n$/, '').split('\n'))
          lines.push(codeSpan(line, { cell: true }));
        break;
      case 'math_block':
        lines.push(inCell(`$$${formulaWords(token).trim().replace(/\s+/g, ' ')}$$`));
        break;
    }
  }
  return lines.filter((line) => line !== '');
}

function isInRow(tokens: readonly Token[], inline: Token): boolean {
  const before = tokens[tokens.indexOf(inline) - 1];
  return before?.type === 'th_open' || before?.type === 'td_open';
}
