/** The links within the words of a document: `[the rubric](water-study.rubric.yaml)`, and texts that are an address. */
import { isLink } from '../coaching/targets.ts';
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import { linksOf } from '../markdown/markdown.ts';
import { indexOf } from '../references/index.ts';
import { decoded } from '../text/decoded.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Span } from '../text/ranges.ts';
import type { YamlNode, YamlScalar } from '../yaml/tree.ts';
import type { Target } from './links.ts';

/** A link within a text. */
export interface WordsLink {
  /** The text it stands in. */
  readonly node: YamlScalar;
  /** Where its target stands in the document. */
  readonly span: Span;
  /** As written: `walk%20one.lesson.yaml#g1`, a page on the web, a mail address. */
  readonly target: string;
}

/** Where such a target leads: the parts before and behind its last `#`, as they are meant. */
export function partsOf(target: string): { readonly file: string; readonly id?: string } {
  const hash = target.lastIndexOf('#');
  if (hash < 0) return { file: decoded(target) };
  return { file: decoded(target.slice(0, hash)), id: decoded(target.slice(hash + 1)) };
}

/** A file and an id as a Markdown link can name them, so that nothing in them ends it early. */
export function writtenTarget(file: string, id?: string): string {
  return escaped(file) + (id === undefined ? '' : `#${escaped(id)}`);
}

function escaped(part: string): string {
  return part.replace(/[\s()<>"'%\\#`[\]*|\p{Cc}]/gu, (sign) => {
    const code = encodeURIComponent(sign);
    // Some signs that mean something in Markdown mean nothing in an address.
    return code === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : code;
  });
}

/** The links in the words of a document, in the order of its text; what links by its very form is not among them. */
export const wordsLinks = once((document): readonly WordsLink[] => {
  if (document.older || !/\]\(|https?:|mailto:/i.test(document.text)) return [];
  const links = new Set(indexOf(document).references.map(({ node }) => node));
  const found: WordsLink[] = [];
  const walk = (node: YamlNode | undefined): void => {
    if (node?.type === 'map') for (const { value } of node.pairs) walk(value);
    else if (node?.type === 'list') for (const { value } of node.items) walk(value);
    else if (node?.type === 'scalar' && !links.has(node)) found.push(...linksIn(document, node));
  };
  walk(document.sound.root);
  return found;
});

function linksIn(document: PlanDocument, node: YamlScalar): readonly WordsLink[] {
  if (typeof node.value !== 'string') return [];
  const { start, end } = node.span;
  const written = document.text.slice(start, end);
  if (isLink(node.text.trim())) {
    const target = node.text.trim();
    const at = start + written.indexOf(target);
    return at < start ? [] : [{ node, target, span: { start: at, end: at + target.length } }];
  }
  if (!written.includes('](')) return [];
  // What is a link is for Markdown to say; where it stands, for the text.
  const meant = new Set(linksOf(node.text).map(({ target }) => decoded(target)));
  const found: WordsLink[] = [];
  for (let at = written.indexOf(']('); at >= 0; at = written.indexOf('](', at + 2)) {
    const behind = written.slice(at + 2, at + 2 + LONGEST);
    const before = /^\s*<?/.exec(behind)?.[0] ?? '';
    const target = (before.endsWith('<') ? enclosed : bare).exec(behind.slice(before.length))?.[0] ?? '';
    const from = start + at + 2 + before.length;
    const span = { start: from, end: from + target.length };
    if (target !== '' && meant.has(decoded(target))) found.push({ node, target, span });
  }
  return found;
}

/** A target as it stands alone: no blanks, and no bracket that it does not open and close itself. */
const bare = /^(?:[^\s()<>]|\([^\s()<>]*\))*/;

/** A target between `<` and `>`, which may have blanks in it. */
const enclosed = /^[^<>\r\n]*(?=>)/;

/** Longer targets, in characters, are none. */
const LONGEST = 2_000;

/** The links in the words of one document to an item, or (without one) to a document as a whole. */
export function wordsUsesIn(
  from: PlanDocument,
  { document, item }: Target,
  shelf: Pick<Shelf, 'find'>,
): readonly WordsLink[] {
  return wordsLinks(from).filter(({ target }) => {
    if (isLink(target)) return false;
    const { file, id } = partsOf(target);
    return id === item?.id && shelf.find(from.uri, file) === document;
  });
}

/** The links in the words of all documents to an item, or (without one) to a document as a whole. */
export function wordsUsesOf(
  target: Target,
  shelf: Shelf,
): readonly { readonly document: PlanDocument; readonly link: WordsLink }[] {
  return [...shelf.all()].flatMap((document) =>
    document.text.includes('](')
      ? wordsUsesIn(document, target, shelf).map((link) => ({ document, link }))
      : [],
  );
}
