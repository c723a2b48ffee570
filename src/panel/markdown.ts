/**
 * Draws texts, which are written in Markdown. No HTML is ever made of them: their tokens become elements one by one.
 *
 * Teachers write “5. Do this”, “2*3*4”, “# 3” and “Name: ____” without thinking of Markdown, so where it would take
 * such signs for marks, they stay as they are.
 */
import { html, nothing, type TemplateResult } from 'lit';
import MarkdownIt from 'markdown-it';
import { safeTarget, type TextLink } from './links.ts';

/** Longer texts, in characters, are shown as they were written. */
const LONGEST = 20_000;

/** So many characters of texts are kept taken apart. */
const MOST_KEPT = 1_000_000;

type Token = ReturnType<MarkdownIt['parse']>[number];
type Part = TemplateResult | string;

/** Where a text with links stands: what keeps the focus on them, and whether the Tab key reaches them. */
export interface Stand {
  /** The same in every drawing, and nowhere else in the panel. */
  readonly key: string;
  readonly tab: 0 | -1;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  // Indented lines are no code, lines above `---` no headings, and “[1]: gloves” does not vanish.
  .disable(['code', 'lheading', 'reference']);
markdown.validateLink = (target) => safeTarget(target) !== undefined;
markdown.inline.State = class extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const scanned = super.scanDelims(start, canSplitWord);
    const { length } = scanned;
    const mark = this.src[start];
    // A line to write on, or a row of stars.
    if (length > 3 || (mark === '_' && length > 1)) return { ...scanned, can_open: false, can_close: false };
    const around = (this.src[start - 1] ?? '') + (this.src[start + length] ?? '');
    return mark === '*' && (length === 1 || /\d/.test(around)) ? super.scanDelims(start, false) : scanned;
  }
};

/** “# 3” is a number, “> 5” more than five, “+” the good side of a list, and `~~~` a line across; but not in code. */
function asMeant(text: string): string {
  let inCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^[ \t]*```/.test(line)) inCode = !inCode;
      return inCode ? line : line.replace(/^([ \t]*(?:[-*] )?)(?=[>#][ \t]*\d|\+[ \t]|~~~)/, '$1\\');
    })
    .join('\n');
}

/** A text where only words can stand, as in a button: emphasis, code and the words of links. */
export function inline(text: string): TemplateResult {
  return html`${isPlain(text) ? text : draw(tokensOf(text, 'line'))}`;
}

/** A text with paragraphs, lists and links. @param stand where its links can be pressed */
export function block(text: string, stand?: Stand): TemplateResult {
  const lines = text.trim();
  if (isPlain(lines)) return html`<p>${lines}</p>`;
  // A text of one line is a line of words: “1. Claim” is no list.
  if (!lines.includes('\n')) return html`<p>${draw(tokensOf(lines, 'line'), stand)}</p>`;
  return html`${draw(tokensOf(text, 'lines'), stand)}`;
}

/** Whether a text has more to it than words: lists, paragraphs, links that can be pressed. */
export function hasBlocks(text: string): boolean {
  if (isPlain(text)) return false;
  return linksOf(text).length > 0 || (text.trim().includes('\n') && tokensOf(text, 'lines').length !== 3);
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
function isPlain(text: string): boolean {
  return text.length > LONGEST || !/[\\`*_~[\]<&\n]/.test(text);
}

const kept = new Map<string, readonly Token[]>();
let keptLength = 0;

/** A text taken apart. @param as one line of words, or lines that can be lists and the like */
function tokensOf(text: string, as: 'line' | 'lines'): readonly Token[] {
  const key = `${as}:${text}`;
  const known = kept.get(key);
  if (known) return known;
  const tokens = as === 'line' ? markdown.parseInline(text, {}) : markdown.parse(asMeant(text), {});
  keptLength += key.length;
  if (keptLength > MOST_KEPT) {
    kept.clear();
    keptLength = key.length;
  }
  kept.set(key, tokens);
  return tokens;
}

function wordsOf(token: Token): string {
  if (token.children) return token.children.map(wordsOf).join('');
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
}

function targetOf(link: Token): string {
  return safeTarget(link.attrGet('href') ?? '') ?? '';
}

/** Tokens as what they stand for. @param stand where links can be pressed; without it they are words with a mark */
function draw(tokens: readonly Token[], stand?: Stand): Part[] {
  const open: { readonly token: Token | undefined; readonly parts: Part[] }[] = [
    { token: undefined, parts: [] },
  ];
  const put = (...parts: Part[]): void => void open.at(-1)?.parts.push(...parts);
  let links = 0;
  const walk = (all: readonly Token[]): void => {
    for (const token of all) {
      if (token.nesting === 1) open.push({ token, parts: [] });
      else if (token.nesting === -1) {
        const done = open.pop();
        if (!done?.token) continue;
        const { type } = done.token;
        put(
          type === 'link_open'
            ? drawLink(done.token, done.parts, stand, links++)
            : drawAround(done.token, done.parts),
        );
      } else if (token.type === 'inline') walk(token.children ?? []);
      else put(drawLeaf(token));
    }
  };
  walk(tokens);
  return open[0]?.parts ?? [];
}

function drawLink(
  token: Token,
  words: readonly Part[],
  stand: Stand | undefined,
  number: number,
): TemplateResult {
  const target = targetOf(token);
  return stand
    ? html`<a
        class="link"
        href=${target}
        title=${target}
        data-link=${target}
        data-key="link:${stand.key}:${number}"
        tabindex=${stand.tab}
        >${words}</a
      >`
    : html`<span class="link-words">${words}</span>`;
}

function drawLeaf(token: Token): Part {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return html`<br />`;
    case 'code_inline':
      return html`<code>${token.content}</code>`;
    case 'fence':
      return html`<pre><code>${token.content.replace(/\n$/, '')}</code></pre>`;
    case 'hr':
      return html`<hr />`;
    case 'image':
      return wordsOf(token);
    default:
      return token.content;
  }
}

function drawAround(token: Token, parts: readonly Part[]): TemplateResult {
  switch (token.type) {
    case 'em_open':
      return html`<em>${parts}</em>`;
    case 'strong_open':
      return html`<strong>${parts}</strong>`;
    case 's_open':
      return html`<s>${parts}</s>`;
    case 'paragraph_open':
      // In a list whose lines stand close together.
      return token.hidden ? html`${parts}` : html`<p>${parts}</p>`;
    case 'heading_open':
      // No heading of the page: a text can stand anywhere in its outline.
      return html`<p><strong>${parts}</strong></p>`;
    case 'blockquote_open':
      return html`<blockquote>${parts}</blockquote>`;
    case 'bullet_list_open':
      return html`<ul>
        ${parts}
      </ul>`;
    case 'ordered_list_open':
      return html`<ol>
        ${parts}
      </ol>`;
    case 'list_item_open':
      // The number that was written, not the next one.
      return html`<li value=${token.info === '' ? nothing : token.info}>${parts}</li>`;
    case 'table_open':
      return html`<table>
        ${parts}
      </table>`;
    case 'thead_open':
      return html`<thead>
        ${parts}
      </thead>`;
    case 'tbody_open':
      return html`<tbody>
        ${parts}
      </tbody>`;
    case 'tr_open':
      return html`<tr>
        ${parts}
      </tr>`;
    case 'th_open':
      return html`<th>${parts}</th>`;
    case 'td_open':
      return html`<td>${parts}</td>`;
    default:
      return html`${parts}`;
  }
}
