// The documents that a check needs, read from disk.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { CONFIG_NAME, kindOfName, kinds, kindOfText, type Kind } from '../core/kinds/kind.ts';
import { listed as inWords } from '../core/words.ts';
import { decode, type Decoded } from './decode.ts';
import { yamlBelow, homeOf, outermost, type Unreadable } from './files.ts';
import { stepIn, type Progress } from './progress.ts';
import { reasonOf } from './reason.ts';
import { WrongUse } from './wrong-use.ts';

/** A document on disk. */
export interface DocumentFile {
  /** Absolute. */
  readonly path: string;
  /** Its text, which may be read only when it is asked for. */
  readonly content: Decoded;
  /** Whether it is to be checked; the others are only there to be pointed at. */
  readonly asked: boolean;
}

/** What was read for a check. */
export interface Workspace {
  /** The folders within which documents may point at each other; absolute. */
  readonly folders: readonly string[];
  readonly documents: readonly DocumentFile[];
  /** A sentence for each file or folder that was to be checked and could not be read, by its path. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** A sentence for each file that was named and that the settings say to pass over, by its path. */
  readonly passedOver: ReadonlyMap<string, string>;
  /** Whether everything found was read: only then can a document be called missing. */
  readonly complete: boolean;
}

/**
 * What files are, once the settings of their folders are known.
 * @param folders those within which documents may point at each other; absolute
 * @param settings every settings file in them, read
 */
export type Judge = (
  folders: readonly string[],
  settings: readonly DocumentFile[],
) => (path: string) => Kind | 'ignored' | undefined;

/** A file that is going to be read. */
export interface FileToRead {
  /** Absolute. */
  readonly path: string;
  readonly kind: Kind | undefined;
  /** Whether it is to be checked. */
  readonly asked: boolean;
}

/** How files are read. */
export interface Reader {
  /** All files that are read, before any but the settings is. */
  readonly expect?: (files: readonly FileToRead[], progress: Progress) => Promise<void>;
  /** @param path absolute @throws as Node's file functions do */
  read(path: string): Decoded;
}

/** Reads every file as a whole. */
export const plainReader: Reader = { read: (path) => decode(readFileSync(path)) };

/**
 * Reads the documents named, and all others of the same repository (outside a repository: of the same
 * folder), so that what is said about a document does not depend on how it was named.
 * @param paths files and folders, relative to `from` or absolute
 * @param from the working folder, absolute
 * @param judge says what a file is by its name and the settings
 * @param reader reads the files, the settings first
 * @throws WrongUse for a path that is not there, or a file that is none of our documents
 */
export async function readWorkspace(
  paths: readonly string[],
  from: string,
  progress: Progress,
  judge: Judge,
  reader: Reader = plainReader,
): Promise<Workspace> {
  const unreadable = new Map<string, string>();
  const note: Unreadable = (path, error) => {
    unreadable.set(path, `${nameFrom(from, path)} can’t be read: ${reasonOf(error)}.`);
  };
  const asked = new Set<string>();
  const named = new Set<string>();
  const homes = new Set<string>();
  const listed = new Set<string>();
  for (const written of paths) {
    if (written === '') throw new WrongUse('One of the names is empty.');
    const path = resolve(from, written);
    const isFolder = await isFolderAt(path, written);
    homes.add(await homeOf(isFolder ? path : dirname(path)));
    if (!isFolder) named.add(path);
    for (const found of isFolder ? await yamlBelow(path, note) : [path]) asked.add(found);
    if (isFolder) listed.add(path);
  }
  const folders = outermost(homes);
  const around = new Set<string>();
  for (const folder of folders) {
    if (listed.has(folder)) continue;
    // A folder that nobody asked for and that can't be opened is as if it weren't there.
    for (const found of await yamlBelow(folder, () => undefined)) {
      if (!asked.has(found)) around.add(found);
    }
  }
  // The settings come before what they speak of.
  const isSettings = (path: string): boolean => kindOfName(basename(path)) === 'config';
  const read = async (taken: (path: string) => boolean): Promise<readonly DocumentFile[]> => [
    ...(await readAll([...asked].filter(taken), true, reader, note, progress)),
    ...(await readAll([...around].filter(taken), false, reader, () => undefined, progress)),
  ];
  const settings = await read(isSettings);
  const judged = judge(folders, settings);
  const kindsOf = new Map([...asked, ...around].map((path) => [path, judged(path)]));
  const kindOf = (path: string): Kind | 'ignored' | undefined => kindsOf.get(path);
  const isOurs = (path: string): boolean => {
    const kind = kindOf(path);
    return kind === undefined ? named.has(path) : kind !== 'ignored';
  };
  const ours = [...asked, ...around].filter((path) => isSettings(path) || isOurs(path));
  // Where a folder could not be opened, nothing is missing for sure, and what is asked is another thing.
  if (unreadable.size === 0)
    await reader.expect?.(
      ours.map((path) => {
        const kind = kindOf(path);
        return { path, kind: kind === 'ignored' ? undefined : kind, asked: asked.has(path) };
      }),
      progress,
    );
  const documents = [...settings, ...(await read((path) => !isSettings(path) && isOurs(path)))];
  for (const { path, content } of documents) {
    if (named.has(path) && kindOf(path) === undefined && !kindOfText(content.text))
      throw foreign(nameFrom(from, path));
  }
  const passedOver = [...named].filter((path) => kindOf(path) === 'ignored');
  return {
    folders,
    documents,
    unreadable,
    passedOver: new Map(
      passedOver.map((path) => [
        path,
        `${nameFrom(from, path)} is passed over: ${CONFIG_NAME} names it, or its folder, under \`ignore\`.`,
      ]),
    ),
    complete: unreadable.size === 0 && documents.length === ours.length,
  };
}

/** A path as people in the working folder would write it, with forward slashes. */
export function nameFrom(from: string, path: string): string {
  return relative(from, path).split(sep).join('/') || '.';
}

async function isFolderAt(path: string, written: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    throw new WrongUse(`${written}: ${reasonOf(error)}.`);
  });
  if (!found.isDirectory() && !found.isFile())
    throw new WrongUse(`${written} is neither a file nor a folder.`);
  return found.isDirectory();
}

async function readAll(
  paths: readonly string[],
  asked: boolean,
  reader: Reader,
  unreadable: Unreadable,
  progress: Progress,
): Promise<readonly DocumentFile[]> {
  const documents: DocumentFile[] = [];
  progress.expect(paths.length);
  for (const path of paths) {
    try {
      // One after the other: of small files, waiting for each takes longer than reading it.
      documents.push({ path, asked, content: reader.read(path) });
    } catch (error) {
      unreadable(path, error);
    }
    await stepIn(progress);
  }
  return documents;
}

function foreign(file: string): WrongUse {
  const endings = inWords(
    kinds.map(
      ({ called, suffix }, index) =>
        `${possessive(called)}${index === 0 ? ' name ends' : ''} in ${suffix}.yaml`,
    ),
  );
  return new WrongUse(`${file} is none of our documents: ${endings}.`);
}

const possessive = (called: string): string => (called.endsWith('s') ? `${called}’` : `${called}’s`);
