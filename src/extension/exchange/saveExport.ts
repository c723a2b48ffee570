/** Writes what was made for others to where the person wants it, and offers to open it. */
import { commands, env, UIKind, Uri, window, workspace } from 'vscode';

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
    ...(suggested ? { defaultUri: suggested } : {}),
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
  const open = 'Open it';
  const show = 'Show where it is';
  const answer = await window.showInformationMessage([`${name} is ready.`, ...said].join(' '), open, show);
  if (answer === open) await opened(uri, ending);
  if (answer === show) await shown(uri);
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}

/** Opens pages and Word files with what the computer has for them, texts here. */
async function opened(uri: Uri, ending: string): Promise<void> {
  const here = env.uiKind === UIKind.Desktop && env.remoteName === undefined && uri.scheme === 'file';
  if ((ending === '.html' || ending === '.docx') && here) await env.openExternal(uri);
  else await commands.executeCommand('vscode.open', uri);
}

async function shown(uri: Uri): Promise<void> {
  const inside = workspace.getWorkspaceFolder(uri) !== undefined;
  await commands.executeCommand(inside ? 'revealInExplorer' : 'revealFileInOS', uri);
}
