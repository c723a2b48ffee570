/** A step of several files, as VS Code makes and takes back as one. */
import { Position, TextEdit as VsTextEdit, Uri, WorkspaceEdit } from 'vscode';
import type { Step } from '../../core/language/fileEdits.ts';
import type { Library } from '../../core/library/library.ts';
import { toRange } from '../ranges.ts';

/** @param library has the texts that the step's offsets refer to */
export function toStep(library: Library, { made = [], removed = [], changed }: Step): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const { uri, text } of made) {
    // Its text as an edit of its own: what other extensions ask for comes to them without a new file's contents.
    result.createFile(Uri.parse(uri));
    result.insert(Uri.parse(uri), new Position(0, 0), text);
  }
  for (const { uri, edits } of changed) {
    const document = library.get(uri);
    if (document)
      result.set(
        Uri.parse(uri),
        edits.map((edit) => new VsTextEdit(toRange(document.lines, edit), edit.text)),
      );
  }
  for (const uri of removed) result.deleteFile(Uri.parse(uri), { ignoreIfNotExists: true });
  return result;
}
