import type { TextEdit } from '../text/edits.ts';
import { doubleQuoted, isPlainSafe, plainOrQuoted, singleQuoted } from '../yaml/quote.ts';
import type { YamlScalar } from '../yaml/tree.ts';
import { blockTextOf, isBlockText } from './entry.ts';
import type { Source } from './source.ts';
import type { Written } from './write.ts';

/** Beyond this many pairs of words to compare, only the beginning and the end of a text are. */
const MOST_PAIRS = 1_000_000;

/** What a block text cannot show: anything unseen but tabs and line feeds. */
const notInLines = (): RegExp => /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\p{Cs}\uFFFE\uFFFF]/u;

/**
 * A text with several lines, as it stands below a `|`; undefined where that cannot hold it exactly.
 * @param column that of the key or dash above it
 * @param step how many columns its lines stand right of that
 * @param header the sign of the block text it replaces: an indentation number in it stays
 */
export function literalText(text: string, column: number, step: number, header = ''): Written | undefined {
  const words = text.replace(/\n+$/, '');
  const ends = text.length - words.length;
  if (words === '' || (ends > 1 && !header.includes('+')) || notInLines().test(text)) return undefined;
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
  // A folded block may end in a line ending, and has to go on doing so.
  const ending = old.style === 'folded' && old.text.endsWith('\n') ? '\n' : '';
  if (!span || !text.endsWith(ending) || text.slice(0, text.length - ending.length).includes('\n'))
    return undefined;
  const before = source.text.slice(span.start, span.end);
  const was = escaped(old.style, old.text.slice(0, old.text.length - ending.length), inFlow);
  const will = escaped(old.style, text.slice(0, text.length - ending.length), inFlow);
  if (was === undefined || will === undefined || unfolded(before) !== was) return undefined;
  const after = withBreaks(before, was, will);
  if (unfolded(after) !== will || !after.includes('\n')) return undefined;
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
  return text !== '' && !notInLines().test(text) && text.trim() === text ? text : undefined;
}

/** The text with each line break and the blanks around it as one blank. */
function unfolded(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

/** The new words, with the line breaks that stood before the words that stay. */
function withBreaks(before: string, was: string, will: string): string {
  const breaks = [...before.matchAll(/[ \t]*\r?\n[ \t]*| /g)].map(([blank]) => blank);
  const words = will.split(' ');
  const stays = sameWords(was.split(' '), words);
  return words
    .map((word, index) => (index === 0 ? '' : (breaks[(stays[index] ?? 0) - 1] ?? ' ')) + word)
    .join('');
}

/** Which old word each new word is: the longest common row of words; undefined for new ones. */
function sameWords(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const stays: (number | undefined)[] = after.map(() => undefined);
  let head = 0;
  while (head < before.length && before[head] === after[head]) stays[head] = head++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    stays[after.length - 1 - tail] = before.length - 1 - tail;
    tail++;
  }
  const [old, young] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length * young.length > MOST_PAIRS) return stays;
  const longest = [...old, ''].map(() => new Array<number>(young.length + 1).fill(0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = young.length - 1; column >= 0; column--) {
      const line = longest[row] ?? [];
      line[column] =
        old[row] === young[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < old.length && column < young.length;) {
    if (old[row] === young[column]) stays[head + column++] = head + row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return stays;
}
