import { Uri, workspace } from 'vscode';
import type { GitAtWork } from '../../core/sharing/computer.ts';
import { topOf, type NoFolder } from '../../core/sharing/folder.ts';
import type { Documents } from '../documents.ts';

/** A folder that can be shared: the whole of a repository. */
export interface SharedPlace {
  /** Its top as git names it, absolute. */
  readonly top: string;
  /** The same as VS Code reaches it: where links lead to the folder, another path. */
  readonly root: Uri;
}

/** So many folders are looked at for repositories of their own. */
const MOST = 60;

/** Finds the shared folder that a document lies in; asks git once for each folder. */
export class Places {
  readonly #git: GitAtWork;
  readonly #known = new Map<string, Promise<SharedPlace | NoFolder>>();

  constructor(git: GitAtWork) {
    this.#git = git;
  }

  /** A folder may have become a shared one, or have ceased to be. */
  forget(): void {
    this.#known.clear();
  }

  /** @param uri of a document, with the scheme `file` */
  of(uri: Uri): Promise<SharedPlace | NoFolder> {
    return this.ofFolder(Uri.joinPath(uri, '..'));
  }

  ofFolder(folder: Uri): Promise<SharedPlace | NoFolder> {
    const key = folder.toString();
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#ask(folder)));
    return known;
  }

  async #ask(folder: Uri): Promise<SharedPlace | NoFolder> {
    const found = await topOf(this.#git, folder.fsPath);
    if (typeof found === 'string') return found;
    const { stdout, code } = await this.#git.run(folder.fsPath, ['rev-parse', '--show-prefix']);
    if (code !== 0) return 'none';
    const steps = stdout
      .replace(/\n$/, '')
      .split('/')
      .filter((step) => step !== '');
    return { top: found.top, root: Uri.joinPath(folder, ...steps.map(() => '..')) };
  }

  /** The shared folders of all that is open, each once. */
  async all(documents: Documents): Promise<readonly SharedPlace[]> {
    const folders = new Map<string, Uri>();
    for (const { uri } of workspace.workspaceFolders ?? []) folders.set(uri.toString(), uri);
    for (const { uri } of documents.library.all()) {
      if (folders.size >= MOST) break;
      const folder = Uri.joinPath(Uri.parse(uri), '..');
      folders.set(folder.toString(), folder);
    }
    const places = new Map<string, SharedPlace>();
    for (const folder of folders.values()) {
      if (folder.scheme !== 'file') continue;
      const place = await this.ofFolder(folder);
      if (typeof place !== 'string' && !places.has(place.top)) places.set(place.top, place);
    }
    return [...places.values()];
  }
}

/** The address of a file of a shared folder. @param path from its top, with forward slashes */
export function uriIn({ root }: SharedPlace, path: string): Uri {
  return Uri.joinPath(root, ...path.split('/'));
}

/** Whether a document is one of ours, which are shared: one that is known here, or whose name says it in what is open. */
export function isOurs({ library }: Documents, uri: Uri): boolean {
  if (library.get(uri.toString())) return true;
  const kind = library.kindOf(uri.toString());
  return kind !== undefined && kind !== 'ignored' && workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Whether a document lies in a shared folder. */
export function isIn({ root }: SharedPlace, uri: Uri): boolean {
  return uri.scheme === root.scheme && uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
}
