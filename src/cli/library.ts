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
  /** The folders within which documents may point at each other; absolute. */
  readonly folders: readonly string[];
  /** Those that were asked for, by the name of their file. */
  readonly asked: readonly AskedDocument[];
  /** A sentence for each file or folder that was asked for and could not be read. */
  readonly unreadable: readonly string[];
  /** A sentence for each file that was named and that the settings say to pass over. */
  readonly passedOver: readonly string[];
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
  const library = new Library();
  const put = ({ path, text, asked }: DocumentFile): void => void library.put(addressOf(path), text, asked);
  const workspace = await readWorkspace(
    paths.length > 0 ? paths : ['.'],
    from,
    progress,
    (folders, settings) => {
      library.folders = folders.map(addressOf);
      settings.forEach(put);
      return (path) => library.kindOf(addressOf(path));
    },
  );
  progress.expect(workspace.documents.length);
  for (const document of workspace.documents) {
    put(document);
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
  return {
    library,
    folders: workspace.folders,
    asked,
    unreadable: workspace.unreadable,
    passedOver: workspace.passedOver,
  };
}

/** One more is done. Waits for a moment in which Ctrl+C is heard. */
export async function stepIn(progress: Progress): Promise<void> {
  progress.step();
  await setImmediate();
}

/** How the library calls a file: as the references between documents are made into addresses. */
export const addressOf = (path: string): string => URI.file(path).toString();
