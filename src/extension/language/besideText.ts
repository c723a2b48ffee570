/** What lenses and hints share: they can be switched off, and what they say changes with other documents too. */
import { Disposable, window, workspace } from 'vscode';
import type { Desk } from '../surface.ts';

/** A setting of ours that switches them. */
type Switch = 'lenses' | 'hints';

/**
 * What is written is shown beside the text once it has been quiet this long, in milliseconds. VS Code asks by itself
 * while somebody types, but forgets to where they leave the text in the next moment.
 */
const QUIET = 500;

/** Whether they are wanted; the settings can hold anything. */
export function isSwitchedOn(name: Switch): boolean {
  return workspace.getConfiguration('thirdPoint').get<unknown>(name) !== false;
}

/** Calls back when what is shown beside a text in sight may have changed. */
export function whenShownAnew(
  { documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>,
  name: Switch,
  show: () => void,
): Disposable {
  let soon: ReturnType<typeof setTimeout> | undefined;
  return Disposable.from(
    new Disposable(() => clearTimeout(soon)),
    documents.onDidChange((changed) => {
      if (!window.visibleTextEditors.some(({ document }) => changed.has(document.uri.toString()))) return;
      clearTimeout(soon);
      soon = setTimeout(show, QUIET);
    }),
    meetingMode.onDidChange(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`thirdPoint.${name}`)) show();
    }),
  );
}
