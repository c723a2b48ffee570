import { TextEditorRevealType, Uri, ViewColumn, window, workspace, type Disposable } from 'vscode';
import type { OpenMeeting } from '../../core/coaching/lookingAt.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { isSeenAsPlan } from '../tabs.ts';
import { editorsOf, spanOfSource } from './show.ts';

/**
 * Goes along when somebody else in the meeting looks at something else: shows it in its document, and takes neither
 * the focus nor the place in a text in which somebody is writing here. Files and pages on the web wait for a press.
 */
export function followMeeting(desk: Desk): Disposable {
  return desk.together.onDidMove((meeting) => void goAlong(desk, meeting));
}

async function goAlong({ together, cursors, opening }: Desk, { log }: OpenMeeting): Promise<void> {
  const source = together.lookedAt(log);
  if (source?.what !== 'item' && source?.what !== 'document') return;
  const { document } = source;
  const { uri } = document;
  const span = spanOfSource(source);
  const seen = editorsOf(uri);
  if (seen.length > 0) {
    const writing = cursors.in(uri).writingAt !== undefined;
    for (const editor of span && !writing ? seen : [])
      if (span)
        editor.revealRange(toRange(document.lines, span), TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  // Its page scrolls there by itself, and the page of the notes shows it large.
  if (isSeenAsPlan(uri) || isSeenAsPlan(log.uri)) return;
  const options = { preserveFocus: true, preview: true, viewColumn: freeColumn() };
  if (workspace.getConfiguration('thirdPoint').get('openAs') === 'plan') {
    await opening.plan(Uri.parse(uri), options);
    return;
  }
  const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)), options);
  if (span) editor.revealRange(toRange(document.lines, span), TextEditorRevealType.InCenter);
}

/** Where nobody is at work: another group of editors, or one beside the only one; an empty one is free itself. */
function freeColumn(): ViewColumn {
  const { all, activeTabGroup } = window.tabGroups;
  if (!activeTabGroup.activeTab) return activeTabGroup.viewColumn;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? ViewColumn.Beside;
}
