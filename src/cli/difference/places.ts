// Which repository is meant, and what in it.
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { git } from '../../node/git.ts';
import { isInside } from '../files.ts';
import { nameFrom } from '../workspace.ts';
import { WrongUse } from '../wrong-use.ts';

export interface Places {
  /** The top folder of the repository; absolute. */
  readonly top: string;
  /** Files and folders as seen from there; empty for all of it. */
  readonly names: readonly string[];
}

/**
 * @param paths relative to `from` or absolute, there or not; none: `from`
 * @throws WrongUse outside of a repository, or where the paths lie in more than one
 */
export async function placesOf(paths: readonly string[], from: string): Promise<Places> {
  let top: string | undefined;
  const names: string[] = [];
  for (const written of paths.length > 0 ? paths : ['.']) {
    if (written === '') throw new WrongUse('One of the names is empty.');
    const { folder, rest } = await thereOf(resolve(from, written));
    const found = await topOf(folder, written);
    if (top !== undefined && found !== top)
      throw new WrongUse(`${written} is kept by git elsewhere than the others.`);
    top = found;
    const name = nameFrom(top, join(folder, rest));
    names.push(name === '.' ? '' : name);
  }
  return { top: top ?? from, names: names.includes('') ? [] : names };
}

/** The nearest folder that is there, without links on the way, and what comes behind it. */
async function thereOf(path: string): Promise<{ readonly folder: string; readonly rest: string }> {
  for (let at = path, rest = ''; ; rest = join(basename(at), rest), at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined && (at !== path || rest !== '')) return { folder: real, rest };
    if (real !== undefined) {
      // A folder itself can be asked; a file is asked for in its folder.
      const { code } = await git.run(real, ['rev-parse', '--git-dir']);
      if (code === 0) return { folder: real, rest };
    }
    if (dirname(at) === at) return { folder: path, rest: '' };
  }
}

async function topOf(folder: string, written: string): Promise<string> {
  const { code, stdout } = await git.run(folder, ['rev-parse', '--show-toplevel']);
  const top = stdout.replace(/\r?\n$/, '');
  if (code === undefined) throw new WrongUse('--rev needs git, and git isn’t there.');
  if (code !== 0 || top === '')
    throw new WrongUse(
      `--rev compares what git keeps, and ${written === '.' ? 'this folder' : written} is in no folder that git keeps.`,
    );
  const real = await realpath(top);
  if (!isInside(real, folder)) throw new WrongUse(`${written} lies outside of the folder that git keeps.`);
  return real;
}
