// Edits inside VS Code: those of a person’s own hands, and those that the extension asks for, which may be refused.
import * as vscode from 'vscode';
import { replace } from './answers.ts';

const apply = vscode.workspace.applyEdit.bind(vscode.workspace);

/** Changes texts and files as a person’s own hands do: never refused. */
export function byHand(
  edit: vscode.WorkspaceEdit,
  options?: vscode.WorkspaceEditMetadata,
): Thenable<boolean> {
  return apply(edit, options);
}

/**
 * From now on, two of three edits of texts that the extension asks for are refused and nothing is done, as VS Code does
 * with an edit of a text that somebody else has changed in the same moment.
 */
export function refuseEdits(): void {
  let asked = 0;
  replace(
    vscode.workspace,
    'applyEdit',
    (edit: vscode.WorkspaceEdit, options?: vscode.WorkspaceEditMetadata) => {
      const isOfTexts = edit.entries().some(([, edits]) => edits.length > 0);
      return isOfTexts && asked++ % 3 < 2 ? Promise.resolve(false) : apply(edit, options);
    },
  );
}
