/** Where in one document the same thing is named. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import { indexOf } from '../references/index.ts';
import type { Span } from '../text/ranges.ts';
import { idSpanOf, targetOf, thingAt, usesIn, usesOf, wordsOf, type Target } from './links.ts';
import { wordsUsesOf } from './textLinks.ts';

/** A place where something is named. */
export interface Occurrence {
  readonly span: Span;
  /** Whether it is the item’s own id and not a link to it. */
  readonly isOwn: boolean;
}

/**
 * Where a document names what it names at a place: the item’s id and the links to it. What leads nowhere is found by
 * its words.
 * @param offset zero-based, in UTF-16 code units
 * @returns in the order of the text; undefined where neither an id nor a link is at the place
 */
export function occurrencesAt(
  document: PlanDocument,
  shelf: Shelf,
  offset: number,
): readonly Occurrence[] | undefined {
  const thing = thingAt(document, offset);
  if (!thing) return undefined;
  const target: Target | undefined =
    thing.what === 'item' ? { document, item: thing.item } : targetOf(document, shelf, thing.reference);
  const links = target
    ? usesIn(document, target, shelf)
    : indexOf(document).references.filter(
        ({ text, rule }) =>
          thing.what === 'reference' &&
          text === thing.reference.text &&
          rule.form === thing.reference.rule.form,
      );
  return [
    ...own(document, target),
    ...links.map((link) => ({ span: idSpanOf(document, link), isOwn: false })),
  ].sort((a, b) => a.span.start - b.span.start);
}

function own(document: PlanDocument, target: Target | undefined): readonly Occurrence[] {
  if (!target?.item || target.document !== document) return [];
  const { idNode } = target.item;
  return [{ span: wordsOf(document, idNode) ?? idNode.span, isOwn: true }];
}

/**
 * The places that change together while somebody types in one of them: an id and the links to it, where all of them
 * stand in this document.
 * @returns undefined where one place alone would change, or links elsewhere would be lost
 */
export function linkedAt(document: PlanDocument, shelf: Shelf, offset: number): readonly Span[] | undefined {
  if (document.newer || document.broken) return undefined;
  const thing = thingAt(document, offset);
  if (!thing) return undefined;
  const target =
    thing.what === 'item' ? { document, item: thing.item } : targetOf(document, shelf, thing.reference);
  if (target?.document !== document || !target.item) return undefined;
  const { id } = target.item;
  if (indexOf(document).items.filter((item) => item.id === id).length > 1) return undefined;
  if (usesOf(target, shelf).some((use) => use.document !== document)) return undefined;
  if (wordsUsesOf(target, shelf).length > 0) return undefined;
  const spans = (occurrencesAt(document, shelf, offset) ?? []).map(({ span }) => span);
  const alike = spans.every(({ start, end }) => document.text.slice(start, end) === id);
  return alike && spans.length > 1 && spans.some(({ start, end }) => start <= offset && offset <= end)
    ? spans
    : undefined;
}
