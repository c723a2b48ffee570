import { TabInputCustom, TabInputText, Uri, window } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';

/**
 * The document a command is meant for: the one above whose editor its button stands, the one in front, else the plan on
 * the table.
 * @param chosen what VS Code hands to the command
 */
export function uriMeant(documents: Documents, current: CurrentPlan, chosen: unknown): string | undefined {
  if (chosen instanceof Uri) return chosen.toString();
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const front = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  if (front) documents.refresh(front);
  return front && documents.library.get(front.toString()) ? front.toString() : current.uri;
}
