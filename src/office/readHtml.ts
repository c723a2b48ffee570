/** Reads a page or a clipboard: from Google Docs, Word, LibreOffice, the web. */
import { LONGEST_READ, type ReadText } from '../core/exchange/read/read.ts';
import { tidyText } from '../core/markdown/pastedWords.ts';
import { Blocks, type Frame } from './html/blocks.ts';
import { gridOf } from './html/grid.ts';
import { attribute, isHidden, lookIn, plainLook, styleOf, type Look } from './html/looks.ts';
import { treeOf, withoutTags, type HtmlElement } from './html/tree.ts';

/** What of it cannot be brought along, in the order it is said. */
const leaves = [
  'picture',
  'drawing',
  'video or sound',
  'embedded page',
  'comment',
  'menu or side column',
] as const;
type Leaf = (typeof leaves)[number];

const leafOf: ReadonlyMap<string, Leaf> = new Map<string, Leaf>([
  ['img', 'picture'],
  ['picture', 'picture'],
  ['svg', 'drawing'],
  ['canvas', 'drawing'],
  ['v:shape', 'drawing'],
  ['video', 'video or sound'],
  ['audio', 'video or sound'],
  ['iframe', 'embedded page'],
  ['object', 'embedded page'],
  ['embed', 'embedded page'],
  ['nav', 'menu or side column'],
  ['aside', 'menu or side column'],
  ['footer', 'menu or side column'],
]);

const besideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search']);

const skipped = new Set([
  'head',
  'meta',
  'link',
  'button',
  'select',
  'textarea',
  'colgroup',
  'col',
  'dialog',
]);

const blockNames = new Set(
  'p div section article header main blockquote dl dt dd pre address figure figcaption details summary form fieldset center body html tr td th caption'.split(
    ' ',
  ),
);

/** A page or a clipboard, as HTML. Nothing in it runs, nothing is loaded. */
export function readHtml(html: string): ReadText {
  if (html.length > LONGEST_READ)
    return { blocks: [], leftOut: ['Everything: the text is too long to be read in one piece.'] };
  const tree = treeOf(html);
  const blocks = new Blocks();
  if (!tree) {
    blocks.write(withoutTags(html), plainLook);
    return { blocks: blocks.blocks(), leftOut: ['how the text was laid out'] };
  }
  const reader = new Reader();
  reader.walkAll(tree, plainLook, blocks, 0);
  return { blocks: blocks.blocks(), leftOut: reader.leftOut() };
}

class Reader {
  readonly #counts = new Map<Leaf, number>();
  readonly #comments = new Set<string>();

  leftOut(): readonly string[] {
    return leaves.flatMap((leaf) => {
      const count = leaf === 'comment' ? this.#comments.size : (this.#counts.get(leaf) ?? 0);
      if (count === 0) return [];
      if (count === 1) return [`1 ${leaf}`];
      const many = { 'video or sound': 'videos or sounds', 'menu or side column': 'menus or side columns' };
      return [`${count} ${leaf in many ? many[leaf as keyof typeof many] : `${leaf}s`}`];
    });
  }

