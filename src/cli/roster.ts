// The list of students' names that a person keeps for themselves, for `check --roster`.
import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRoster } from '../core/rules/privacy/roster.ts';
import { decode } from './decode.ts';
import { isInside } from './files.ts';
import { reasonOf } from './reason.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Reads a list of names.
 * @param written as the person named it
 * @param from the working folder, absolute
 * @param folders the folders whose documents are looked at, absolute: in them others could read it
 * @returns what to write instead, by name
 * @throws WrongUse where it can't be read, holds no names, or lies in one of the folders; never with a name in it
 */
export async function rosterAt(
  written: string,
  from: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const cannot = (error: unknown): never => {
    throw new WrongUse(`${written}: ${reasonOf(error)}.`);
  };
  const path = resolve(from, written);
  const real = await realpath(path).catch(cannot);
  for (const folder of folders) {
    if (isInside(folder, path) || isInside(await realpath(folder).catch(cannot), real)) {
      throw new WrongUse(
        `${written} lies in the folder that is checked, where others can read it. Keep a list of names outside of it.`,
      );
    }
  }
  const { text, isUtf8 } = decode(await readFile(real).catch(cannot));
  const roster = readRoster(isUtf8 ? text : '');
  if (roster.size === 0) {
    throw new WrongUse(
      isUtf8
        ? `${written} holds no names. Write one student on each line: Maria Lopez, or S1: Maria Lopez.`
        : `${written} is not saved as UTF-8, so its letters can’t be read.`,
    );
  }
  return roster;
}
