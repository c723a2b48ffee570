import { commands, Uri, window } from 'vscode';
import { showTextOf } from './showText.ts';
import { planIn, PLAN_EDITOR, tabsOf } from './tabs.ts';

/** Takes back the last change of a document, or makes it again, as one step. */
export type UndoStep = 'undo' | 'redo';

/**
 * Undoes in a document's editor.
 * @returns whether the focus may have left the webview it was in
 */
export async function undoIn(uri: string, step: UndoStep): Promise<boolean> {
  // VS Code undoes in the text of an active custom editor, wherever the focus is.
  const active = window.tabGroups.activeTabGroup.activeTab;
  if (active && planIn(active) === uri) {
    await commands.executeCommand(step);
    return false;
  }
  const plan = tabsOf(uri, 'plan').find(({ isActive }) => isActive);
  // Undo in a webview does not reach the text otherwise, so what shows the plan is made the active editor.
  if (plan)
    await commands.executeCommand('vscode.openWith', Uri.parse(uri), PLAN_EDITOR, plan.group.viewColumn);
  else await showTextOf(uri);
  await commands.executeCommand(step);
  return true;
}
