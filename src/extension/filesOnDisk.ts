/** What is made, changed and taken away on disk, inside of the workspace. */
import { CancellationTokenSource, Disposable, workspace, type Uri } from 'vscode';
import { isYamlName, yamlPattern } from '../core/kinds/kind.ts';
import { listYamlIn } from './files.ts';
import { logError } from './log.ts';

/** How files are called, and folders hardly ever: `photo.jpg`, but not `Unit 1.2`. */
const LIKE_A_FILE = /\.[a-z][a-z\d]{0,9}$/i;

/**
 * Tells of files that may be ours. Of a folder that comes or goes VS Code may tell nothing but that: not of what is in it.
 * @param written called with a file that was made or has changed; perhaps twice
 * @param gone called with what is gone: a file, or a folder with all that was in it
 * @returns what ends it
 */
export function watchFiles(written: (uri: Uri) => void, gone: (uri: Uri) => void): Disposable {
  const end = new CancellationTokenSource();
  const files = workspace.createFileSystemWatcher(yamlPattern);
  const folders = workspace.createFileSystemWatcher('**', false, true);
  const lookInto = async (folder: Uri): Promise<void> => {
    for (const file of await listYamlIn(folder, end.token)) written(file);
  };
  return Disposable.from(
    ...[new Disposable(() => end.cancel()), end, files, folders],
    files.onDidCreate(written),
    files.onDidChange(written),
    files.onDidDelete(gone),
    folders.onDidCreate((uri) => {
      if (!LIKE_A_FILE.test(uri.path)) lookInto(uri).catch(logError);
    }),
    folders.onDidDelete((uri) => {
      if (!isYamlName(uri.path)) gone(uri);
    }),
  );
}
