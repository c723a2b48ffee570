// The file `.gitattributes` of a repository.
import { lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../reason.ts';
import { replaceFile } from '../replaceFile.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Repository } from './repository.ts';

export const ATTRIBUTES = '.gitattributes';

/** What the file says, a sign for each byte; empty where there is none. @throws WrongUse where it is no file or can’t be read */
export async function readAttributes({ top }: Repository): Promise<string> {
  const path = join(top, ATTRIBUTES);
  try {
    // git does not follow it, either.
    if (!(await lstat(path)).isFile())
      throw new WrongUse(`${ATTRIBUTES} is no ordinary file, so it stays as it is.`);
    return await readFile(path, 'latin1');
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new WrongUse(`${ATTRIBUTES} can’t be read: ${reasonOf(error)}.`);
  }
}

/** Writes it in one go; a file with nothing in it is taken away. @throws WrongUse where that can’t be done */
export async function writeAttributes({ top }: Repository, text: string): Promise<void> {
  const path = join(top, ATTRIBUTES);
  try {
    const mode = await lstat(path).then(
      (found) => found.mode & 0o7777,
      () => undefined,
    );
    if (text === '') await rm(path, { force: true });
    else if (mode === undefined) await writeFile(path, text, { encoding: 'latin1', flag: 'wx' });
    else await replaceFile(path, mode, (handle) => handle.writeFile(text, 'latin1'));
  } catch (error) {
    throw new WrongUse(`${ATTRIBUTES} can’t be written: ${reasonOf(error)}.`);
  }
}
