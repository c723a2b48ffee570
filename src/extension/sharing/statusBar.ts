import { commands, Disposable, StatusBarAlignment, Uri, window } from 'vscode';
import type { SharingView } from '../../core/view/planView.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Sharing } from './sharing.ts';

/** The command behind the item: what can be done first. */
const DO = 'thirdPoint.sharingNext';

const icons: Readonly<Record<SharingView['is'], string>> = {
  unavailable: '',
  idle: '$(check)',
  open: '$(cloud)',
  busy: '$(sync~spin)',
  settle: '$(git-compare)',
  trouble: '$(info)',
};

/** Says in the status bar how the folder of the plan stands that is looked at; quiet where nothing can be shared. */
export function sharingInStatusBar(sharing: Sharing, current: CurrentPlan): Disposable {
  const item = window.createStatusBarItem('thirdPoint.sharing', StatusBarAlignment.Left);
  item.name = 'Sharing';
  item.command = DO;
  const viewNow = (): SharingView | undefined =>
    current.uri === undefined ? undefined : sharing.view(current.uri);
  let shown: SharingView | undefined;
  const show = (): void => {
    const view = viewNow();
    // With every move of the cursor it is asked.
    if (view === shown && view !== undefined) return;
    shown = view;
    if (!view || view.is === 'unavailable') {
      item.hide();
      return;
    }
    const { is, line, more, actions } = view;
    const [first] = actions;
    item.text = `${icons[is]} ${line.replaceAll('$(', '$ (')}`.trim();
    item.tooltip = [
      line,
      ...(more === undefined ? [] : [more]),
      ...(first ? [`Press to: ${first.label}`] : []),
    ].join('\n');
    item.accessibilityInformation = { label: line, role: 'button' };
    item.show();
  };
  show();
  return Disposable.from(
    item,
    commands.registerCommand(DO, async () => {
      const first = viewNow()?.actions[0];
      if (first && current.uri !== undefined)
        await sharing.carryOut(Uri.parse(current.uri).toString(), first.intent);
    }),
    sharing.onDidChange(show),
    current.onDidChange(show),
  );
}
