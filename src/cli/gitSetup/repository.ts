// The repository that a command about git is for.
import { isAbsolute, join, resolve } from 'node:path';
import { git } from '../../node/git.ts';
import { WrongUse } from '../wrong-use.ts';

/** A repository with a working tree. */
export interface Repository {
  /** Its working tree, absolute. */
  readonly top: string;
  /** What git says of itself: `git version 2.39.5`. */
  readonly version: string;
  /** Whether it is a part of another one. */
  readonly isSubmodule: boolean;
}

/**
 * @param folder absolute
 * @throws WrongUse where git or a working tree is not there
 */
export async function repositoryAt(folder: string): Promise<Repository> {
  const version = await git.run(folder, ['--version']);
  if (version.code !== 0) throw new WrongUse('There is no git on this computer, or it does not answer.');
  const about = await git.run(folder, [
    ...['rev-parse', '--is-bare-repository', '--is-inside-git-dir', '--is-inside-work-tree'],
  ]);
  if (about.code !== 0)
    throw new WrongUse('This folder is in no repository that git knows and trusts; `git status` says more.');
  const [isBare, isInStore, isInTree] = about.stdout.split('\n').map((line) => line === 'true');
  if (isBare)
    throw new WrongUse(
      'This repository has no files to work on (it is bare). Third Point is set up where plans are written.',
    );
  const top = await git.run(folder, ['rev-parse', '--show-toplevel']);
  if (isInStore || !isInTree || top.code !== 0)
    throw new WrongUse('This is a folder of git’s own. Go to where the plans are, and try again.');
  const outer = await git.run(folder, ['rev-parse', '--show-superproject-working-tree']);
  return {
    top: resolve(lineOf(top.stdout)),
    version: version.stdout.trim(),
    isSubmodule: outer.code === 0 && outer.stdout !== '',
  };
}

/** Where git keeps a file of its own for this repository, absolute. @param name `info/attributes` */
export async function storePath({ top }: Repository, name: string): Promise<string> {
  const { stdout } = await git.run(top, ['rev-parse', '--git-path', name]);
  const path = lineOf(stdout);
  return isAbsolute(path) ? path : join(top, path);
}

/** What its settings say; undefined where they say nothing. @param key `merge.third-point.driver` */
export async function settingOf({ top }: Repository, key: string): Promise<string | undefined> {
  const { code, stdout } = await git.run(top, ['config', '-z', '--get', key]);
  return code === 0 ? stdout.replace(/\0$/, '') : undefined;
}

/** What the attribute `merge` is for each of some names. @param names relative to the working tree */
export async function mergeAttributes(
  { top }: Repository,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let next = 0; next < names.length; next += AT_ONCE) {
    const some = names.slice(next, next + AT_ONCE);
    const { stdout } = await git.run(top, ['check-attr', '-z', 'merge', '--', ...some]);
    const entries = stdout.split('\0');
    for (let at = 0; at + 2 < entries.length; at += 3) found.set(entries[at] ?? '', entries[at + 2] ?? '');
  }
  return found;
}

/** A command line must not be too long. */
const AT_ONCE = 200;

/** The one line, without its ending; names may begin and end with blanks. */
const lineOf = (stdout: string): string => stdout.replace(/\r?\n$/, '');
