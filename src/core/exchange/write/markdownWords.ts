/** Words with their marks as Markdown that others read too, a line at a time. */
import MarkdownIt from 'markdown-it';
import { targetOf, wordsOf, type Token } from '../../markdown/markdown.ts';

/** Where a text stands. */
export interface Stand {
  /** In a cell of a table, everything is one line. */
  readonly cell: boolean;
  /** In bold, more bold would end it. */
  readonly bold?: boolean;
}

/** Markdown as others read it. */
const others = new MarkdownIt({ html: true });

/** Two blanks at the end of a line: it stays a line. */
export const BREAK = '  \n';

/** Marks at the beginning of a line that would make it a heading, a list, a quotation, a line across or a table. */
export function atLineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|=+\s*$|-+\s*$|\|?[\s:|-]+$)/.test(line)) return `\\${line}`;
  if (/^_[_ ]*$/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Words with their emphasis, code, links and formulas; without emphasis where others would take the marks otherwise. */
export function spans(tokens: readonly Token[], stand: Stand): string {
  const marked = tokens.some(({ type }) => isEmphasis(type));
  if (!marked || tokens.some(({ type }) => type === 'math_inline')) return drawn(tokens, stand);
  const read = others.parseInline(drawn(tokens, { ...stand, cell: false }), {});
  const isSame = oneLine(read.map(wordsOf).join('')) === oneLine(tokens.map(wordsOf).join(''));
  return drawn(isSame ? tokens : tokens.filter(({ type }) => !isEmphasis(type)), stand);
}

function isEmphasis(type: string): boolean {
  return /^(?:em|strong|s)_(?:open|close)$/.test(type);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function drawn(tokens: readonly Token[], stand: Stand): string {
  let written = '';
  const links: { readonly from: number; readonly target: string }[] = [];
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'em_open':
      case 'em_close':
      case 's_open':
      case 's_close':
        written += token.markup;
        break;
      case 'strong_open':
      case 'strong_close':
        written += stand.bold ? '' : token.markup;
        break;
      case 'softbreak':
      case 'hardbreak':
        written = `${written.trimEnd()}${stand.cell ? '<br>' : stand.bold ? ' ' : BREAK}`;
        break;
      case 'code_inline':
        written += codeSpan(token.content, stand);
        break;
      case 'math_inline': {
        const formula = `${token.markup}${formulaWords(token).replace(/\s+/g, ' ')}${token.markup}`;
        written += stand.cell ? inCell(formula) : formula;
        break;
      }
      case 'link_open':
        links.push({ from: written.length, target: targetOf(token) });
        break;
      case 'link_close': {
        const link = links.pop();
        if (!link) break;
        // A file beside the plan is not beside the page.
        if (!/^(?:https?|mailto):/i.test(link.target)) break;
        const words = written.slice(link.from);
        const target = link.target.replace(/[<>\s\\|]/g, (sign) => encodeURIComponent(sign));
        written = `${written.slice(0, link.from)}[${words}](${/[()]/.test(target) ? `<${target}>` : target})`;
        break;
      }
      case 'image':
        written += escapedWords(wordsOf(token), { cell: stand.cell, before: true, after: true });
        break;
      default:
        written += escapedWords(token.content, {
          cell: stand.cell,
          before: index > 0,
          after: index < tokens.length - 1,
          inLink: links.length > 0,
        });
    }
  });
  return written.trim();
}

/** A formula in which nothing looks like HTML to those who know no formulas: a blank means nothing in it. */
export function formulaWords({ content }: Token): string {
  return content.replace(/<(?=[A-Za-z/!?])/g, '< ');
}

/** A formula on lines of its own; on one where a line of it would be a heading or a list to some. */
export function formulaBlock(formula: string): string {
  const lines = formula.split('\n').map((line) => line.trim());
  const isSafe = lines.every((line) => line !== '' && atLineStart(line) === line && !/^[*`~]/.test(line));
  return isSafe ? `$$\n${lines.join('\n')}\n$$` : `$$${lines.join(' ')}$$`;
}

/** Code with as many backticks around it as it needs. */
export function codeSpan(code: string, { cell }: Pick<Stand, 'cell'>): string {
  const fence = '`'.repeat(longestRun(code, '`') + 1);
  const pad = code.startsWith('`') || code.endsWith('`') || /^ .* $/.test(code) ? ' ' : '';
  const written = `${fence}${pad}${code}${pad}${fence}`;
  if (code.trim() === '') return ' ';
  return cell ? inCell(written) : written;
}

/** A bar would end the cell. */
export function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

export function longestRun(text: string, sign: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === sign ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

const letter = /[\p{L}\p{N}]/u;

/** What stands around words on their line, and where they are. */
interface Around {
  /** Whether something stands before them. */
  readonly before: boolean;
  /** Whether something stands behind them. */
  readonly after: boolean;
  readonly cell: boolean;
  readonly inLink: boolean;
}

/** Words with a `\` before every sign that would be taken for a mark. */
export function escapedWords(
  words: string,
  { before = false, after = false, cell = false, inLink = false }: Partial<Around>,
): string {
  const around = { before, after, cell, inLink };
  const tildes = words.split('~').length > 2;
  let written = '';
  for (let at = 0; at < words.length; at++) {
    const sign = words.charAt(at);
    if (sign === '_') {
      let to = at;
      while (words.charAt(to + 1) === '_') to++;
      const run = to + 1 - at;
      written += (marks(words, at, to, around) ? '\\_' : '_').repeat(run);
      at = to;
    } else
      written +=
        (sign === '~' && (tildes || (before && at === 0) || (after && at === words.length - 1))) ||
        isMark(words, at, around)
          ? `\\${sign}`
          : sign;
  }
  return written;
}

function isMark(words: string, at: number, { after, cell, inLink }: Around): boolean {
  const next = words.charAt(at + 1);
  switch (words.charAt(at)) {
    case '*':
    case '`':
    case '[':
      return true;
    case ']':
      return inLink;
    case '|':
      return cell;
    case '\\':
      return next === '' || /[!-/:-@[-`{-~\s]/.test(next);
    case '<':
      return next === '' ? after : /[A-Za-z/!?]/.test(next);
    case '&':
      return /^&(?:#|[A-Za-z])[A-Za-z\d]{0,40};/.test(words.slice(at, at + 44));
    case '!':
      // Before a link it would be a picture.
      return next === '' && after;
    default:
      return false;
  }
}

/** Whether underscores mark anything: within a word, or with blanks on both sides as a line to write on, they don’t. */
function marks(words: string, from: number, to: number, { before, after }: Around): boolean {
  const left = from === 0 ? (before ? '*' : ' ') : words.charAt(from - 1);
  const right = to === words.length - 1 ? (after ? '*' : ' ') : words.charAt(to + 1);
  if (letter.test(left) && letter.test(right)) return false;
  return !(/\s/.test(left) && /\s/.test(right));
}
