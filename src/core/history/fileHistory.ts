/**
 * What git knows of one document: its versions, and its text in each. Only asked, never changed; whatever git answers
 * is looked at before it goes back to it.
 */
import { isObjectId, type Git } from '../privacy/git.ts';

/** A version of a document that git has kept. */
export interface FileVersion {
  readonly id: string;
  /** When it was kept; milliseconds. */
  readonly at: number;
  readonly email: string;
  readonly name: string;
  /** What the file was called then, from the top of the repository. */
  readonly path: string;
}

export interface FileHistory {
  /** The newest first, through renames. */
  readonly versions: readonly FileVersion[];
  /** This person, as git knows them; empty where it does not. */
  readonly me: string;
}

/** Where a document lies. */
export interface FilePlace {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Its name there. */
  readonly name: string;
}

/** More versions than this are not looked at: what was before lies a long time back. */
const MOST_VERSIONS = 500;

/** Begins each version in an answer. */
const VERSION = '\u0001';

/** @returns undefined where there is no history of it, or git can’t be asked */
export async function historyOf(git: Git, { folder, name }: FilePlace): Promise<FileHistory | undefined> {
  const log = await ask(git, folder, [
    ...['log', '--follow', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-color'],
    ...[`--max-count=${MOST_VERSIONS}`, '--format=%x01%H%x00%cI%x00%ae%x00%an', '--', name],
  ]);
  const versions = log === undefined ? [] : versionsIn(log);
  if (versions.length === 0) return undefined;
  const me = await ask(git, folder, ['config', '--get', 'user.email']);
  return { versions, me: me?.trim() ?? '' };
}

function versionsIn(log: string): readonly FileVersion[] {
  const versions: FileVersion[] = [];
  for (const part of log.split(VERSION)) {
    const [id = '', date = '', email = '', name = '', file = ''] = part.split('\0');
    const at = Date.parse(date);
    if (!isObjectId(id) || Number.isNaN(at)) continue;
    // Of what was brought together no file is named: it is called as in the version after it.
    const path = file.replace(/^\n/, '') || (versions.at(-1)?.path ?? '');
    versions.push({ id, at, email, name, path });
  }
  return versions;
}

/**
 * The text of a document in a version of the whole folder.
 * @param paths what it was called, by and by, from the top of the repository
 * @returns undefined where it is not in there, or is no text
 */
export async function textIn(
  git: Git,
  { folder, name }: FilePlace,
  version: string,
  paths: readonly string[],
): Promise<string | undefined> {
  if (!isObjectId(version)) return undefined;
  for (const path of new Set([`./${name}`, ...paths.filter((known) => known !== '')])) {
    const text = await ask(git, folder, ['cat-file', 'blob', `${version}:${path}`]);
    // What git’s answer could not be read as is no text.
    if (text !== undefined) return text.includes('\uFFFD') ? undefined : text.replace(/^\uFEFF/, '');
  }
  return undefined;
}

/** A version of the whole folder. */
export interface FolderVersion {
  readonly id: string;
  readonly at: number;
}

/**
 * What stood here at a moment: on the way of this folder itself, since what a partner wrote earlier may have come later.
 * @param before milliseconds
 */
export async function versionBefore(
  git: Git,
  { folder }: FilePlace,
  before: number,
): Promise<FolderVersion | undefined> {
  const moment = new Date(before);
  if (Number.isNaN(moment.getTime())) return undefined;
  return oneVersion(git, folder, ['--first-parent', `--before=${moment.toISOString()}`, 'HEAD']);
}

/** What this person and the place they share through both had last. */
export async function commonVersion(git: Git, { folder }: FilePlace): Promise<FolderVersion | undefined> {
  const base = (await ask(git, folder, ['merge-base', 'HEAD', '@{upstream}']))?.trim() ?? '';
  return isObjectId(base) ? oneVersion(git, folder, [base]) : undefined;
}

async function oneVersion(
  git: Git,
  folder: string,
  which: readonly string[],
): Promise<FolderVersion | undefined> {
  const answer = await ask(git, folder, ['log', '-1', '--format=%H%x00%cI', ...which, '--']);
  const [id = '', date = ''] = answer?.trim().split('\0') ?? [];
  const at = Date.parse(date);
  return isObjectId(id) && !Number.isNaN(at) ? { id, at } : undefined;
}

/** A version that goes by a name. */
export interface NamedVersion {
  /** The name in full, unlike any other. */
  readonly ref: string;
  /** As people say it. */
  readonly label: string;
  readonly id: string;
}

/** Every version of the folder that goes by a name, but for the one that is open here. */
export async function namedVersions(git: Git, { folder }: FilePlace): Promise<readonly NamedVersion[]> {
  const answer = await ask(git, folder, [
    ...['for-each-ref', '--sort=-committerdate', '--count=200'],
    '--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(symref)',
    ...['refs/heads', 'refs/remotes', 'refs/tags'],
  ]);
  const here = (await ask(git, folder, ['symbolic-ref', '--quiet', 'HEAD']))?.trim();
  return (answer ?? '').split('\n').flatMap((line) => {
    const [ref = '', type, object = '', behind = '', alias = ''] = line.split('\0');
    const id = type === 'tag' ? behind : object;
    if (!isObjectId(id) || alias !== '' || ref === here) return [];
    return [{ ref, label: ref.replace(/^refs\/(?:heads|remotes|tags)\//, ''), id }];
  });
}

async function ask(git: Git, folder: string, parameters: readonly string[]): Promise<string | undefined> {
  const { code, stdout } = await git.run(folder, parameters);
  return code === 0 ? stdout : undefined;
}
