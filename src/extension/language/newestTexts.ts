/** Edits of several files are worked out on what these files say at that very moment, open or not. */
import { Uri, workspace } from 'vscode';
import type { FileEdits } from '../../core/language/fileEdits.ts';
import type { Documents } from '../documents.ts';

/** While somebody writes in one of the files, they are worked out anew, this often. */
const TRIES = 5;

/**
 * Works out edits until they are about the newest texts.
 * @param work works them out on what the library has
 * @returns what `work` gave; undefined where the texts never came to rest
 * @throws what `work` throws
 */
export async function onNewestTexts<Result extends { readonly changed: readonly FileEdits[] }>(
  documents: Documents,
  work: () => Result,
): Promise<Result | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { changed } = work();
    for (const { uri } of changed) await workspace.openTextDocument(Uri.parse(uri));
    for (const { uri } of changed) await documents.whenSettled(Uri.parse(uri));
    for (const { uri } of changed) documents.refresh(Uri.parse(uri));
    // Nothing waits in between: what is worked out now is about the texts as they are.
    const result = work();
    if (result.changed.every(({ uri }) => isNewest(documents, uri))) return result;
  }
  return undefined;
}

function isNewest({ library }: Documents, uri: string): boolean {
  const open = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return open?.getText() === library.get(uri)?.text;
}
