/** Finds every place that points at an item. */
import { languages, Location, Uri, type Disposable, type ReferenceProvider } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { idSpanOf, meantAt, usesOf, wordsOf } from '../../core/language/links.ts';
import { wordsUsesOf } from '../../core/language/textLinks.ts';
import type { Span } from '../../core/text/ranges.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';

/** “Go to References”: the links to the item, standard or document at the cursor, in all documents. */
export function offerReferences({ documents }: Pick<Desk, 'documents'>): Disposable {
  const provider: ReferenceProvider = {
    async provideReferences(open, position, { includeDeclaration }) {
      await documents.whenRead();
      const { library } = documents;
      const document = newest(documents, open);
      const target = document && meantAt(document, library, open.offsetAt(position));
      if (!target) return undefined;
      const own = target.item && !target.document.older ? target.item.idNode : undefined;
      return [
        ...(own && includeDeclaration
          ? [toLocation(target.document, wordsOf(target.document, own) ?? own.span)]
          : []),
        ...usesOf(target, library).map((use) =>
          toLocation(use.document, idSpanOf(use.document, use.reference)),
        ),
        ...wordsUsesOf(target, library).map((use) => toLocation(use.document, use.link.span)),
      ];
    },
  };
  return languages.registerReferenceProvider(ours, provider);
}

function toLocation({ uri, lines }: PlanDocument, span: Span): Location {
  return new Location(Uri.parse(uri), toRange(lines, span));
}
