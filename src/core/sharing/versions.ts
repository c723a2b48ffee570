/** Which files differ between versions of a folder, and what stood in them. */
import { asRaw, isObjectId, rawChanges } from '../privacy/git.ts';
import type { GitAtWork } from './computer.ts';
import type { SharedFolder } from './folder.ts';
import { onlyLooks } from './status.ts';

/** A file that differs, with the name of its contents before and after in git’s store. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined where it is gone, and where the newer version lies in the folder. */
  readonly after: string | undefined;
}

/**
 * The files in which a folder differs from a version, as it lies there now: saved, whether kept already or not.
 * @param from undefined: nothing is shared yet, so all files it has
 */
export async function changedSince(
  git: GitAtWork,
  { top, files, head }: Pick<SharedFolder, 'top' | 'files' | 'head'>,
  from: string | undefined,
): Promise<readonly FileChange[]> {
  const news = files
    .filter(({ is }) => is === 'new')
    .map(({ path }): FileChange => ({ path, before: undefined, after: undefined }));
  if (from === undefined && head !== undefined) {
    const { code, stdout } = await git.run(top, ['ls-files', '-z', '--cached']);
    const kept = code === 0 ? [...new Set(stdout.split('\0').filter((path) => path !== ''))] : [];
    return [...kept.map((path): FileChange => ({ path, before: undefined, after: undefined })), ...news];
  }
  if (from === undefined)
    return files.map(({ path }): FileChange => ({ path, before: undefined, after: undefined }));
  return [...(await differences(git, top, [from])), ...news];
}

/** The files that differ between two versions. */
export function changedBetween(
  git: GitAtWork,
  top: string,
  from: string | undefined,
  to: string,
): Promise<readonly FileChange[]> {
  // The tree that holds nothing, as git names it.
  return differences(git, top, [from ?? EMPTY_TREE, to]);
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

async function differences(
  git: GitAtWork,
  top: string,
  ids: readonly string[],
): Promise<readonly FileChange[]> {
  if (!ids.every(isObjectId)) return [];
  const { code, stdout } = await git.run(top, [onlyLooks, ...asRaw(['diff']), ...ids, '--']);
  if (code !== 0) return [];
  return rawChanges(stdout).map(({ path, before, after }) => ({ path, before, after }));
}

/** What stood in a file. @param id the name of its contents; undefined where there were none @returns undefined where git has none by that name */
export async function contentsOf(
  git: GitAtWork,
  top: string,
  id: string | undefined,
): Promise<string | undefined> {
  if (id === undefined || !isObjectId(id)) return undefined;
  const { code, stdout } = await git.run(top, ['cat-file', 'blob', id]);
  // VS Code shows a text without its byte order mark, too.
  return code === 0 ? stdout.replace(/^\ufeff/, '') : undefined;
}
