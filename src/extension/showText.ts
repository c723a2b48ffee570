import {
  Uri,
  window,
  workspace,
  type Memento,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
} from 'vscode';
import { tabsOf } from './tabs.ts';

/** Documents that are open as text because their text is meant, however plans open otherwise. */
const meant = new Set<string>();

/** Where they are remembered, for when the window is loaded anew. */
let memory: Memento | undefined;

const MEANT = 'text.meant';

/** Remembers in this folder's memory which documents are open as text because their text is meant. */
export function rememberTexts(where: Memento): void {
  memory = where;
  for (const uri of where.get<readonly string[]>(MEANT, []))
    if (tabsOf(uri, 'text').length > 0) meant.add(uri);
}

/** Shows a document as text because its text is meant: it stays text until its tab is closed. */
export function showText(document: TextDocument, options: TextDocumentShowOptions): Thenable<TextEditor> {
  meant.add(document.uri.toString());
  void memory?.update(MEANT, [...meant]);
  return window.showTextDocument(document, options);
}

/** Whether a document was opened as text because its text is meant. */
export function isTextMeant(uri: string): boolean {
  return meant.has(uri);
}

/** A document's tab was closed: the next one is opened as any other. */
export function textClosed(uri: string): void {
  if (tabsOf(uri, 'text').length === 0 && meant.delete(uri)) void memory?.update(MEANT, [...meant]);
}

/** Shows a document's text where it is open as text already, else in the active group. */
export async function showTextOf(uri: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const column = tabsOf(uri, 'text')[0]?.group.viewColumn;
  return showText(document, { preview: false, ...(column === undefined ? {} : { viewColumn: column }) });
}
