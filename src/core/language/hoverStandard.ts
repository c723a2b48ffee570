/** What resting on a standard’s code says. */
import type { PlanDocument } from '../document.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import { standardsIn } from '../kinds/standards/standards.ts';
import { indexOf } from '../references/index.ts';
import { aboutStandard, type Shown } from '../standards/about.ts';
import { plansOf, standingOf, touchesOf } from '../standards/coverage.ts';
import type { Span } from '../text/ranges.ts';

export interface Hover {
  /** Where the code stands in the text. */
  readonly span: Span;
  /** Markdown in which nothing of a document acts. */
  readonly markdown: string;
}

/** @param offset a place in the text @returns undefined where no code of a standard at hand stands there */
export function hoverStandard(
  document: PlanDocument,
  shelf: Shelf,
  offset: number,
  shown: Shown,
): Hover | undefined {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return undefined;
  const at = codeAt(document, offset);
  const known = at && knownAs(document, shelf, at);
  if (!at || !known) return undefined;
  const others = plansOf(shelf).filter((plan) => plan !== document);
  const by = touchesOf(others).get(at.code) ?? [];
  // Only where the standard itself stands it is worth saying that nobody works on it.
  const close = at.own ? standingOf(shelf, known) : undefined;
  return { span: at.span, markdown: aboutStandard(known, by, shown, close) };
}

interface Code {
  readonly code: string;
  readonly span: Span;
  /** Whether it stands at the standard itself, and not where something names it. */
  readonly own: boolean;
  /** Whether it names one of this very document. */
  readonly here: boolean;
}

function codeAt(document: PlanDocument, offset: number): Code | undefined {
  const { references, items } = indexOf(document);
  const isThere = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const named = references.find(({ rule, node }) => rule.form === 'code' && isThere(node.span));
  if (named)
    return { code: named.text, span: named.node.span, own: false, here: named.rule.to !== undefined };
  const own = items.find(({ key, idNode }) => key === 'code' && isThere(idNode.span));
  return own && { code: own.id, span: own.idNode.span, own: true, here: true };
}

function knownAs(document: PlanDocument, shelf: Shelf, { code, here }: Code): KnownStandard | undefined {
  if (!here) return shelf.standard(code);
  const item = standardsIn(document).find((each) => each.code === code);
  return item && { document, item };
}
