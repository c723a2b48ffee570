// Stands in for the file systems that a live session, or a repository seen in a browser, brings along: `tp-live:` with
// the host suite’s folder, and `tp-read:` with an example that can only be read. Nobody provides a search for them.
import { workspace, type ExtensionContext, type Uri } from 'vscode';
import { texts } from 'third-point:texts';
import { drawing } from '../../drawing.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { live, readOnly } from '../places.ts';

/** What tests can ask of it. */
export interface LiveFiles {
  /** Says whether what lies in a folder of `tp-live:` may only be read from now on, as a session’s host can say at any time. */
  readonly setReadOnly: (folder: Uri, readOnly: boolean) => void;
}

/** Called by VS Code with the first file that is asked for. @returns what tests get */
export function activate(context: ExtensionContext): LiveFiles {
  const shared = new MemoryFiles(drawing(9), live.path, texts.workspace);
  const shown = new MemoryFiles(drawing(19), readOnly.path, texts.example);
  const isCaseSensitive = true;
  context.subscriptions.push(
    ...[shared, shown],
    workspace.registerFileSystemProvider(live.scheme, shared, { isCaseSensitive }),
    workspace.registerFileSystemProvider(readOnly.scheme, shown, { isCaseSensitive, isReadonly: true }),
  );
  return { setReadOnly: (folder, isReadOnly) => shared.setReadOnly(folder, isReadOnly) };
}