  /** @param lists how deep in lists */
  walkAll(element: HtmlElement, look: Look, to: Blocks, lists: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') to.write(tidyText(child), look);
      else this.#walk(child, element, look, to, lists);
    }
  }

  #walk(element: HtmlElement, parent: HtmlElement, around: Look, to: Blocks, lists: number): void {
    const { name } = element;
    const style = styleOf(element);
    if (skipped.has(name) || isHidden(element, style) || this.#isLeftOut(element, style)) return;
    if (name === 'br') {
      to.newLine();
      return;
    }
    if (name === 'input') {
      if (attribute(element, 'type') === 'checkbox') to.write('☐ ', around);
      return;
    }
    if (name === 'hr') {
      to.begin();
      return;
    }
    const look = lookIn(element, style, around);
    if (name === 'table') {
      this.#table(element, look, to, lists);
      return;
    }
    if (name === 'ul' || name === 'ol') {
      to.end();
      this.walkAll(element, look, to, lists + 1);
      to.begin();
      return;
    }
    if (name === 'li') {
      this.#item(element, parent, look, to, lists);
      return;
    }
    if (style.includes(';mso-tab-count:')) {
      to.write('\t', look);
      return;
    }
    const frame = frameOf(element, style);
    if (frame) {
      to.begin(frame);
      this.walkAll(element, look, to, lists);
      to.begin();
    } else if (blockNames.has(name) || /;display:(?:block|flex|grid|list-item|table)/.test(style)) {
      // Within a list’s line, blocks are lines of it.
      if (lists > 0) to.end();
      else to.begin();
      this.walkAll(element, look, to, lists);
      if (lists > 0) to.end();
      else to.begin();
    } else this.walkAll(element, look, to, lists);
  }

  #item(element: HtmlElement, parent: HtmlElement, look: Look, to: Blocks, lists: number): void {
    const said = Number(attribute(element, 'aria-level') || attribute(element, 'data-aria-level'));
    const level = Number.isInteger(said) && said > 0 ? Math.min(said, 20) : Math.max(lists, 1);
    to.begin({ is: 'item', level, ordered: parent.name === 'ol' });
    this.walkAll(element, look, to, Math.max(lists, 1));
    to.begin();
  }

  /** Pictures and the like are counted; so are a page’s own menus. */
  #isLeftOut(element: HtmlElement, style: string): boolean {
    const { name } = element;
    // The sign before a list’s line, as Word draws it.
    if (style.includes(';mso-list:ignore')) return true;
    if (this.#isComment(element, style)) return true;
    const leaf = besideRoles.has(attribute(element, 'role').toLowerCase())
      ? 'menu or side column'
      : leafOf.get(name);
    if (leaf === undefined) return false;
    if (leaf === 'menu or side column' && !hasWords(element, 0)) return true;
    // A dot that counts visits is no picture.
    const dot =
      leaf === 'picture' && [attribute(element, 'width'), attribute(element, 'height')].includes('1');
    if (!dot) this.#counts.set(leaf, (this.#counts.get(leaf) ?? 0) + 1);
    return true;
  }

  #isComment(element: HtmlElement, style: string): boolean {
    const href = attribute(element, 'href');
    const marked = /^#(?:_msocom_|cmnt)(\d{1,6})$/.exec(href.replace(/^[^#]{0,2000}#/, '#'))?.[1];
    if (marked !== undefined) {
      this.#comments.add(marked);
      return true;
    }
    return (
      style.includes(';mso-element:comment') ||
      href.startsWith('#cmnt_ref') ||
      (/\bMsoCommentReference\b/.test(attribute(element, 'class')) && !hasLink(element, 0))
    );
  }

  #table(element: HtmlElement, look: Look, to: Blocks, lists: number): void {
    to.begin();
    for (const child of element.children)
      if (typeof child !== 'string' && child.name === 'caption') this.#walk(child, element, look, to, 0);
    const grid = gridOf(element);
    const cells = [...new Set(grid.flat().filter((cell) => cell !== undefined))];
    const width = grid[0]?.length ?? 0;
    const layout = width === 1 || cells.some((cell) => holdsTable(cell, 0));
    if (layout) {
      // A box around words, or a table that only lays out the page.
      for (const cell of cells) {
        to.begin();
        this.walkAll(cell, lookIn(cell, styleOf(cell), look), to, 0);
        to.begin();
      }
      return;
    }
    const words = new Map(cells.map((cell) => [cell, this.#wordsOf(cell, look)]));
    to.table(grid.map((row) => row.map((cell) => (cell ? (words.get(cell) ?? '') : ''))));
    if (lists > 0) to.begin();
  }

  #wordsOf(cell: HtmlElement, around: Look): string {
    const style = styleOf(cell);
    if (isHidden(cell, style)) return '';
    const blocks = new Blocks();
    // Its letters say nothing of headings here.
    this.walkAll(cell, { ...lookIn({ ...cell, name: 'td' }, style, around), size: undefined }, blocks, 0);
    return blocks.lines();
  }
}

/** What a paragraph says it is: a heading, or a line of a list as Word writes it. */
function frameOf(element: HtmlElement, style: string): Frame | undefined {
  const { name } = element;
  const level = /^h([1-6])$/.exec(name)?.[1] ?? headingRole(element);
  if (level !== undefined) return { is: 'heading', level: Number(level) };
  if (name !== 'p' && name !== 'div') return undefined;
  const list = /;mso-list:(?!none|ignore|skip)[^;]{0,60}level(\d)/.exec(style)?.[1];
  if (list !== undefined)
    return {
      is: 'item',
      level: Number(list),
      ordered: /^[\s(]*(?:\d|[a-z]{1,3}[.)])/i.test(signOf(element, 0)),
    };
  const called = attribute(element, 'class');
  if (name === 'p' && /(?:^|\s)(?:MsoTitle\w*|title)(?:\s|$)/i.test(called))
    return { is: 'heading', level: 1 };
  const styled = /\bheading ?([1-6])\b/i.exec(paragraphStyle(element, 0))?.[1];
  if (styled !== undefined) return { is: 'heading', level: Number(styled) };
  return /^title$/i.test(paragraphStyle(element, 0)) ? { is: 'heading', level: 1 } : undefined;
}

function headingRole(element: HtmlElement): string | undefined {
  if (attribute(element, 'role') !== 'heading') return undefined;
  return /^[1-6]$/.exec(attribute(element, 'aria-level'))?.[0] ?? '2';
}

/** The name of a paragraph’s style, as Word online writes it at its words. */
function paragraphStyle(element: HtmlElement, depth: number): string {
  const own = attribute(element, 'data-ccp-parastyle');
  if (own !== '' || depth > 3) return own;
  const first = element.children.find((child) => typeof child !== 'string');
  return typeof first === 'object' ? paragraphStyle(first, depth + 1) : '';
}

/** The sign of a line that Word writes itself, where other programs do not see it. */
function signOf(element: HtmlElement, depth: number): string {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (styleOf(child).includes(';mso-list:ignore')) return wordsOf(child, 0);
    const within = depth < 4 ? signOf(child, depth + 1) : '';
    if (within !== '') return within;
  }
  return '';
}

function wordsOf(element: HtmlElement, depth: number): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : depth < 8 ? wordsOf(child, depth + 1) : ''))
    .join('');
}

function hasWords(element: HtmlElement, depth: number): boolean {
  return element.children.some((child) =>
    typeof child === 'string' ? child.trim() !== '' : depth < 40 && hasWords(child, depth + 1),
  );
}

function hasLink(element: HtmlElement, depth: number): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'a' || (depth < 4 && hasLink(child, depth + 1))),
  );
}

/** Whether a cell has a table of several lines in it. */
function holdsTable(element: HtmlElement, depth: number): boolean {
  return element.children.some((child) => {
    if (typeof child === 'string') return false;
    if (child.name === 'table') return gridOf(child).length > 1;
    return depth < 20 && holdsTable(child, depth + 1);
  });
}
