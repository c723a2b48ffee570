/** What leads where: the links of documents to items and to other documents, followed in both directions. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import { homeOf } from '../references/home.ts';
import { indexOf, splitReference, type Item, type Reference } from '../references/index.ts';
import { namesOf } from '../references/names.ts';
import { schemaAt } from '../schema/walk.ts';
import { contains, touches, type Span } from '../text/ranges.ts';
import { pairOf } from '../yaml/navigate.ts';
import type { YamlScalar } from '../yaml/tree.ts';
import { fieldAt } from './field.ts';

/** What has to be known of the other documents to follow a link. */
export type Followed = Pick<Shelf, 'find' | 'standard'>;

/** Where a link leads: an item of a document, or a document as a whole. */
export interface Target {
  readonly document: PlanDocument;
  readonly item?: Item;
}

/** A link that leads to what was asked about. */
export interface Use {
  /** The document in which it stands. */
  readonly document: PlanDocument;
  readonly reference: Reference;
}

/** What stands at a place of a text: an item's own id (of a standard, its code), or a link to something. */
export type Thing =
  | { readonly what: 'item'; readonly item: Item; readonly span: Span }
  | { readonly what: 'reference'; readonly reference: Reference; readonly span: Span };

/**
 * The id, code or link at a place of the text; its ends count as in it.
 * @param offset zero-based, in UTF-16 code units
 */
export function thingAt(document: PlanDocument, offset: number): Thing | undefined {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return undefined;
  const { items, references } = indexOf(document);
  const reference = references.find(({ node }) => touches(node.span, offset));
  if (reference) return { what: 'reference', reference, span: reference.node.span };
  const item = items.find(({ idNode }) => touches(idNode.span, offset));
  return item && { what: 'item', item, span: item.idNode.span };
}

/**
 * What a place is about: what the id, code or link there leads to, the item whose own words are there, or (on the
 * title) the document.
 * @param offset zero-based, in UTF-16 code units
 */
export function meantAt(document: PlanDocument, shelf: Followed, offset: number): Target | undefined {
  const thing = thingAt(document, offset);
  if (thing)
    return thing.what === 'item'
      ? { document, item: thing.item }
      : targetOf(document, shelf, thing.reference);
  const field = fieldAt(document, offset);
  if (!field) return undefined;
  if (field.path.length === 1) return field.path[0] === 'title' ? { document } : undefined;
  const item = indexOf(document).items.find(
    ({ map, path }) => path.length === field.path.length - 1 && contains(map.span, field.pair.span),
  );
  const main = item && schemaAt(document.kind, document.sound.root, item.path)?.['x-main'];
  return item && main !== undefined && pairOf(item.map, main) === field.pair ? { document, item } : undefined;
}

/**
 * Where the words of a text stand, without its quotation marks.
 * @returns undefined where they are written otherwise than they read: on several lines, or with signs that stand for
 *   others
 */
export function wordsOf(document: PlanDocument, { style, span, text }: YamlScalar): Span | undefined {
  if (style === 'literal' || style === 'folded') return undefined;
  const quotes = style === 'plain' ? 0 : 1;
  const words = { start: span.start + quotes, end: span.end - quotes };
  return document.text.slice(words.start, words.end) === text ? words : undefined;
}

/** Where the id of a link stands, without the file before it; of a link to a document, the whole link. */
export function idSpanOf(document: PlanDocument, { node, text, rule }: Reference): Span {
  const words = wordsOf(document, node);
  if (!words) return node.span;
  const id = splitReference(text, rule)?.id;
  return id === undefined ? words : { start: words.end - id.length, end: words.end };
}

/** Where a link of a document leads; undefined where that is not known, or is no such item. */
export function targetOf(
  document: PlanDocument,
  shelf: Followed,
  { text, rule }: Reference,
): Target | undefined {
  if (rule.form === 'code' && rule.to === undefined) {
    const known = shelf.standard(text);
    const item = known && indexOf(known.document).byId.get(text);
    return known && { document: known.document, ...(item ? { item } : {}) };
  }
  const link = splitReference(text, rule);
  if (!link) return undefined;
  const { file, id } = link;
  const home =
    file === undefined
      ? id === undefined
        ? undefined
        : homeOf(document, shelf, id, rule.to)
      : shelf.find(document.uri, file);
  if (!home) return undefined;
  if (id === undefined) return { document: home };
  const item = indexOf(home).byId.get(id);
  return item && (rule.to === undefined || rule.to.includes(item.list))
    ? { document: home, item }
    : undefined;
}

/** Whether two lead to the same. */
export function isSame(one: Target | undefined, other: Target | undefined): boolean {
  return one?.document === other?.document && keyOf(one?.item) === keyOf(other?.item);
}

/** The place of an item in its document, to compare it with others. */
function keyOf(item: Item | undefined): string {
  return item ? JSON.stringify(item.path) : '';
}

/** The links of one document to an item, or (without one) to a document as a whole, in the order of its text. */
export function usesIn(from: PlanDocument, target: Target, shelf: Followed): readonly Reference[] {
  if (from.older) return [];
  const id = target.item?.id;
  return indexOf(from).references.filter(
    (reference) =>
      // Most are told apart by their words, without looking where they lead.
      (id === undefined || reference.text.endsWith(id)) && isSame(targetOf(from, shelf, reference), target),
  );
}

/** The documents that may have links to an item or a document: its own first, the others by address. */
export function documentsAround({ document, item }: Target, shelf: Shelf): readonly PlanDocument[] {
  const naming = shelf.pointingAt(document.uri).flatMap((uri) => shelf.get(uri) ?? []);
  const citing =
    item?.key === 'code' ? [...shelf.all()].filter((other) => namesOf(other).codes.includes(item.id)) : [];
  const others = [...new Set([...naming, ...citing])]
    .filter((other) => other !== document)
    .sort((a, b) => (a.uri < b.uri ? -1 : Number(a.uri > b.uri)));
  return [document, ...others];
}

/**
 * The links to an item, or (without one) to a document as a whole, in this document first, then by address; each
 * document's in the order of its text.
 */
export function usesOf(target: Target, shelf: Shelf): readonly Use[] {
  return documentsAround(target, shelf).flatMap((from) =>
    usesIn(from, target, shelf).map((reference) => ({ document: from, reference })),
  );
}
