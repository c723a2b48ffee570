/** Opens a page in the person’s browser, which can print. */
import { env, UIKind, Uri, workspace } from 'vscode';

/**
 * Where VS Code and the browser are on one computer, writes the page to a folder of ours and opens it.
 * @param folder what it held before is gone: a page is there to be printed, not to be kept
 * @returns whether it was opened
 */
export async function openToPrint(folder: Uri, name: string, html: string): Promise<boolean> {
  const here = env.uiKind === UIKind.Desktop && env.remoteName === undefined && folder.scheme === 'file';
  if (!here) return false;
  try {
    await workspace.fs.delete(folder, { recursive: true });
  } catch {
    // There was none yet.
  }
  const page = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(page, new TextEncoder().encode(html));
  return env.openExternal(page);
}
