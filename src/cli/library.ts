// The documents that a command needs, read from disk and known to one library.
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { Library } from '../core/library/library.ts';
import type { Progress } from './progress.ts';
import { nameFrom, readWorkspace, type DocumentFile } from './workspace.ts';

/** A document that was asked for. */
export interface AskedDocument extends DocumentFile {
  /** As people in the working folder would write it. */
  readonly file: string;
  /** How the library calls it. */
  readonly address: string;
}

/** What was read for a command. */
export interface Shelved {
  /** Knows every document at hand, those that are only pointed at too. */
  readonly library: Library;
  /** Those that were asked for, by the name of their file. */
  readonly asked: readonly AskedDocument[];
  /** A sentence for each file or folder that was asked for and could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * Reads what was asked for and everything it may point at.
 * @param paths files and folders; none: the working folder
 * @param from the working folder, absolute
 * @throws WrongUse for a path that is not there, or a file that is none of our documents
 */
export async function readLibrary(
  paths: readonly string[],
  from: string,
  progress: Progress,
): Promise<Shelved> {
  const workspace = await readWorkspace(paths.length > 0 ? paths : ['.'], from, progress);
  const library = new Library();
  library.folders = workspace.folders.map(addressOf);
  progress.expect(workspace.documents.length);
  for (const { path, text, asked } of workspace.documents) {
    library.put(addressOf(path), text, asked);
    await stepIn(progress);
  }
  library.setComplete(workspace.complete);
  const asked = workspace.documents
    .filter((document) => document.asked)
    .map((document) => ({
      ...document,
      file: nameFrom(from, document.path),
      address: addressOf(document.path),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { library, asked, unreadable: workspace.unreadable };
}

/** One more is done. Waits for a moment in which Ctrl+C is heard. */
export async function stepIn(progress: Progress): Promise<void> {
  progress.step();
  await setImmediate();
}

/** How the library calls a file: as the references between documents are made into addresses. */
export const addressOf = (path: string): string => URI.file(path).toString();
