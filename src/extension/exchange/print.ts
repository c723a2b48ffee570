/** Gives a page to the person’s browser, which can print. */
import { env, UIKind, Uri, workspace } from 'vscode';

/** What the page in front of the person is told. */
type Told =
  | { readonly type: 'download'; readonly name: string; readonly html: string }
  | { readonly type: 'said'; readonly text: string };

/**
 * Opens a page in the browser, or has it saved with the person’s downloads where that can’t be; and says so.
 * @param folder a folder of ours; what it held before is gone
 */
export async function print(
  folder: Uri,
  name: string,
  html: string,
  say: (message: Told) => void,
): Promise<void> {
  if (await openToPrint(folder, name, html)) {
    say({ type: 'said', text: 'The page is open in your browser. Print it from there.' });
    return;
  }
  say({ type: 'download', name, html });
  say({
    type: 'said',
    text: `The page is saved as ${name} with your downloads. Open it there, and print it.`,
  });
}

/**
 * Where VS Code and the browser are on one computer, writes the page to a folder of ours and opens it.
 * @param folder what it held before is gone: a page is there to be printed, not to be kept
 * @returns whether it was opened
 */
async function openToPrint(folder: Uri, name: string, html: string): Promise<boolean> {
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
