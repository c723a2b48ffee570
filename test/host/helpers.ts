// What tests inside VS Code share.
import * as vscode from 'vscode';

/**
 * Waits until something is so.
 * @param what says what is awaited, for the message when it never comes.
 * @param attempt its first result that is neither `undefined` nor `false` ends the wait.
 * @param limit milliseconds after which the wait fails.
 * @returns that result.
 */
export async function eventually<T>(
  what: string,
  attempt: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = 45_000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const result = await attempt();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The place of a file of the folder that is open; works for every kind of folder. */
export function inWorkspace(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Writes a file of the open folder and shows it in an editor. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // Whoever still asked for a file of this name that had just gone is answered first, and everybody with them.
  await eventually(`${name} to open`, () =>
    vscode.workspace.openTextDocument(uri).then(Boolean, () => false),
  );
  return open(uri);
}

/** Shows a file in an editor. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** What Third Point says about a document, as soon as `wanted` holds for it. */
export function findings(
  document: vscode.TextDocument,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  let last: readonly vscode.Diagnostic[] = [];
  const seen = () => last.map((one) => `${one.range.start.line + 1}: ${one.message}`).join('; ') || 'none';
  return eventually(`findings in ${document.uri.path}`, () => {
    last = vscode.languages.getDiagnostics(document.uri).filter((one) => one.source === 'Third Point');
    return wanted(last) && last;
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : String(error)} Seen: ${seen()}`);
  });
}

/** Closes all editors, and throws their unsaved text away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}

/**
 * Takes a file or a folder of the open folder away as a person does, so that VS Code lets go of its texts at once; those
 * that got another name while no editor showed them, once an editor has closed them.
 */
export async function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true, recursive: true });
  await vscode.workspace.applyEdit(edit);
  const within = (known: string): boolean =>
    known === uri.toString() || known.startsWith(`${uri.toString()}/`);
  await eventually(`${uri.path} to be let go of`, async () => {
    const left = vscode.workspace.textDocuments.find((document) => within(document.uri.toString()));
    if (!left) return true;
    const shown = await Promise.resolve(vscode.window.showTextDocument(left)).catch(() => undefined);
    if (shown) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return false;
  });
}
