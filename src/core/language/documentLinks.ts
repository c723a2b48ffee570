/** What can be opened from the text of a document: files of the workspace, pages on the web, mail addresses. */
import { keyOf } from '../coaching/lookable.ts';
import { isLink, sourceOf } from '../coaching/targets.ts';
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import type { Shelf } from '../library/shelf.ts';
import { indexOf, splitReference, type Item, type Reference } from '../references/index.ts';
import { decoded } from '../text/decoded.ts';
import type { Span } from '../text/ranges.ts';
import { targetOf, wordsOf, type Target } from './links.ts';
import { partsOf, wordsLinks, type WordsLink } from './textLinks.ts';

/** Something to open. */
export interface OpenLink {
  readonly span: Span;
  readonly to: LinkTarget;
}

export type LinkTarget =
  /** A document, or an item of it. */
  | ({ readonly what: 'document' } & Target)
  /** Another file of the workspace. */
  | { readonly what: 'file'; readonly uri: string }
  /** A page on the web, or a mail address. */
  | { readonly what: 'link'; readonly address: string };

/**
 * What can be opened from a document, in the order of its text. A document that isn’t there is no link, and nothing
 * outside of the workspace’s folders is one but pages (http, https) and mail addresses.
 */
export function documentLinks(document: PlanDocument, shelf: Shelf): readonly OpenLink[] {
  if (document.older) return [];
  const found = [
    ...indexOf(document).references.flatMap((reference) => fromReference(document, shelf, reference) ?? []),
    ...wordsLinks(document).flatMap((link) => fromWords(document, shelf, link) ?? []),
  ];
  return found.sort((a, b) => a.span.start - b.span.start);
}

function fromReference(document: PlanDocument, shelf: Shelf, reference: Reference): OpenLink | undefined {
  const { text, rule, node } = reference;
  const link = splitReference(text, rule);
  // An id alone is for “Go to Definition”.
  if (link?.file === undefined && !rule.orLink) return undefined;
  const span = wordsOf(document, node) ?? node.span;
  if (rule.orLink) return openOf(span, sourced(text, shelf, document, link?.file !== undefined));
  const target = targetOf(document, shelf, reference) ?? fileOf(document, shelf, link?.file ?? '');
  return target && { span, to: { what: 'document', ...target } };
}

/** The document, where it has no such item (any more). */
function fileOf(document: PlanDocument, shelf: Shelf, file: string): Target | undefined {
  const found = shelf.find(document.uri, file);
  return found && { document: found };
}

function fromWords(document: PlanDocument, shelf: Shelf, { span, target }: WordsLink): OpenLink | undefined {
  if (isLink(target)) return { span, to: { what: 'link', address: target } };
  const { file, id } = partsOf(target);
  return openOf(span, sourced(id === undefined ? file : `${file}#${id}`, shelf, document, true));
}

function openOf(span: Span, to: LinkTarget | undefined): OpenLink | undefined {
  return to && { span, to };
}

/** What a text of a document names. @param isFile whether it has a file in it; an id alone is nothing to open */
function sourced(text: string, shelf: Shelf, from: PlanDocument, isFile: boolean): LinkTarget | undefined {
  const source = sourceOf(text, shelf, from.uri);
  switch (source.what) {
    case 'link':
      return { what: 'link', address: source.address };
    case 'file':
      return isFile ? { what: 'file', uri: source.uri } : undefined;
    case 'document':
      return isFile ? { what: 'document', document: source.document } : undefined;
    case 'item': {
      if (!isFile) return undefined;
      const item = itemsByPlace(source.document).get(keyOf(source.path));
      return { what: 'document', document: source.document, ...(item ? { item } : {}) };
    }
    case 'gone':
      return source.document ? { what: 'document', document: source.document } : undefined;
  }
}

const itemsByPlace = once(
  (document): ReadonlyMap<string, Item> =>
    new Map(indexOf(document).items.map((item) => [keyOf(item.path), item])),
);

/** The name of a file, as people write it. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}
