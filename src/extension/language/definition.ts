/** Leads from a link to what it means. */
import { languages, Range, Uri, type DefinitionProvider, type Disposable, type LocationLink } from 'vscode';
import { idSpanOf, meantAt, thingAt, wordsOf, type Target } from '../../core/language/links.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';

/** “Go to Definition” and “Peek Definition”: on an id or code, its item; on a file, that document. */
export function offerDefinitions({ documents }: Pick<Desk, 'documents'>): Disposable {
  const provider: DefinitionProvider = {
    async provideDefinition(open, position) {
      // Where it leads may not have been read yet.
      await documents.whenRead();
      const document = newest(documents, open);
      if (!document) return undefined;
      const offset = open.offsetAt(position);
      const thing = thingAt(document, offset);
      const target = thing && meantAt(document, documents.library, offset);
      if (!target) return undefined;
      const from = thing.what === 'item' || !target.item ? thing.span : idSpanOf(document, thing.reference);
      return [{ originSelectionRange: toRange(document.lines, from), ...placeOf(target) }];
    },
  };
  return languages.registerDefinitionProvider(ours, provider);
}

function placeOf({ document, item }: Target): LocationLink {
  const targetUri = Uri.parse(document.uri);
  if (!item || document.older) return { targetUri, targetRange: new Range(0, 0, 0, 0) };
  return {
    targetUri,
    targetRange: toRange(document.lines, item.map.span),
    targetSelectionRange: toRange(document.lines, wordsOf(document, item.idNode) ?? item.idNode.span),
  };
}
