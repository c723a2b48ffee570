// Finds documents on this computer's disks.
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { CONFIG_NAME, isYamlName } from '../core/kinds/kind.ts';

/** Told where a file or folder could not be read. @param error as Node's file functions throw it */
export type Unreadable = (path: string, error: unknown) => void;

/**
 * The files below a folder that may be documents of ours, by their names. Folders whose name starts with a dot and
 * `node_modules` are passed over. Linked folders are not followed (so links in a circle do no harm);
 * a linked file counts where the file itself lies below the folder.
 * @param folder absolute; what it links to, if it is a link itself, is what is looked through
 * @returns absolute paths, in no order to rely on
 */
export async function yamlBelow(folder: string, unreadable: Unreadable): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [folder];
  // Grows while it is walked.
  for (const at of folders) {
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      unreadable(at, error);
      return [];
    });
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (isPassedOver(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (!isYamlName(entry.name)) continue;
      else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsInside(path, folder))))
        found.push(path);
    }
  }
  return found;
}

const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function leadsInside(link: string, folder: string): Promise<boolean> {
  try {
    const target = await realpath(link);
    const inside = relative(await realpath(folder), target);
    const leaves = isAbsolute(inside) || inside.split(sep).some((step) => isPassedOver(step));
    return !leaves && (await stat(target)).isFile();
  } catch {
    // A link that leads nowhere is no document.
    return false;
  }
}

/**
 * The folder within which the documents of `folder` may point at each other: the repository's; outside of one, the
 * nearest with settings of its own, or the folder itself.
 * @param folder absolute
 */
export async function homeOf(folder: string): Promise<string> {
  let settled: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (settled === undefined && (await exists(join(at, CONFIG_NAME)))) settled = at;
    if (dirname(at) === at) return settled ?? folder;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The folders that lie in none of the others. @param folders absolute */
export function outermost(folders: Iterable<string>): readonly string[] {
  const all = [...new Set(folders)];
  return all.filter((folder) => !all.some((other) => other !== folder && isInside(other, folder)));
}

/** Whether a path is a folder or lies in it. Both are absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
