import type { TextEdit } from '../text/edits.ts';
import { doubleQuoted, isPlainSafe, plainOrQuoted, singleQuoted } from '../yaml/quote.ts';
import type { YamlScalar } from '../yaml/tree.ts';
import { blockTextOf, isBlockText } from './entry.ts';
import type { Source } from './source.ts';
import type { Written } from './write.ts';

/** What a block text cannot show: anything unseen but tabs and line feeds. */
const NOT_IN_LINES = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\p{Cs}\uFFFE\uFFFF]/u;

/**
 * A text with several lines, as it stands below a `|`; undefined where that cannot hold it exactly.
 * @param column that of the key or dash above it
 * @param step how many columns its lines stand right of that
 * @param header the sign of the block text it replaces: an indentation number in it stays
 */
export function literalText(text: string, column: number, step: number, header = ''): Written | undefined {
  const words = text.replace(/\n+$/, '');
  const ends = text.length - words.length;
  if (words === '' || (ends > 1 && !header.includes('+')) || NOT_IN_LINES.test(text)) return undefined;
  if (header === '' && !text.includes('\n')) return undefined;
  // Where the first line begins with blanks, the indentation has to be said.
  const number = /^\n*[ \t]/.test(text) || /\d/.test(header) ? String(step) : '';
  const chomping = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const lines = words.split('\n').map((line) => (line === '' ? '' : ' '.repeat(column + step) + line));
  return {
    head: `|${number}${chomping}`,
    body: [...lines, ...Array<string>(Math.max(0, ends - 1)).fill('')],
  };
}

/**
 * A text on one line in the quoting of the one it replaces where that can hold it, else plain where that is
 * safe, else in double quotes.
 */
export function requoted(old: YamlScalar | undefined, text: string, inFlow: boolean): string {
  if (old?.style === 'double') return doubleQuoted(text);
  return (old?.style === 'single' ? singleQuoted(text) : undefined) ?? plainOrQuoted(text, inFlow);
}

/**
 * Replaces a text that runs over several lines without changing what its lines mean (plain, quoted or
 * folded): the line breaks around the changed words stay where they are.
 * @returns undefined where the text is on one line, or cannot be kept in this form
 */
export function keepingLines(
  source: Source,
  old: YamlScalar,
  text: string,
  inFlow: boolean,
): TextEdit | undefined {
  const span = wordsOf(source, old);
  if (!span || text.includes('\n')) return undefined;
  const before = source.text.slice(span.start, span.end);
  const was = escaped(old.style, old.text.replace(/\n$/, ''), inFlow);
  const will = escaped(old.style, text.replace(/\n$/, ''), inFlow);
  if (was === undefined || will === undefined || unfolded(before).text !== was) return undefined;
  const { offsets } = unfolded(before);
  let head = 0;
  while (head < was.length && head < will.length && was[head] === will[head]) head++;
  let tail = 0;
  while (tail < was.length - head && tail < will.length - head && was.at(-1 - tail) === will.at(-1 - tail))
    tail++;
  const from = offsets[head] ?? before.length;
  const to = offsets[was.length - tail] ?? before.length;
  const after = before.slice(0, from) + will.slice(head, will.length - tail) + before.slice(to);
  if (unfolded(after).text !== will || !/\n/.test(after)) return undefined;
  return { start: span.start, end: span.end, text: after };
}

/** The words of a text with folded lines; undefined for any other. */
function wordsOf(source: Source, old: YamlScalar): { start: number; end: number } | undefined {
  const { start, end } = old.span;
  if (old.style === 'literal') return undefined;
  if (old.style !== 'folded') {
    const quotes = old.style === 'plain' ? 0 : 1;
    const words = { start: start + quotes, end: end - quotes };
    return source.text.slice(start, end).includes('\n') ? words : undefined;
  }
  if (!isBlockText(old)) return undefined;
  const { indent } = blockTextOf(source, old);
  const first = source.lineAt(start) + 1;
  const last = source.lineAt(end);
  if (indent === undefined || last <= first) return undefined;
  for (let line = first; line <= last; line++) {
    const offset = source.lineStart(line);
    if (source.isBlank(line) || source.skipBlanks(offset) - offset !== indent) return undefined;
  }
  return { start: source.lineStart(first) + indent, end };
}

/** A text as its style writes it on one line, without the quotes; undefined where that style cannot. */
function escaped(style: YamlScalar['style'], text: string, inFlow: boolean): string | undefined {
  if (style === 'double') return doubleQuoted(text).slice(1, -1);
  if (style === 'single') return singleQuoted(text)?.slice(1, -1);
  if (style === 'plain') return isPlainSafe(text, inFlow) ? text : undefined;
  return text !== '' && !NOT_IN_LINES.test(text) && text.trim() === text ? text : undefined;
}

/** The text with each line break and the blanks around it as one blank, and where each character came from. */
function unfolded(text: string): { text: string; offsets: number[] } {
  let result = '';
  const offsets: number[] = [];
  for (const part of text.matchAll(/[ \t]*\r?\n[ \t]*|[^]/g)) {
    const single = part[0].length > 1 || part[0] === '\n' ? ' ' : part[0];
    result += single;
    offsets.push(part.index);
  }
  return { text: result, offsets };
}
