/**
 * A window with several folders, for where there was one. VS Code would make such a window by itself, but keeps it only
 * until it is closed, and where the window is a page of a browser not even over its own restart.
 */
import { commands, Uri, workspace } from 'vscode';
import { readText } from '../files.ts';

/** More windows of the same two names than anybody has. */
const MOST = 100;

/**
 * Opens folders beside those of the window, in a window that can be opened again from VS Code’s list of recent ones.
 * Extensions are started anew.
 * @param home the extension’s own folder for all windows: it says where folders lie on this computer, which belongs in
 * none of them
 */
export async function openBeside(home: Uri, folders: readonly Uri[]): Promise<void> {
  const here = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const all = [...here, ...folders];
  const text = `${JSON.stringify({ folders: all.map(asFolder) }, undefined, 2)}\n`;
  const file = await place(Uri.joinPath(home, 'together'), all, text);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await commands.executeCommand('vscode.openFolder', file, { forceReuseWindow: true });
}

/** Whether windows of several folders can be kept there: not in a browser without a computer behind it. */
export function canKeep(home: Uri): boolean {
  return home.scheme === 'file' || home.scheme === 'vscode-remote';
}

/** As VS Code writes folders down; a path is one of the computer that has the file too, also where that is not the person’s own. */
function asFolder(uri: Uri): { readonly path: string } | { readonly uri: string } {
  return uri.scheme === 'file' ? { path: uri.fsPath } : { uri: uri.toString() };
}

/** The window’s name is that of its file: the folders’ names, and a number where another window has the name. */
async function place(home: Uri, folders: readonly Uri[], text: string): Promise<Uri> {
  const names = folders.map(({ path }) => path.split('/').findLast((part) => part !== '') ?? '');
  const name = names.join(' and ').replace(/[^\p{L}\p{N} ._-]/gu, '-');
  for (let number = 1; number < MOST; number++) {
    const file = Uri.joinPath(home, `${name}${number === 1 ? '' : ` ${number}`}.code-workspace`);
    const there = await readText(file);
    if (there === undefined || there === text) return file;
  }
  return Uri.joinPath(home, `${crypto.randomUUID()}.code-workspace`);
}
