/** Writes the documents that come of what was brought: asks where, writes over nothing, and opens the first. */
import { Uri, window, workspace } from 'vscode';
import type { NewDocument } from '../../core/exchange/bring/brought.ts';
import { withFreeFiles } from '../../core/exchange/bring/freeFiles.ts';
import { listed } from '../../core/words.ts';
import { Questions } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { folderFor, nameOf, openToWrite } from '../newDocument/place.ts';
import type { OpenNext } from '../together/openNext.ts';

/**
 * @param done called once they are written, before the first is opened
 * @returns false where nothing was written
 * @throws Left when the person leaves
 */
export async function makeDocuments(
  documents: readonly NewDocument[],
  openNext: OpenNext,
  current: CurrentPlan,
  done: () => void,
): Promise<boolean> {
  const folder = await askFolder(documents, current);
  const there = await filesIn(folder);
  const free = withFreeFiles(documents, (file) => there.has(file.toLowerCase()));
  await writeAll(free.map(({ file, text }) => ({ uri: Uri.joinPath(folder, file), text })));
  const [first] = free;
  if (!first) return false;
  done();
  await openNext.open(Uri.joinPath(folder, first.file), [folder]);
  return true;
}

/** Writes all of them, or none. */
async function writeAll(files: readonly { readonly uri: Uri; readonly text: string }[]): Promise<void> {
  const encoder = new TextEncoder();
  const written: Uri[] = [];
  try {
    for (const { uri, text } of files) {
      await workspace.fs.writeFile(uri, encoder.encode(text));
      written.push(uri);
    }
  } catch (error) {
    await Promise.allSettled(written.map((uri) => workspace.fs.delete(uri)));
    throw error;
  }
}

/** Beside the plan on the table, in one of the folders that are open, or elsewhere. @throws Left when the person leaves */
async function askFolder(documents: readonly NewDocument[], current: CurrentPlan): Promise<Uri> {
  const usual = folderFor(current);
  const folders = new Map([...(usual ? [usual] : []), ...openToWrite()].map((uri) => [uri.toString(), uri]));
  const detail = listed(
    documents.map(({ file }) => file),
    'and',
    3,
  );
  const choices = [...folders.values()].map((uri) => ({
    label: `In ${nameOf(uri)}`,
    detail,
    folder: () => Promise.resolve<Uri | undefined>(uri),
  }));
  const elsewhere = {
    label: folders.size > 0 ? 'In another folder…' : 'Choose a folder…',
    detail: folders.size > 0 ? 'Choose or make one.' : detail,
    folder: chooseFolder,
  };
  const what = documents.length > 1 ? 'Where should they be?' : 'Where should it be?';
  for (;;) {
    const { folder } = await new Questions('Paste what I have', 1).pick(what, [...choices, elsewhere]);
    const chosen = await folder();
    if (chosen) return chosen;
  }
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: 'Where should it be?',
    openLabel: 'Put it here',
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0];
}

/** The names of what is in a folder, in small letters: not every computer tells large and small ones apart. */
async function filesIn(folder: Uri): Promise<ReadonlySet<string>> {
  const entries = await workspace.fs.readDirectory(folder);
  return new Set(entries.map(([name]) => name.toLowerCase()));
}
