/** Shows items of a plan in its text. */
import { Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Span } from '../core/text/ranges.ts';
import type { ItemRef } from '../core/view/planView.ts';
import { pathOf, placeOfRef } from '../core/view/refs.ts';
import { nodeAt } from '../core/yaml/navigate.ts';
import type { Cursors } from './cursors.ts';
import type { Documents } from './documents.ts';
import { showText } from './showText.ts';
import { isSeenAsPlan, tabsOf } from './tabs.ts';

/**
 * Shows an item in the text, the focus staying where it is. Where the plan is in sight as a plan and its text is not,
 * the item only lights up there.
 * @param from the document it was named in
 * @param inText the text is wanted in any case
 */
export async function revealItem(
  { library }: Documents,
  cursors: Cursors,
  from: string,
  named: ItemRef,
  inText: boolean,
): Promise<void> {
  const { uri, ref } = placeOfRef(from, named);
  const document = library.get(uri);
  const span = document && spanOf(document, ref);
  if (!span) return;
  if (!inText && isSeenAsPlan(uri) && !isTextSeen(uri)) {
    cursors.press(uri, ref);
    return;
  }
  await revealSpan(uri, span);
}

/** Where an item begins in the text: its first line, since its whole extent would flood the screen with selection. */
export function spanOf(document: PlanDocument, ref: ItemRef): Span | undefined {
  const path = pathOf(document, ref);
  const node = path && nodeAt(document.sound, path);
  if (!node) return undefined;
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older || path.length === 0) return { start: 0, end: 0 };
  const { start, end } = node.span;
  return { start, end: Math.min(end, document.lines.lineEnd(document.lines.lineAt(start))) };
}

/** Shows a place of a document's text; beside the plan where the document is in sight as one. */
export async function revealSpan(uri: string, { start, end }: Span, keepFocus = true): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const selection = new Range(document.positionAt(start), document.positionAt(end));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown && keepFocus) {
    shown.selection = new Selection(selection.start, selection.end);
    shown.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  await showText(document, {
    selection,
    preserveFocus: keepFocus,
    preview: false,
    viewColumn: shown?.viewColumn ?? columnForText(uri),
  });
}

function isTextSeen(uri: string): boolean {
  return window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri);
}

/** Where a document's text goes: to the tab it has where that hides no plan of it, beside the plan, or to the active group. */
function columnForText(uri: string): ViewColumn {
  const plans = tabsOf(uri, 'plan').filter(({ isActive }) => isActive);
  const free = tabsOf(uri, 'text').find(({ group }) => !plans.some((plan) => plan.group === group));
  if (free) return free.group.viewColumn;
  return plans.length > 0 ? ViewColumn.Beside : ViewColumn.Active;
}
