/** What has nothing on it: the ends of lines, empty lines, the end of the file. */
import { blockTextOf, isBlockText } from '../../edit/entry.ts';
import type { Source } from '../../edit/source.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import type { YamlNode } from '../../yaml/tree.ts';

/** So many empty lines may stand together. */
const MOST_EMPTY = 2;

/** The edits, in the order of the text. Texts and comments keep their blanks. */
export function tidyLines(source: Source): readonly TextEdit[] {
  const { text, count } = source;
  const kept = keptSpans(source);
  let at = 0;
  /** Whether a place is within a text or a comment; asked for growing places. */
  const isKept = (offset: number): boolean => {
    while ((kept[at]?.end ?? Infinity) < offset) at++;
    const span = kept[at];
    return span !== undefined && span.start < offset && offset <= span.end;
  };
  const edits: TextEdit[] = [];
  let empty = 0;
  let words = 0;
  for (let line = 0; line < count; line++) {
    const [start, end] = [source.lineStart(line), source.lineEnd(line)];
    if (isKept(end)) {
      [empty, words] = [0, end];
      continue;
    }
    const trimmed = endOfWords(text, start, end);
    if (trimmed > start) [empty, words] = [0, trimmed];
    else empty++;
    if (empty > MOST_EMPTY) edits.push({ start, end: source.after(line), text: '' });
    else if (trimmed < end) edits.push({ start: trimmed, end, text: '' });
  }
  // What follows the last words is one line end, unless they are of a text that keeps its empty lines.
  if (words === 0 || kept.at(-1)?.keepsEnd) return edits;
  const rest = edits.filter(({ start }) => start < words);
  return text.slice(words) === source.eol
    ? rest
    : [...rest, { start: words, end: text.length, text: source.eol }];
}

/** A stretch that stays as it is written. */
interface Kept extends Span {
  /** A text to which the empty lines below it belong. */
  readonly keepsEnd?: boolean;
}

/** Texts and comments, in the order of the text. */
function keptSpans(source: Source): readonly Kept[] {
  const kept: Kept[] = source.document.comments.map(({ span }) => span);
  const walk = (node: YamlNode | undefined): void => {
    if (node?.type === 'map') {
      for (const { key, value } of node.pairs) {
        walk(key);
        walk(value);
      }
    } else if (node?.type === 'list') {
      for (const { value } of node.items) walk(value);
    } else if (isBlockText(node)) {
      const { end, keepsEnd } = blockTextOf(source, node);
      kept.push({ start: node.span.start, end, keepsEnd });
    } else if (node) kept.push(node.span);
  };
  walk(source.document.root);
  return kept.sort((a, b) => a.start - b.start);
}

/** Behind the last sign of a stretch that is no blank; its beginning where there is none. */
function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at--;
  return at;
}
