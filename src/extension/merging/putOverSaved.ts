/**
 * Puts what was brought together into a document whose file was saved elsewhere. VS Code refuses to save over a file
 * that is newer than what it has read; so the document takes in what the file says first, and then the result.
 */
import { commands, TabInputText, window, workspace, type TextDocument, type Uri } from 'vscode';
import { asLines } from '../../core/text/asLines.ts';
import { readText } from '../files.ts';
import { tabsOf } from '../tabs.ts';
import type { KeptSafe } from './keptSafe.ts';
import { writeText } from './writeText.ts';

/**
 * `changed`: the document or its file says something else by now; nothing was done. `not-saved`: the document says the
 * result, and could not be saved. `not-done`: the document says what it said before.
 */
export type PutOver = 'done' | 'changed' | 'not-saved' | 'not-done';

/** @param ours what the document says; @param theirs what the file says; @param result both in one */
export async function putOverSaved(
  uri: Uri,
  { ours, theirs, result }: { readonly ours: string; readonly theirs: string; readonly result: string },
  safe: KeptSafe,
): Promise<PutOver> {
  const document = await workspace.openTextDocument(uri);
  if (asLines(document.getText()) !== ours || asLines((await readText(uri)) ?? '') !== theirs)
    return 'changed';
  const forget = await safe.keep(uri, ours);
  const takenIn = await takeInSaved(document, theirs);
  if (takenIn !== 'done') {
    // Nobody may be left without what they wrote.
    if (await writeText(document, ours)) await forget();
    return takenIn;
  }
  if (!(await writeText(document, result))) {
    if (await writeText(document, ours)) await forget();
    return 'not-done';
  }
  await forget();
  return (await document.save()) && !document.isDirty ? 'done' : 'not-saved';
}

/** Makes a document say what its file says, in VS Code’s own way, which works on the editor in front. */
async function takeInSaved(document: TextDocument, theirs: string): Promise<'done' | 'changed' | 'not-done'> {
  const { uri } = document;
  const before = new Set(tabsOf(uri.toString(), 'text'));
  await window.showTextDocument(document, { preview: false });
  const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
  if (!(input instanceof TabInputText) || input.uri.toString() !== uri.toString()) return 'not-done';
  await commands.executeCommand('workbench.action.files.revert');
  const fresh = tabsOf(uri.toString(), 'text').filter((tab) => !before.has(tab));
  if (document.isDirty) return 'not-done';
  if (before.size === 0) await window.tabGroups.close(fresh, true);
  return asLines(document.getText()) === theirs ? 'done' : 'changed';
}
