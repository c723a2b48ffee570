/** Takes out of a page what would run or be loaded when somebody opens it. */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Page = ReturnType<typeof parseDocument>;
type Node = Page['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const runs = new Set(['script', 'noscript']);
const frames = new Set(['iframe', 'frame', 'frameset', 'portal', 'applet', 'object', 'embed']);
/** Attributes that a browser loads something for. */
const loads = new Set([
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'lowsrc',
  'dynsrc',
  'xlink:href',
  'imagesrcset',
]);
/** Attributes that lead somewhere. */
const leads = new Set(['href', 'action', 'formaction', 'ping']);

/** The browser’s own word for it, should anything be overlooked here. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Changes a page. @returns what was left out, as “1 script” */
export function withoutWhatRuns(page: Page): readonly string[] {
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const node of allIn(page.children)) {
    if (!('attribs' in node)) {
      // Notes in the page can tell who made it.
      if (node.type === ElementType.Comment) DomUtils.removeElement(node);
      continue;
    }
    const what = leftOutAs(node);
    if (what !== undefined) {
      if (what !== '') count(what);
      DomUtils.removeElement(node);
      continue;
    }
    for (const [name, value] of Object.entries(node.attribs)) {
      const as = attributeLeftOutAs(node, name.toLowerCase(), value);
      if (as === undefined) continue;
      if (as !== '') count(as);
      Reflect.deleteProperty(node.attribs, name);
    }
    if (node.attribs.style !== undefined) node.attribs.style = withoutAddresses(node.attribs.style, count);
    if (node.name === 'style')
      for (const child of node.children)
        if (child.type === ElementType.Text) child.data = withoutAddresses(child.data, count);
  }
  forbid(page);
  return [...counts].map(([what, number]) => `${number} ${number === 1 ? what : manyOf(what)}`);
}

function manyOf(what: string): string {
  return what.replace(/^\w+/, (noun) => `${noun}s`);
}

/** What an element is called that is left out, '' for what nobody misses; undefined for what stays. */
function leftOutAs({ name, attribs }: Element): string | undefined {
  if (runs.has(name)) return 'script';
  if (frames.has(name)) return 'embedded page';
  if (name === 'base') return '';
  if (name === 'link') return /\bstylesheet\b/i.test(attribs.rel ?? '') ? 'style sheet from elsewhere' : '';
  // Who wrote the page, and with what; where it would lead by itself.
  if (name === 'meta')
    return /^(?:author|generator|progid|originator)$/i.test(attribs.name ?? '') ||
      attribs['http-equiv']?.toLowerCase() === 'refresh'
      ? ''
      : undefined;
  return undefined;
}

function attributeLeftOutAs({ name: element }: Element, name: string, value: string): string | undefined {
  if (name.startsWith('on')) return 'script';
  // Blanks and the like within such a word do not stop a browser.
  const address = [...value]
    .filter((letter) => letter > ' ')
    .join('')
    .toLowerCase();
  if (leads.has(name))
    return /^(?:javascript|vbscript|data):/.test(address) || name === 'ping' ? 'script' : undefined;
  if (!loads.has(name) || address.startsWith('data:image/') || address.startsWith('#')) return undefined;
  return element === 'img' || element === 'image' || element === 'source'
    ? 'picture from elsewhere'
    : 'file from elsewhere';
}

function withoutAddresses(css: string, count: (what: string) => void): string {
  const alone = css.replace(/@import\b[^;{}]*;?/gi, () => {
    count('style sheet from elsewhere');
    return '';
  });
  let kept = '';
  let done = 0;
  for (const { index } of alone.matchAll(/url\(/gi)) {
    if (index < done || /^\s*["']?(?:data:|#)/i.test(alone.slice(index + 4, index + 40))) continue;
    count('file from elsewhere');
    kept += `${alone.slice(done, index)}none`;
    // An address that is not closed goes on to the end, as browsers read it.
    done = alone.indexOf(')', index) + 1 || alone.length;
  }
  return kept + alone.slice(done);
}

function forbid(page: Page): void {
  const [policy] = parseDocument(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`).children;
  if (!policy) return;
  const elements = allIn(page.children).filter((node): node is Element => 'attribs' in node);
  const head = elements.find(({ name }) => name === 'head') ?? elements.find(({ name }) => name === 'html');
  if (head) DomUtils.prependChild(head, policy);
  else {
    const first = page.children.find((node) => !('name' in node) || !node.name.startsWith('!'));
    if (first) DomUtils.prepend(first, policy);
    else DomUtils.appendChild(page, policy);
  }
}

function allIn(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...allIn(node.children)] : [node]));
}
