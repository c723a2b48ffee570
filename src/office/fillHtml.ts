/**
 * Fills a school’s own template: a page with `{{goals}}` and the like. It is the school’s own file, so it keeps its
 * look; but what comes out is read by others, so nothing in it runs and nothing is loaded from elsewhere.
 */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import type { Text } from '../core/exchange/sheet.ts';
import { emptyPlace, PLACEHOLDER, type Filled, type Fillings } from '../core/exchange/template/filling.ts';
import { plain } from '../core/markdown/markdown.ts';
import { treeOf } from './html/tree.ts';
import { withoutWhatRuns } from './html/withoutWhatRuns.ts';
import { NotReadable } from './notReadable.ts';

export interface FilledHtml extends Filled {
  readonly html: string;
  /** What of the template did not come along, as “1 script”. */
  readonly leftOut: readonly string[];
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;
type TextNode = Extract<Node, { nodeType: 3 }>;

/** Elements that words stand in without beginning a line of their own. */
const inline = new Set(
  'a abbr b bdi bdo cite code em font i mark o:p q s small span strong sub sup u'.split(' '),
);

const LONGEST = 20_000_000;

/**
 * @param drawn a text as HTML, its words escaped
 * @throws NotReadable where it has no places to fill, or can’t be read
 */
export function fillHtml(template: string, fillings: Fillings, drawn: (text: Text) => string): FilledHtml {
  if (template.length > LONGEST) throw new NotReadable('This template is too large.');
  try {
    return filled(template, fillings, drawn);
  } catch (error) {
    if (error instanceof NotReadable) throw error;
    throw new NotReadable(
      'This template can’t be read. Open it in a browser, save it as a page, and try that one.',
    );
  }
}

function filled(template: string, fillings: Fillings, drawn: (text: Text) => string): FilledHtml {
  // What is nested without end is given up before the library is busy with it for long.
  const page = treeOf(template) && parseDocument(template);
  if (!page || isTooDeep(page.children))
    throw new NotReadable('This template is too deeply nested to be read.');
  const leftOut = withoutWhatRuns(page);
  const said = { unknown: new Set<string>(), empty: new Set<string>(), withheld: new Set<string>() };
  let places = 0;
  /** What stands at a place; undefined where it stays as it is. */
  const wordsFor = (written: string): Text | undefined => {
    places++;
    const filling = fillings(written);
    if (!filling) {
      said.unknown.add(written.trim());
      return undefined;
    }
    if (filling.without === 'not-for-reader') said.withheld.add(filling.label);
    if (filling.text !== '') return filling.text;
    if (filling.without === undefined) said.empty.add(filling.label);
    return emptyPlace(filling);
  };
  const inWords = (words: string): string =>
    words.replace(PLACEHOLDER, (all, written: string) => {
      const text = wordsFor(written);
      return text === undefined ? all : plain(text.replace(/\n(?:- )?/g, '; ').replace(/^- /, ''));
    });
  for (const element of elementsIn(page.children)) {
    for (const [name, value] of Object.entries(element.attribs)) element.attribs[name] = inWords(value);
  }
  for (const node of textsIn(page.children)) {
    const { parent } = node;
    if (parent && 'name' in parent && (parent.name === 'title' || parent.name === 'textarea')) {
      node.data = inWords(node.data);
    } else if (parent && 'name' in parent && parent.name === 'style') continue;
    else fillText(node, wordsFor, drawn);
  }
  if (places === 0) {
    throw new NotReadable(
      'This template has no places to fill. Write {{title}}, {{goals}} or {{activities}} where they should stand.',
    );
  }
  return {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what it names instead is not ours to import
    html: DomUtils.getOuterHTML(page),
    leftOut,
    ...{ unknown: [...said.unknown], empty: [...said.empty], withheld: [...said.withheld] },
  };
}

/** Pages nest a few dozen elements. */
const DEEPEST = 300;

function isTooDeep(nodes: readonly Node[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

function fillText(
  node: TextNode,
  wordsFor: (written: string) => Text | undefined,
  drawn: (text: Text) => string,
): void {
  const made: Node[] = [];
  let blocks = false;
  let from = 0;
  for (const match of node.data.matchAll(PLACEHOLDER)) {
    const text = wordsFor(match[1] ?? '');
    if (text === undefined) continue;
    made.push(...textNode(node.data.slice(from, match.index)));
    from = match.index + match[0].length;
    blocks ||= text.includes('\n');
    made.push(...parseDocument(drawn(text)).children);
  }
  if (from === 0) return;
  made.push(...textNode(node.data.slice(from)));
  // A paragraph can’t hold lists or other paragraphs.
  if (blocks) for (const around of aroundOf(node)) if (around.name === 'p') around.name = 'div';
  for (const each of made) DomUtils.prepend(node, each);
  DomUtils.removeElement(node);
}

function textNode(words: string): readonly Node[] {
  if (words === '') return [];
  const { children } = parseDocument('x');
  const [node] = children;
  if (node?.type === ElementType.Text) node.data = words;
  return children;
}

function aroundOf(node: Node): readonly Element[] {
  const found: Element[] = [];
  for (let at = node.parent; at && 'attribs' in at; at = at.parent) found.push(at);
  return found;
}

function elementsIn(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ('attribs' in node ? [node, ...elementsIn(node.children)] : []));
}

/** The texts of a page. Where a place is spread over several, as word processors do it, it is put together in the first. */
function textsIn(nodes: readonly Node[]): readonly TextNode[] {
  const found: TextNode[] = [];
  let line: TextNode[] = [];
  const walk = (node: Node): void => {
    if (node.type === ElementType.Text) {
      found.push(node);
      line.push(node);
    }
    if (!('attribs' in node)) return;
    const isLine = !inline.has(node.name);
    if (isLine) endLine();
    node.children.forEach(walk);
    if (isLine) endLine();
  };
  const endLine = (): void => {
    gather(line);
    line = [];
  };
  nodes.forEach(walk);
  endLine();
  return found;
}

/** Puts places that are spread over texts of one line into the first of these. */
function gather(line: readonly TextNode[]): void {
  if (line.length < 2) return;
  const whole = line.map(({ data }) => data).join('');
  const matches = [...whole.matchAll(PLACEHOLDER)];
  if (matches.length === 0) return;
  const ends: number[] = [];
  for (const { data } of line) ends.push((ends.at(-1) ?? 0) + data.length);
  const made = line.map(() => [] as string[]);
  let node = 0;
  let at = 0;
  /** Up to a place, each keeps its own; what is in a place goes to where it begins. */
  const keep = (to: number): void => {
    while (at < to) {
      while (at >= (ends[node] ?? Infinity)) node++;
      const end = Math.min(to, ends[node] ?? to);
      made[node]?.push(whole.slice(at, end));
      at = end;
    }
    while (at >= (ends[node] ?? Infinity) && node < line.length - 1) node++;
  };
  for (const { index, 0: all } of matches) {
    keep(index);
    made[node]?.push(all);
    at = index + all.length;
  }
  keep(whole.length);
  line.forEach((each, index) => (each.data = made[index]?.join('') ?? ''));
}
