/** Shows a document in the plan’s terms: in the outline, the breadcrumbs, the lines that stick above the text. */
import { Disposable, DocumentSymbol, languages, type DocumentSymbolProvider } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { outlineOf, type OutlineEntry } from '../../core/language/outline.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newestInPause, ours } from './newest.ts';
import { symbolKinds } from './symbolKinds.ts';

/** Shows a document in the plan’s terms: in the outline, the breadcrumbs, the lines that stick above the text. */
export function showOutline({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const provider: DocumentSymbolProvider = {
    async provideDocumentSymbols(open, token) {
      const document = await newestInPause(documents, open, token);
      if (!document) return undefined;
      const labels = meetingMode.labels(document.uri) ?? ((text: string): string => text);
      return outlineOf(document).map((entry) => toSymbol(document, entry, labels));
    },
  };
  const register = (): Disposable =>
    languages.registerDocumentSymbolProvider(ours, provider, { label: 'Third Point' });
  // VS Code asks again when somebody new answers, and has no other way to be told that names are labels now.
  let registered = register();
  return Disposable.from(
    meetingMode.onDidChange(() => {
      registered.dispose();
      registered = register();
    }),
    new Disposable(() => {
      registered.dispose();
    }),
  );
}

function toSymbol(
  document: PlanDocument,
  { name, detail, sort, span, selection, children }: OutlineEntry,
  labels: (text: string) => string,
): DocumentSymbol {
  const symbol = new DocumentSymbol(
    labels(name),
    labels(detail),
    symbolKinds[sort],
    toRange(document.lines, span),
    toRange(document.lines, selection),
  );
  symbol.children = children.map((child) => toSymbol(document, child, labels));
  return symbol;
}
