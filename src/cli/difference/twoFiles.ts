// Two files, compared.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diffDocuments } from '../../core/compare/diff.ts';
import { CONFIG_NAME, kindOfText, type Kind } from '../../core/kinds/kind.ts';
import { Library } from '../../core/library/library.ts';
import { decode } from '../decode.ts';
import { homeOf } from '../files.ts';
import { addressOf } from '../addressOf.ts';
import { reasonOf } from '../reason.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Comparison } from './compared.ts';
import { versionOf } from './version.ts';

/**
 * @param from the working folder, absolute
 * @throws WrongUse for a file that is not there or can’t be read
 */
export async function compareFiles(old: string, now: string, from: string): Promise<Comparison> {
  const [before, after] = await Promise.all([read(old, from), read(now, from)]);
  const kind = (await kindOf(after)) ?? (await kindOf(before));
  const [was, is] = [before, after].map(({ path, text }) => versionOf(addressOf(path), text, kind));
  const diff = diffDocuments(was, is);
  return { documents: [{ file: now, was: old, before: was, after: is, diff }], unreadable: [] };
}

interface File {
  readonly path: string;
  readonly text: string;
}

async function read(name: string, from: string): Promise<File> {
  if (name === '') throw new WrongUse('One of the names is empty.');
  const path = resolve(from, name);
  const bytes = await readFile(path).catch((error: unknown) => {
    const isFolder = (error as NodeJS.ErrnoException).code === 'EISDIR';
    throw new WrongUse(`${name} can’t be read: ${isFolder ? 'it is a folder' : reasonOf(error)}.`);
  });
  const { text, isUtf8 } = decode(bytes);
  if (!isUtf8) throw new WrongUse(`${name} can’t be read: it is not saved as UTF-8.`);
  return { path, text };
}

/** By its name, by the settings around it, or by what it says of itself. */
async function kindOf({ path, text }: File): Promise<Kind | undefined> {
  const library = new Library();
  const home = await homeOf(dirname(path));
  library.folders = [addressOf(home)];
  for (let at = dirname(path); ; at = dirname(at)) {
    const settings = await readFile(join(at, CONFIG_NAME)).catch(() => undefined);
    if (settings) library.put(addressOf(join(at, CONFIG_NAME)), decode(settings).text, false);
    if (at === home || dirname(at) === at) break;
  }
  const known = library.kindOf(addressOf(path));
  return known === undefined || known === 'ignored' ? kindOfText(text) : known;
}
