import { TextEdit as VsTextEdit, workspace, WorkspaceEdit, type Uri } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import { planEdits } from '../core/edit/planEdits.ts';
import type { Library } from '../core/library/library.ts';
import { applyEdits, type TextEdit } from '../core/text/edits.ts';
import type { Asked } from '../core/view/changesFor.ts';
import { toRange } from './ranges.ts';

/** VS Code refuses an edit when the text changed meanwhile; then it is worked out anew, this often. */
const TRIES = 10;
const BETWEEN = 30;

const ANOTHER_TYPES = 'Someone is writing here just now. Nothing was changed; please try again in a moment.';

/** What was asked and done, and how. */
export interface Changed extends Asked {
  /** The text before it. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Changes a document as one undo step: worked out on the newest text, applied, tried again when
 * refused, looked at afterwards.
 * @param library knows what the text at the address is
 * @param ask what is wanted of the text as it is now
 * @returns what was asked, once it is done; a refusal where it could not be
 */
export async function change(
  library: Library,
  uri: Uri,
  ask: (document: PlanDocument, version: number) => Asked | Refusal,
): Promise<Changed | Refusal> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const open = await workspace.openTextDocument(uri);
    const { version } = open;
    const text = open.getText();
    const document = library.read(uri.toString(), text, true);
    if (!document) return { refused: 'This is not a plan any more.', at: 0 };
    const asked = ask(document, version);
    if ('refused' in asked) return asked;
    const planned = planEdits(document, asked.changes);
    if ('refused' in planned) return planned;
    if (planned.edits.length === 0) return { ...asked, before: text, edits: [] };
    if (open.version !== version) continue;
    if (await workspace.applyEdit(toWorkspaceEdit(uri, document, planned.edits))) {
      // Someone may have typed in the same moment: then theirs and ours are both in, or we say so.
      const now = open.getText();
      if (
        now === applyEdits(text, planned.edits) ||
        library.read(uri.toString(), now, true)?.broken === false
      )
        return { ...asked, before: text, edits: planned.edits };
      return {
        refused: 'Someone wrote at the same place in the same moment. Please look at the text here.',
        at: planned.edits[0]?.start ?? 0,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return { refused: ANOTHER_TYPES, at: 0 };
}

/** One undo step for VS Code. */
export function toWorkspaceEdit(uri: Uri, document: PlanDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  result.set(
    uri,
    edits.map((edit) => new VsTextEdit(toRange(document.lines, edit), edit.text)),
  );
  return result;
}
