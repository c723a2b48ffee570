/** Colours ids and links, standards and the notes that answer a question. */
import {
  Disposable,
  EventEmitter,
  languages,
  SemanticTokensBuilder,
  SemanticTokensLegend,
  type DocumentSemanticTokensProvider,
} from 'vscode';
import { tokensOf, type TokenSort } from '../../core/language/tokens.ts';
import type { Desk } from '../surface.ts';
import { newestInPause, ours } from './newest.ts';

/** As package.json contributes them, so that themes and people can colour them. */
const types: Readonly<Record<TokenSort, string>> = {
  item: 'thirdPointItem',
  file: 'thirdPointFile',
  standard: 'thirdPointStandard',
  answer: 'thirdPointAnswer',
};
const OWN = 'declaration';
const legend = new SemanticTokensLegend(Object.values(types), [OWN]);

/** Colours ids and links, standards and the notes that answer a question. */
export function colourIds({ documents }: Pick<Desk, 'documents'>): Disposable {
  const changed = new EventEmitter<void>();
  const provider: DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(open, token) {
      const document = await newestInPause(documents, open, token);
      if (!document) return undefined;
      const builder = new SemanticTokensBuilder(legend);
      for (const { span, sort, own } of tokensOf(document)) {
        const { line, character } = document.lines.positionAt(span.start);
        const length = span.end - span.start;
        builder.push(line, character, length, legend.tokenTypes.indexOf(types[sort]), own ? 1 : 0);
      }
      return builder.build();
    },
  };
  return Disposable.from(
    changed,
    // Another file is ours now, with no letter of it changed.
    documents.onDidChangeScope(() => changed.fire()),
    languages.registerDocumentSemanticTokensProvider(ours, provider, legend),
  );
}
