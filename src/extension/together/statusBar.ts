import { commands, Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { nameOfSource } from '../../core/coaching/thirdPoint.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';

/** Says in the status bar what is looked at together, and lets the menus know that something is. */
export function showInStatusBar({ documents, together }: Desk, current: CurrentPlan): Disposable {
  const item = window.createStatusBarItem('thirdPoint.lookingAt', StatusBarAlignment.Left);
  item.name = 'Looking together';
  item.command = 'thirdPoint.meetingView';
  let known: boolean | undefined;
  let hadPlan: boolean | undefined;
  const show = (): void => {
    const document = documents.library.get(current.uri ?? '');
    const source = document && together.lookedAt(document);
    if (document && source && source.what !== 'gone') {
      const name = nameOfSource(source, 40);
      item.text = `$(eye) ${name.replaceAll('$(', '$ (')}`;
      item.tooltip = new MarkdownString()
        .appendText(`${nameOfSource(source, 200)}\n${together.viewFor(document).seenBy}`)
        .appendText('\nPress to see it large.');
      item.accessibilityInformation = { label: `Looking together at ${name}` };
      item.show();
    } else item.hide();
    const now = source !== undefined;
    if (now !== known) void commands.executeCommand('setContext', 'thirdPoint.looking', (known = now));
    const has = document !== undefined;
    if (has !== hadPlan) void commands.executeCommand('setContext', 'thirdPoint.hasPlan', (hadPlan = has));
  };
  show();
  return Disposable.from(
    item,
    together.onDidChange(show),
    documents.onDidChange(show),
    current.onDidChange(show),
  );
}
