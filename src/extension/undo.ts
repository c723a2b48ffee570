import { commands, Uri, window, workspace } from 'vscode';

/** Takes back the last change of a plan, or makes it again, as one step. */
export type UndoStep = 'undo' | 'redo';

/**
 * Undoes in the plan’s text editor, since undo in a webview does not reach the text: the text is shown and undone.
 * The focus is in the text afterwards.
 */
export async function undoInText(uri: string, step: UndoStep): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, {
    preview: false,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  await commands.executeCommand(step);
}
