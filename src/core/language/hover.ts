/** What resting on a place of a text says: what a line is for, what a word means, what stands behind an id, a link, a code. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Shown } from '../standards/about.ts';
import { suggestionsFor } from '../suggestions/inText.ts';
import type { Span } from '../text/ranges.ts';
import { fieldAt } from './field.ts';
import { aboutAcceptedCode } from './hover/aboutAcceptedCode.ts';
import { aboutField } from './hover/aboutField.ts';
import { aboutThing } from './hover/aboutThing.ts';
import { aboutSuggestion } from './hover/aboutSuggestion.ts';
import { aboutValue } from './hover/aboutValue.ts';
import { thingAt } from './links.ts';

export interface Hover {
  /** What it speaks about. */
  readonly span: Span;
  /** Parts, one below the other: Markdown in which nothing of a document acts. */
  readonly parts: readonly string[];
}

/**
 * What there is to say about a place.
 * @param offset zero-based, in UTF-16 code units
 * @param shown writes texts of a document as people see them here
 * @returns undefined where there is nothing to say that does not stand there already
 */
export function hoverAt(
  document: PlanDocument,
  shelf: Shelf,
  offset: number,
  shown: Shown,
): Hover | undefined {
  // An older form is read as if it were up to date, so places are not those of the text; of a file that says that it is
  // another kind of document, only that line is spoken about.
  if (document.older) return undefined;
  const accepted = aboutAcceptedCode(document.sound, offset);
  if (accepted) return { span: accepted.span, parts: [accepted.words] };
  const field = fieldAt(document, offset);
  if (document.foreignKind && field?.path.join() !== 'kind') return undefined;
  const thing = thingAt(document, offset);
  const behind = thing && aboutThing(document, shelf, thing, shown);
  if (thing && behind !== undefined) return { span: thing.span, parts: [behind] };
  if (field?.onName) {
    const words = aboutField(document, field);
    return words === undefined ? undefined : { span: field.span, parts: [words] };
  }
  const value = field && aboutValue(document, shelf, field, shown);
  const suggested = suggestionsFor(document, offset);
  const parts = [
    ...(value === undefined ? [] : [value]),
    ...(suggested?.suggestions ?? []).map((each) => aboutSuggestion(each, document, shown)),
  ];
  const span = field?.span ?? suggested?.span;
  return span && parts.length > 0 ? { span, parts } : undefined;
}
