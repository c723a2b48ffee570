import { Range, workspace, type Uri } from 'vscode';
import { applyEdits, type TextEdit } from '../core/text/edits.ts';
import { revealSpan } from './reveal.ts';

/**
 * Where words stand that a change writes only to be written over.
 * @param text the text before the change
 * @returns a zero-based UTF-16 offset in the new text
 */
export function placeOfFill(text: string, edits: readonly TextEdit[], fill: string): number | undefined {
  const edit = edits.find((each) => each.text.includes(fill));
  if (!edit) return undefined;
  const before = applyEdits(
    text,
    edits.filter((each) => each.end <= edit.start && each !== edit),
  );
  return edit.start + (before.length - text.length) + edit.text.lastIndexOf(fill);
}

/** Shows and selects such words, so that the next key writes over them. @param start a zero-based UTF-16 offset */
export async function selectWords(uri: Uri, start: number, text: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const range = new Range(document.positionAt(start), document.positionAt(start + text.length));
  if (document.getText(range) !== text) return;
  await revealSpan(uri.toString(), { start, end: start + text.length }, false);
}
