import { workspace, type TextDocument, type Uri } from 'vscode';

/** The open document with that address, if it is open. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** Whether it is open in an editor, or VS Code holds its text for somebody. */
export function isOpen(uri: Uri): boolean {
  return openDocument(uri.toString()) !== undefined;
}
