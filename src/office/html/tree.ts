/** HTML as a small tree: names, attributes, words. Nothing of it runs, nothing is loaded. */
import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: (HtmlElement | string)[];
}

/** Pages nest a few dozen elements; deeper ones are read as if they stood side by side. */
const DEEPEST = 150;

/** More open elements than any page has: the parser would be busy with them for long. */
const MOST_OPEN = 3000;

/** What is for the browser, not for people. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'title', 'xml']);

/** The tree of a page; undefined where its elements are nested without end. */
export function treeOf(html: string): HtmlElement | undefined {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let depth = 0;
  const nested = { endless: false };
  /** How deep what is not read began; 0 outside of it. */
  let muted = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MOST_OPEN) {
          nested.endless = true;
          parser.pause();
          return;
        }
        if (muted > 0) return;
        if (unread.has(name)) {
          muted = depth;
          return;
        }
        const element: HtmlElement = { name, attributes: { ...attributes }, children: [] };
        open[Math.min(depth, DEEPEST) - 1]?.children.push(element);
        if (depth < DEEPEST) open[depth] = element;
      },
      ontext(text) {
        const children = muted === 0 ? open[Math.min(depth, DEEPEST - 1)]?.children : undefined;
        const last = children?.at(-1);
        if (children && typeof last === 'string') children[children.length - 1] = last + text;
        else children?.push(text);
      },
      onclosetag() {
        if (depth-- === muted) muted = 0;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that what is nested without end is given up soon.
  const PIECE = 100_000;
  for (let at = 0; at < html.length && !nested.endless; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (nested.endless) return undefined;
  parser.end();
  return root;
}

/** The words of a page without its marks, for pages that are no tree. */
export function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}
