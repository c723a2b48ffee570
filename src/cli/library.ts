// The documents that a command needs, read from disk and known to one library.
import { Library } from '../core/library/library.ts';
import { addressOf } from './addressOf.ts';
import { isInside } from './files.ts';
import type { Known } from './known.ts';
import { stepIn, type Progress } from './progress.ts';
import { fallsTo, type Shard } from './shard.ts';
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

/** How the documents for a command are read. */
export interface Reading {
  /** What is known of them before they are read. */
  readonly known?: Known | undefined;
  /** The part of them that is asked for. */
  readonly shard?: Shard | undefined;
  /** Whether nothing is asked of most of them but what they name. */
  readonly forNames?: boolean;
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
  { known, shard, forNames = false }: Reading = {},
): Promise<Shelved> {
  const library = new Library();
  const isIn =
    (folders: readonly string[]) =>
    (path: string): boolean =>
      !shard || fallsTo(shard, nameInside(folders, path));
  const put = ({ path, content, asked }: DocumentFile): void => {
    const address = addressOf(path);
    const kept = known?.keptAt(address);
    if (kept) library.putKept(address, () => content.text, kept);
    // What is open is kept at hand with all that was worked out from it; here only what says itself what it is has to be.
    else library.put(address, content.text, asked && library.kindOf(address) === undefined);
  };
  const workspace = await readWorkspace(
    paths.length > 0 ? paths : ['.'],
    from,
    progress,
    (folders, settings) => {
      library.folders = folders.map(addressOf);
      settings.forEach(put);
      known?.ready(library, forNames ? () => false : isIn(folders));
      return (path) => library.kindOf(addressOf(path));
    },
    known,
  );
  progress.expect(workspace.documents.length);
  for (const document of workspace.documents) {
    put(document);
    await stepIn(progress);
  }
  library.setComplete(workspace.complete);
  const isMine = isIn(workspace.folders);
  const asked = workspace.documents
    .filter(({ path, asked }) => asked && isMine(path))
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
    unreadable: sentencesOf(workspace.unreadable, isMine),
    passedOver: sentencesOf(workspace.passedOver, isMine),
  };
}

/** A path as seen from the one of the folders that it lies in. */
function nameInside(folders: readonly string[], path: string): string {
  return nameFrom(folders.find((folder) => isInside(folder, path)) ?? '', path);
}

function sentencesOf(
  sentences: ReadonlyMap<string, string>,
  isMine: (path: string) => boolean,
): readonly string[] {
  return [...sentences].flatMap(([path, sentence]) => (isMine(path) ? sentence : []));
}
