// Writes new files: all of them or none, and over nothing that is there.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';

/** @throws WrongUse naming the one that could not be written; then none is there */
export async function writeAll(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const written: string[] = [];
  for (const { path, text } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    } catch (error) {
      await Promise.all(written.map((each) => rm(each, { force: true })));
      throw new WrongUse(`${printable(nameFrom(process.cwd(), path))} can’t be made: ${reasonOf(error)}.`);
    }
  }
}
