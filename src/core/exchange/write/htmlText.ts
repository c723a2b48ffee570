/** Texts, which are written in Markdown, as HTML: the same marks as the panel draws, every word escaped. */
import { targetOf, wordsOf, type Token } from '../../markdown/markdown.ts';
import type { Text } from '../sheet.ts';
import { isFormulaAlone, isPlainWithoutFormulas, tokensWithFormulas } from './formulas.ts';

/** How formulas are written; undefined where one stays as it is. */
export type MathWriter = (tex: string, display: boolean) => string | undefined;

/** Words as HTML, between tags or in a quoted attribute. */
export function escaped(words: string): string {
  return (
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // What HTML has no place for.
      // eslint-disable-next-line no-control-regex -- these are meant
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
  );
}

/** A text where only words can stand: no paragraphs, no lists. */
export function inlineHtml(text: Text, math?: MathWriter): string {
  if (isPlainWithoutFormulas(text)) return escaped(text);
  return draw(tokensWithFormulas(text, 'line'), math);
}

/** A text with its paragraphs and lists; of one line, a paragraph. */
export function blockHtml(text: Text, math?: MathWriter): string {
  const lines = text.trim();
  if (lines === '') return '';
  if (isFormulaAlone(lines)) return draw(tokensWithFormulas(lines, 'lines'), math);
  // A text of one line is a line of words: “1. Claim” is no list.
  if (!lines.includes('\n')) return `<p>${inlineHtml(lines, math)}</p>`;
  // Too long to be taken apart: its lines as they are.
  if (isPlainWithoutFormulas(lines)) return `<p>${escaped(lines).replaceAll('\n', '<br>')}</p>`;
  return draw(tokensWithFormulas(text, 'lines'), math);
}

/** A text in a place of its own, as a cell or a list’s item: without a paragraph around it where it is one line. */
export function cellHtml(text: Text, math?: MathWriter): string {
  const lines = text.trim();
  return lines.includes('\n') || isFormulaAlone(lines) ? blockHtml(lines, math) : inlineHtml(lines, math);
}

/** What each token becomes, besides those that are words, links or formulas. */
const tags: ReadonlyMap<string, string> = new Map([
  ['em_open', 'em'],
  ['strong_open', 'strong'],
  ['s_open', 's'],
  ['blockquote_open', 'blockquote'],
  ['bullet_list_open', 'ul'],
  ['ordered_list_open', 'ol'],
  ['table_open', 'table'],
  ['thead_open', 'thead'],
  ['tbody_open', 'tbody'],
  ['tr_open', 'tr'],
  ['td_open', 'td'],
]);

function draw(tokens: readonly Token[], math: MathWriter | undefined): string {
  const open: { readonly token: Token | undefined; html: string }[] = [{ token: undefined, html: '' }];
  const put = (html: string): void => {
    const last = open.at(-1);
    if (last) last.html += html;
  };
  const walk = (all: readonly Token[]): void => {
    for (const token of all) {
      if (token.nesting === 1) open.push({ token, html: '' });
      else if (token.nesting === -1) {
        const done = open.length > 1 ? open.pop() : undefined;
        if (done?.token) put(around(done.token, done.html));
      } else if (token.type === 'inline') walk(token.children ?? []);
      else put(leaf(token, math));
    }
  };
  walk(tokens);
  return open[0]?.html ?? '';
}

function around(token: Token, inside: string): string {
  switch (token.type) {
    case 'paragraph_open':
      // In a list whose lines stand close together.
      return token.hidden ? inside : `<p>${inside}</p>`;
    case 'heading_open':
      // No heading of the page: a text can stand anywhere in its outline.
      return `<p><strong>${inside}</strong></p>`;
    case 'th_open':
      return inside === '' ? '<td></td>' : `<th scope="col">${inside}</th>`;
    case 'list_item_open':
      // The number that was written, not the next one.
      return `<li${/^\d{1,9}$/.test(token.info) ? ` value="${token.info}"` : ''}>${inside}</li>`;
    case 'link_open': {
      const target = targetOf(token);
      // A file beside the plan is not beside the page.
      if (!/^(?:https?|mailto):/i.test(target)) return inside;
      // On paper the address stands behind the words, unless the words are the address.
      const bare = inside === escaped(target) ? ' class="bare"' : '';
      return `<a href="${escaped(target)}" rel="noopener noreferrer"${bare}>${inside}</a>`;
    }
    default: {
      const tag = tags.get(token.type);
      return tag === undefined ? inside : `<${tag}>${inside}</${tag}>`;
    }
  }
}

function leaf(token: Token, math: MathWriter | undefined): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return '<br>';
    case 'code_inline':
      return `<code>${escaped(token.content)}</code>`;
    case 'fence':
      return `<pre><code>${escaped(token.content.replace(/\n$/, ''))}</code></pre>`;
    case 'hr':
      return '<hr>';
    case 'image':
      return escaped(wordsOf(token));
    case 'math_inline':
      return math?.(token.content, false) ?? escaped(`${token.markup}${token.content}${token.markup}`);
    case 'math_block': {
      const tex = token.content.trim();
      return `<p class="formula">${math?.(tex, true) ?? escaped(`$$${tex}$$`)}</p>`;
    }
    default:
      return escaped(token.content);
  }
}
