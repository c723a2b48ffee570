/** Draws texts, which are written in Markdown: their tokens become elements one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import { isWords } from '../core/markdown/countedWords.ts';
import { isPlain, linksOf, targetOf, tokensOf, wordsOf, type Token } from '../core/markdown/markdown.ts';

type Part = TemplateResult | string;

/** Where a text with links stands: what keeps the focus on them, and whether the Tab key reaches them. */
export interface Stand {
  /** The same in every drawing, and nowhere else in the panel. */
  readonly key: string;
  readonly tab: 0 | -1;
}

/** A text where only words can stand, as in a button: emphasis, code and the words of links. */
export function inline(text: string): TemplateResult {
  return html`${isPlain(text) ? text : draw(tokensOf(text, 'line'))}`;
}

/** Draws plain words in a way of its own: with marks. They come in the order of `countedWords`. */
export type DrawWords = (words: string) => Part | readonly Part[];

/** A text with paragraphs, lists and links. @param stand where its links can be pressed */
export function block(text: string, stand?: Stand, drawWords?: DrawWords): TemplateResult {
  const lines = text.trim();
  if (isPlain(lines)) return html`<p>${drawWords?.(lines) ?? lines}</p>`;
  // A text of one line is a line of words: “1. Claim” is no list.
  if (!lines.includes('\n')) return html`<p>${draw(tokensOf(lines, 'line'), stand, drawWords)}</p>`;
  return html`${draw(tokensOf(text, 'lines'), stand, drawWords)}`;
}

/** Whether a text has more to it than words: lists, paragraphs, links that can be pressed. */
export function hasBlocks(text: string): boolean {
  if (isPlain(text)) return false;
  return linksOf(text).length > 0 || (text.trim().includes('\n') && tokensOf(text, 'lines').length !== 3);
}

/** Tokens as what they stand for. @param stand where links can be pressed; without it they are words with a mark */
function draw(tokens: readonly Token[], stand?: Stand, drawWords?: DrawWords): Part[] {
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
      else if (drawWords && isWords(token)) put(html`${drawWords(token.content)}`);
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
