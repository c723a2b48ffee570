/** Writes what was made for others to where the person wants it, and offers to open it. */
import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import { whyReadingOnly } from '../live/readingOnly.ts';

export interface ToSave {
  readonly content: string | Uint8Array;
  /** Where it would go, and by which name. */
  readonly suggested: Uri | undefined;
  /** What its format is called. */
  readonly label: string;
  /** With its dot. */
  readonly ending: string;
  /** What else there is to say, a sentence each. */
  readonly said: readonly string[];
}

/** Asks where it goes, writes it, and says what there is to say. VS Code asks before it writes over a file. */
export async function saveExport({ content, suggested, label, ending, said }: ToSave): Promise<void> {
  const uri = await window.showSaveDialog({
    title: 'Export',
    saveLabel: 'Export',
    // Where nothing can be written, VS Code shows the person’s own folders.
    ...(suggested && whyReadingOnly(suggested) === undefined ? { defaultUri: suggested } : {}),
    filters: { [label]: [ending.slice(1)] },
  });
  if (!uri) return;
  if (/\.ya?ml$/i.test(uri.path)) {
    say(`This would write over a document of yours. Choose a name that ends in ${ending}.`);
    return;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    await workspace.fs.writeFile(uri, bytes);
  } catch {
    say('It can’t be written there. Choose another folder.');
    return;
  }
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const ways = waysFor(uri, ending);
  const answer = await window.showInformationMessage(
    [`${name} is ready.`, ...said].join(' '),
    ...Object.keys(ways),
  );
  if (answer !== undefined) await ways[answer]?.();
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}

/** What can be done with it now, by the words on the button: what opens only outside of VS Code is given to the person there. */
function waysFor(uri: Uri, ending: string): Readonly<Record<string, () => Thenable<unknown>>> {
  const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined && uri.scheme === 'file';
  const inside = workspace.getWorkspaceFolder(uri) !== undefined;
  const isText = ending !== '.html' && ending !== '.docx';
  return {
    ...(isText ? { 'Open it': () => commands.executeCommand('vscode.open', uri) } : {}),
    ...(!isText && isLocal ? { 'Open it': () => env.openExternal(uri) } : {}),
    ...(!isText && !isLocal && inside ? { 'Download it': () => downloaded(uri) } : {}),
    ...(inside ? { 'Show where it is': () => commands.executeCommand('revealInExplorer', uri) } : {}),
    ...(!inside && isLocal
      ? { 'Show where it is': () => commands.executeCommand('revealFileInOS', uri) }
      : {}),
  };
}

/** As “Download…” in the list of files does, which takes what is chosen there. */
async function downloaded(uri: Uri): Promise<void> {
  await commands.executeCommand('revealInExplorer', uri);
  await commands.executeCommand('explorer.download');
}
