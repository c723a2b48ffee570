/** The words of an element from elsewhere, as Markdown: lines, lists, bold and italic. */
import { lineOf, tidyText, type Run } from '../core/markdown/pastedWords.ts';

/** How a page’s own classes look, by their names. */
export type Looks = ReadonlyMap<string, string>;

const skipped = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK SVG IMG IFRAME OBJECT VIDEO AUDIO CANVAS BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);

const blocks = new Set(
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 TR TABLE SECTION ARTICLE HEADER FOOTER BLOCKQUOTE DL DT DD PRE'.split(
    ' ',
  ),
);

/** Only for screen readers, as pages of all kinds call it. */
const spokenOnly = /(?:^|\s)(?:screenreader-only|sr-only|visually-hidden)(?:\s|$)/;

/** A style as it is looked through: without spaces, in small letters. */
export function styleOf(written: string): string {
  return `;${written.replace(/\s+/g, '').toLowerCase()};`;
}

/** How an element says it looks. */
function ownStyle(element: Element): string {
  return styleOf(element.getAttribute('data-style') ?? '');
}

/** Whether an element is not shown where it comes from. */
export function hiddenBy(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = ownStyle(element);
  return /;(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)[;!]/.test(style);
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether a line break in the source is one. */
  readonly lines: boolean;
  /** How deep in lists. */
  readonly depth: number;
}

/** The words of an element; lines apart by `\n`. */
export function wordsIn(element: Element, looks: Looks): string {
  const writer = new Writer();
  const style = styleIn(element, { bold: false, italic: false, lines: false, depth: 0 }, looks);
  for (const child of element.childNodes) walk(child, style, looks, writer);
  return writer.text();
}

function walk(node: Node, style: Style, looks: Looks, writer: Writer): void {
  if (node.nodeType === Node.TEXT_NODE) {
    writer.write(tidyText(node.nodeValue ?? ''), style);
    return;
  }
  if (!(node instanceof Element) || skipped.has(node.tagName.toUpperCase())) return;
  if (hiddenBy(node) || spokenOnly.test(node.getAttribute('class') ?? '')) return;
  const own = ownStyle(node);
  // The sign before a list’s line, as Word draws it.
  if (own.includes('mso-list:ignore')) return;
  if (node.tagName === 'BR') {
    writer.newLine();
    return;
  }
  if (node.tagName === 'INPUT') {
    if (node.getAttribute('type') === 'checkbox') writer.write('☐ ', style);
    return;
  }
  const block = blocks.has(node.tagName) || /;display:(?:block|flex|grid|list-item|table)/.test(own);
  if (block) writer.endLine();
  const inner = styleIn(node, style, looks);
  if (node.tagName === 'LI') writer.item(signOf(node), inner.depth);
  const list = /;mso-list:[^;]*level(\d)/.exec(own);
  if (list) writer.item(wordSign(node), Number(list[1]));
  for (const child of node.childNodes) walk(child, inner, looks, writer);
  if (block) writer.endLine();
  else if (node.tagName === 'TD' || node.tagName === 'TH') writer.write(' ', style);
}

/** “- ”, or the number of a numbered list’s line. */
function signOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const start = Number(list.getAttribute('start') ?? 1);
  const number = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(item) + start;
  return Number.isSafeInteger(number) ? `${number}. ` : '- ';
}

/** Word writes the sign itself before each line, where other programs do not see it. */
function wordSign(paragraph: Element): string {
  const sign = [...paragraph.querySelectorAll('span')].find((span) =>
    ownStyle(span).includes('mso-list:ignore'),
  );
  const number = /^\s*(\d{1,3})[.)]/.exec(sign?.textContent ?? '')?.[1];
  return number === undefined ? '- ' : `${number}. `;
}

function styleIn(element: Element, around: Style, looks: Looks): Style {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).slice(0, 20);
  const look = classes.map((name) => looks.get(name) ?? '').join('') + ownStyle(element);
  const tag = element.tagName;
  const weight = lastOf(look, /;font-weight:(bold|bolder|normal|lighter|\d{3})/g);
  const slant = lastOf(look, /;font-style:(italic|oblique|normal)/g);
  const space = lastOf(look, /;white-space:(pre|pre-wrap|pre-line|break-spaces|normal|nowrap)(?=;)/g);
  return {
    bold:
      weight === undefined ? around.bold || tag === 'B' || tag === 'STRONG' : /^bold|[6-9]00/.test(weight),
    italic: slant === undefined ? around.italic || tag === 'I' || tag === 'EM' : slant !== 'normal',
    lines: tag === 'PRE' || (space === undefined ? around.lines : /^(?:pre|break)/.test(space)),
    depth: around.depth + (tag === 'UL' || tag === 'OL' ? 1 : 0),
  };
}

function lastOf(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}

/** Puts words together line by line. */
class Writer {
  readonly #lines: { readonly lead: string; readonly runs: Run[] }[] = [];
  #now: { readonly lead: string; readonly runs: Run[] } = { lead: '', runs: [] };

  write(text: string, { bold, italic, lines }: Style): void {
    const parts = lines ? text.split('\n') : [text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.newLine();
      this.#now.runs.push({ text: part.replace(/\s+/g, ' '), bold, italic });
    }
  }

  /** A line of a list. */
  item(sign: string, depth: number): void {
    this.endLine();
    this.#now = { lead: `${'  '.repeat(Math.max(0, Math.min(depth, 6) - 1))}${sign}`, runs: [] };
  }

  newLine(): void {
    this.#lines.push(this.#now);
    this.#now = { lead: '', runs: [] };
  }

  /** Begins a new line if there is anything in this one; a list’s sign stays with the words to come. */
  endLine(): void {
    if (this.#now.runs.some(({ text }) => text.trim() !== '')) this.newLine();
  }

  /** Lines as they are, none empty. */
  text(): string {
    this.newLine();
    const lines = this.#lines.flatMap(({ lead, runs }) => {
      const line = lineOf(runs);
      return line === '' ? [] : [{ lead, line }];
    });
    // One line alone is no list.
    if (lines.length === 1) return lines.map(({ line }) => line).join('');
    return lines.map(({ lead, line }) => `${lead}${line}`).join('\n');
  }
}
