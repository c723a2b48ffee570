/** Whom notes and visits are meant for: an entry's own word, else its meeting's, its document's, its agreement's, else the two. */
import type { PlanDocument } from '../document.ts';
import { agreementIn, visibilityOf, type Visibility } from '../kinds/coaching-agreement/agreement.ts';
import { agreementFor } from '../library/agreementFor.ts';
import type { Shelf } from '../library/shelf.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { circles } from './circles.ts';

/**
 * Whom an entry of a document is meant for.
 * @param path where the entry stands; left out: the document as a whole
 */
export function meantFor(document: PlanDocument, shelf: Shelf, path: Path = []): Visibility {
  for (let length = path.length; length >= 0; length--) {
    const own = visibilityOf(textOf(nodeAt(document.sound, path.slice(0, length)), 'visibility'));
    if (own !== undefined) return own;
  }
  return agreedFor(document, shelf);
}

/** Whom notes and visits are meant for as agreed, where they say nothing else; without an agreement, the two. */
export function agreedFor(document: PlanDocument, shelf: Shelf): Visibility {
  const agreement = document.kind === 'coaching-agreement' ? document : agreementFor(document, shelf);
  return agreement ? agreementIn(agreement).visibility : 'pair';
}

/** "Meant for the two of you." */
export function meantForInWords(visibility: Visibility): string {
  return `Meant for ${circles[visibility].for}.`;
}
