/** Small edits of an open text, known as ours when they are heard of. */
import { TextEdit as VsTextEdit, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { applyEdits, type TextEdit } from '../core/text/edits.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { Documents } from './documents.ts';
import { toRange } from './ranges.ts';

/**
 * Makes edits of an open text as one step to undo.
 * @param edits offsets in the text as it is now
 * @returns whether they were made: VS Code refuses them where the text has changed by the time they get there
 */
export async function applyOnce(
  { arrivals }: Documents,
  open: TextDocument,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const text = open.getText();
  const edit = toWorkspaceEdit(open.uri, new LineIndex(text), edits);
  return arrivals.making(open.uri.toString(), applyEdits(text, edits), () => workspace.applyEdit(edit));
}

/** One undo step for VS Code. @param lines of the text that the offsets refer to */
export function toWorkspaceEdit(uri: Uri, lines: LineIndex, edits: readonly TextEdit[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  result.set(
    uri,
    edits.map((edit) => new VsTextEdit(toRange(lines, edit), edit.text)),
  );
  return result;
}
