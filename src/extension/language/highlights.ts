/** Lights an id and its uses in the text in front, and lets them be typed over together. */
import {
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  languages,
  LinkedEditingRanges,
  type DocumentHighlightProvider,
  type LinkedEditingRangeProvider,
} from 'vscode';
import { linkedAt, occurrencesAt } from '../../core/language/occurrences.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';

/** What an id is made of: what is typed beyond that ends the common typing. */
const ID_SIGNS = /[a-z0-9-]*/;

/** Lights what is the same; with VS Code’s “Linked Editing” on, also writes at all of these places at once. */
export function lightUses({ documents }: Pick<Desk, 'documents'>): Disposable {
  const lights: DocumentHighlightProvider = {
    provideDocumentHighlights(open, position) {
      const document = newest(documents, open);
      if (!document) return undefined;
      return occurrencesAt(document, documents.library, open.offsetAt(position))?.map(
        ({ span, isOwn }) =>
          new DocumentHighlight(
            toRange(document.lines, span),
            isOwn ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          ),
      );
    },
  };
  const linked: LinkedEditingRangeProvider = {
    provideLinkedEditingRanges(open, position) {
      const document = newest(documents, open);
      const spans = document && linkedAt(document, documents.library, open.offsetAt(position));
      return (
        spans &&
        new LinkedEditingRanges(
          spans.map((span) => toRange(document.lines, span)),
          ID_SIGNS,
        )
      );
    },
  };
  return Disposable.from(
    languages.registerDocumentHighlightProvider(ours, lights),
    languages.registerLinkedEditingRangeProvider(ours, linked),
  );
}
