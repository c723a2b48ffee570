/**
 * Takes texts apart, which are written in Markdown. No HTML is ever read from them.
 *
 * Teachers write “5. Do this”, “2*3*4”, “# 3” and “Name: ____” without thinking of Markdown, so where it would take
 * such signs for marks, they stay as they are.
 */
import MarkdownIt from 'markdown-it';
import { safeTarget, type TextLink } from './links.ts';

/** Longer texts, in characters, are shown as they were written. */
const LONGEST = 20_000;

/** So many characters of texts are kept taken apart. */
const MOST_KEPT = 1_000_000;

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** Made for the first text that has marks. */
let markdown: MarkdownIt | undefined;

/** What takes texts apart: Markdown as it is meant here. */
export function newReader(): MarkdownIt {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })
    // Indented lines are no code, lines above `---` no headings, and “[1]: gloves” does not vanish.
    .disable(['code', 'lheading', 'reference']);
  reader.validateLink = (target) => safeTarget(target) !== undefined;
  reader.inline.State = class extends reader.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const { length } = scanned;
      const mark = this.src[start];
      // A line to write on, or a row of stars.
      if (length > 3 || (mark === '_' && length > 1))
        return { ...scanned, can_open: false, can_close: false };
      const around = (this.src[start - 1] ?? '') + (this.src[start + length] ?? '');
      return mark === '*' && (length === 1 || /\d/.test(around)) ? super.scanDelims(start, false) : scanned;
    }
  };
  return reader;
}

/** “# 3” is a number, “> 5” more than five, “+” the good side of a list, and `~~~` a line across; but not in code. */
export function asMeant(text: string): string {
  let inCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^[ \t]*```/.test(line)) inCode = !inCode;
      return inCode ? line : line.replace(/^([ \t]*(?:[-*] )?)(?=[>#][ \t]*\d|\+[ \t]|~~~)/, '$1\\');
    })
    .join('\n');
}

/** The words of a text without its marks, to be spoken. */
export function plain(text: string): string {
  if (isPlain(text)) return text;
  return tokensOf(text, 'line').map(wordsOf).join('').trim();
}

/** The links in a text, each target once. */
export function linksOf(text: string): readonly TextLink[] {
  if (isPlain(text)) return [];
  const links = new Map<string, TextLink>();
  const inlines = tokensOf(text, text.trim().includes('\n') ? 'lines' : 'line');
  for (const { children } of inlines) {
    children?.forEach((token, index) => {
      if (token.type !== 'link_open') return;
      const target = targetOf(token);
      const end = children.findIndex(({ type }, at) => at > index && type === 'link_close');
      const words = children.slice(index, end).map(wordsOf).join('').trim();
      if (!links.has(target)) links.set(target, { target, words: words === '' ? target : words });
    });
  }
  return [...links.values()];
}

/** Whether there is nothing in a text that could be a mark. */
export function isPlain(text: string): boolean {
  return text.length > LONGEST || !/[\\`*_~[\]<&\n]/.test(text);
}

const kept = new Map<string, readonly Token[]>();
let keptLength = 0;

/** A text taken apart. @param as one line of words, or lines that can be lists and the like */
export function tokensOf(text: string, as: 'line' | 'lines'): readonly Token[] {
  const key = `${as}:${text}`;
  const known = kept.get(key);
  if (known) return known;
  markdown ??= newReader();
  const tokens = as === 'line' ? markdown.parseInline(text, {}) : markdown.parse(asMeant(text), {});
  keptLength += key.length;
  if (keptLength > MOST_KEPT) {
    kept.clear();
    keptLength = key.length;
  }
  kept.set(key, tokens);
  return tokens;
}

/** The words of a token and of what is in it. */
export function wordsOf(token: Token): string {
  if (token.children) return token.children.map(wordsOf).join('');
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
}

/** Where a link leads to. */
export function targetOf(link: Token): string {
  return safeTarget(link.attrGet('href') ?? '') ?? '';
}
