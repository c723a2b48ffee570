/** What VS Code's tabs show. */
import { TabInputCustom, TabInputText, window, type Tab } from 'vscode';

/** The id in package.json of the editor that shows a plan as a plan. */
export const PLAN_EDITOR = 'thirdPoint.planEditor';

/** The tabs that show a document in that way, the active group's first. */
export function tabsOf(uri: string, as: 'plan' | 'text'): readonly Tab[] {
  const { activeTabGroup, all } = window.tabGroups;
  return [activeTabGroup, ...all.filter((group) => group !== activeTabGroup)]
    .flatMap(({ tabs }) => tabs)
    .filter((tab) => (as === 'plan' ? planIn(tab) : textIn(tab)) === uri);
}

/** The address of the plan that a tab shows as a plan. */
export function planIn({ input }: Tab): string | undefined {
  return input instanceof TabInputCustom && input.viewType === PLAN_EDITOR ? input.uri.toString() : undefined;
}

/** The address of the document that a tab shows as text; the sides of a comparison are something else. */
export function textIn({ input }: Tab): string | undefined {
  return input instanceof TabInputText ? input.uri.toString() : undefined;
}

/** Whether a document is in sight as a plan. */
export function isSeenAsPlan(uri: string): boolean {
  return tabsOf(uri, 'plan').some(({ isActive }) => isActive);
}
