/** Words of a text as they are read, counted in the order they are drawn: so that single ones can be marked without touching the text. */
import { isPlain, tokensOf, wordsOf, type Token } from './markdown.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly text: string;
  /** Whether it counts as a word; else it stands between words. */
  readonly word: boolean;
}

/** Words and what stands between them. */
export function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let behind = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (match.index > behind) found.push({ text: text.slice(behind, match.index), word: false });
    found.push({ text: match[0], word: true });
    behind = match.index + match[0].length;
  }
  if (behind < text.length) found.push({ text: text.slice(behind), word: false });
  return found;
}

/** The words of a Markdown text with its marks taken off, in the order in which a page draws them. */
export function countedWords(text: string): readonly string[] {
  const lines = text.trim();
  const parts = isPlain(lines)
    ? [lines]
    : textsIn(lines.includes('\n') ? tokensOf(text, 'lines') : tokensOf(lines, 'line'));
  return parts.flatMap((part) => stretchesOf(part).flatMap(({ text: words, word }) => (word ? [words] : [])));
}

/** What of the tokens is drawn as plain words. */
function textsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'inline') return textsIn(token.children ?? []);
    return isWords(token) ? [wordsOf(token)] : [];
  });
}

/** Whether a token is drawn as plain words; code and pictures are drawn as a whole. */
export function isWords({ type, nesting }: Token): boolean {
  return nesting === 0 && type === 'text';
}
