/** Makes a document say another text as one undo step, and looks whether it does. */
import { TextEdit as VsTextEdit, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { asLines } from '../../core/text/asLines.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { whyNotToWrite } from '../live/readingOnly.ts';
import { toRange } from '../ranges.ts';

/**
 * Only what differs is written, so that cursors and folds elsewhere stay.
 * @param text with plain line endings; VS Code writes them as the document has them
 * @returns whether the document says it now
 */
export async function writeText(document: TextDocument, text: string): Promise<boolean> {
  if ((await whyNotToWrite(document.uri)) !== undefined) return false;
  const before = asLines(document.getText());
  if (before !== text) {
    let start = 0;
    while (start < before.length && before[start] === text[start]) start++;
    // A line is written as a whole, and no sign is cut in two.
    start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
    let same = 0;
    const most = Math.min(before.length, text.length) - start;
    while (same < most && before.at(-1 - same) === text.at(-1 - same)) same++;
    const behind = before.indexOf('\n', before.length - same);
    const end = behind < 0 ? before.length : behind;
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [
      new VsTextEdit(
        toRange(new LineIndex(before), { start, end }),
        text.slice(start, text.length - (before.length - end)),
      ),
    ]);
    if (!(await workspace.applyEdit(edit))) return false;
  }
  return asLines(document.getText()) === text;
}
