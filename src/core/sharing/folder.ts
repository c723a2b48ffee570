/** How a shared folder stands: where it is, what it goes with, what is under way in it. */
import { entriesOf, isObjectId } from '../privacy/git.ts';
import type { GitAtWork } from './computer.ts';
import { statusOf, statusParameters, type FolderStatus } from './status.ts';

/** Where a branch goes when it is shared. */
export interface Elsewhere {
  /** What the place is called: `origin`. */
  readonly remote: string;
  /** The branch there, without `refs/heads/`. */
  readonly branch: string;
  /** The version it has, as far as is known here; undefined where nothing was shared there yet. */
  readonly id: string | undefined;
}

export interface SharedFolder extends FolderStatus {
  /** Absolute, as git writes it. */
  readonly top: string;
  /** What the places are called that this can be shared with. */
  readonly remotes: readonly string[];
  /** Where the branch goes; undefined where there is no place, or no branch. */
  readonly elsewhere: Elsewhere | undefined;
  /** The last version both have; undefined where there is none. */
  readonly base: string | undefined;
  /** Something that somebody has begun and not finished: two versions being brought together, or something else. */
  readonly underWay:
    { readonly what: 'merge'; readonly theirs: string } | { readonly what: 'other' } | undefined;
}

/** Why a folder is none that can be shared. */
export type NoFolder = 'none' | 'unsafe' | 'no-git';

/**
 * The top of the repository that a folder lies in.
 * @param folder absolute
 * @returns why there is none: no repository, one that belongs to somebody else, no git
 */
export async function topOf(git: GitAtWork, folder: string): Promise<{ readonly top: string } | NoFolder> {
  const { code, stdout, stderr } = await git.run(folder, ['rev-parse', '--show-toplevel']);
  if (code === undefined) return 'no-git';
  const top = stdout.replace(/\r?\n$/, '');
  if (code === 0 && top !== '') return { top };
  return /dubious ownership/i.test(stderr) ? 'unsafe' : 'none';
}

/**
 * Reads how a folder stands. Nothing is fetched.
 * @param top the top of the repository
 * @returns undefined where git did not answer
 */
export async function readFolder(git: GitAtWork, top: string): Promise<SharedFolder | undefined> {
  const answer = await git.run(top, statusParameters);
  if (answer.code !== 0) return undefined;
  const status = statusOf(answer.stdout);
  const remotes = await namesOf(git, top);
  const [elsewhere, underWay] = await Promise.all([
    elsewhereOf(git, top, status, remotes),
    underWayIn(git, top, status),
  ]);
  const base =
    status.head !== undefined && elsewhere?.id !== undefined
      ? await idOf(git, top, ['merge-base', status.head, elsewhere.id])
      : undefined;
  return { ...status, top, remotes, elsewhere, base, underWay };
}

async function namesOf(git: GitAtWork, top: string): Promise<readonly string[]> {
  const { code, stdout } = await git.run(top, ['remote']);
  // What begins with a dash would be taken for an option.
  return code === 0 ? stdout.split('\n').filter((name) => name !== '' && !name.startsWith('-')) : [];
}

/** Where the branch goes; where nothing says so, to the place that is there, under its own name. */
async function elsewhereOf(
  git: GitAtWork,
  top: string,
  { branch, upstream }: FolderStatus,
  remotes: readonly string[],
): Promise<Elsewhere | undefined> {
  if (branch === undefined) return undefined;
  if (upstream !== undefined) {
    const form = '--format=%(upstream:remotename)%00%(upstream:remoteref)';
    const { stdout } = await git.run(top, ['for-each-ref', form, `refs/heads/${branch}`]);
    const [remote = '', ref = ''] = stdout.replace(/\n$/, '').split('\0');
    if (remotes.includes(remote) && ref.startsWith('refs/heads/'))
      return { remote, branch: ref.slice('refs/heads/'.length), id: await commitOf(git, top, '@{upstream}') };
  }
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  if (remote === undefined) return undefined;
  // Shared from another computer under the same name, perhaps: then it is known here without going together yet.
  return { remote, branch, id: await commitOf(git, top, `refs/remotes/${remote}/${branch}`) };
}

async function underWayIn(
  git: GitAtWork,
  top: string,
  { branch, files }: FolderStatus,
): Promise<SharedFolder['underWay']> {
  const theirs = await commitOf(git, top, 'MERGE_HEAD');
  if (theirs !== undefined) return { what: 'merge', theirs };
  for (const ref of ['CHERRY_PICK_HEAD', 'REVERT_HEAD'])
    if ((await commitOf(git, top, ref)) !== undefined) return { what: 'other' };
  // While versions are put one after the other, the folder is on no branch.
  if (branch === undefined) {
    const { stdout } = await git.run(top, ['status', '--untracked-files=no', '--ignore-submodules=all']);
    if (/\b(?:rebase in progress|currently rebasing|currently bisecting)\b/.test(stdout))
      return { what: 'other' };
  }
  // Two versions of a file without a merge: something was put back that does not fit any more.
  return files.some(({ is }) => is === 'both') ? { what: 'other' } : undefined;
}

/** The version that a name of git’s means, as its id; undefined where there is none. */
export function commitOf(git: GitAtWork, top: string, name: string): Promise<string | undefined> {
  return idOf(git, top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

async function idOf(git: GitAtWork, top: string, parameters: readonly string[]): Promise<string | undefined> {
  const { code, stdout } = await git.run(top, parameters);
  const id = stdout.trim();
  return code === 0 && isObjectId(id) ? id : undefined;
}

/** Who made the versions between two, each once, the newest first. @param from undefined: all there are */
export async function authorsBetween(
  git: GitAtWork,
  top: string,
  from: string | undefined,
  to: string,
): Promise<readonly string[]> {
  if (!isObjectId(to) || (from !== undefined && !isObjectId(from))) return [];
  const range = from === undefined ? to : `${from}..${to}`;
  const { code, stdout } = await git.run(top, [
    ...['log', '-z', '--max-count=200', '--no-merges', '--format=%aN', range, '--'],
  ]);
  return code === 0 ? [...new Set(entriesOf(stdout).map((name) => name.trim()))] : [];
}
