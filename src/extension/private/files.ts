import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { PRIVATE_ENDING } from '../../core/privacy/privateFiles.ts';
import { PrivateTrouble } from '../../private/sealedStore.ts';
import type { PrivateFiles } from '../../private/store.ts';

/** Behind the name of what is being written: it gets its name once it is whole. */
const UNFINISHED = '.new';
/** The last character of every file of ours: what does not end with it was cut off while it was written. */
const END = '}'.charCodeAt(0);

const NOT_THERE =
  'Your private notes aren’t where they were kept. The disk they are on may not be connected just now.';

/**
 * The files of the private notes, in a folder of the extension's own, on any file system.
 * VS Code takes the old file away before it renames the new one. Should the computer stop just then, the whole new one
 * is still there under its first name, and is read.
 */
export class FolderFiles implements PrivateFiles {
  readonly #folder: Uri;
  readonly #isExpected: () => boolean;

  /** @param isExpected whether the folder was there before: then, where it isn't, it can't be reached, and is not made anew */
  constructor(folder: Uri, isExpected: () => boolean = () => false) {
    this.#folder = folder;
    this.#isExpected = isExpected;
  }

  async list(): Promise<readonly string[]> {
    let entries: readonly [string, FileType][];
    try {
      entries = await workspace.fs.readDirectory(this.#folder);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (this.#isExpected()) throw new PrivateTrouble('not-there', NOT_THERE);
      return [];
    }
    const names = new Set(
      entries
        .filter(([name, type]) => type & FileType.File && name.endsWith(PRIVATE_ENDING))
        .map(([name]) => name.slice(0, -PRIVATE_ENDING.length)),
    );
    for (const name of [...names]) {
      if (!name.endsWith(UNFINISHED)) continue;
      names.delete(name);
      const whole = name.slice(0, -UNFINISHED.length);
      if (!names.has(whole) && (await this.#whole(name))) names.add(whole);
    }
    return [...names];
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return (await this.#bytes(name)) ?? (await this.#whole(name + UNFINISHED)) ?? (await this.#bytes(name));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#isExpected()) await workspace.fs.stat(this.#folder);
    else await workspace.fs.createDirectory(this.#folder);
    const unfinished = this.#at(name + UNFINISHED);
    await workspace.fs.writeFile(unfinished, bytes);
    await workspace.fs.rename(unfinished, this.#at(name), { overwrite: true });
  }

  async remove(name: string): Promise<void> {
    for (const each of [name + UNFINISHED, name])
      try {
        await workspace.fs.delete(this.#at(each), { useTrash: false });
      } catch (error) {
        if (!isGone(error)) throw error;
      }
  }

  #at(name: string): Uri {
    // By its ending a file of ours is known wherever somebody takes it.
    return Uri.joinPath(this.#folder, name + PRIVATE_ENDING);
  }

  async #bytes(name: string): Promise<Uint8Array | undefined> {
    try {
      return await workspace.fs.readFile(this.#at(name));
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  async #whole(name: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#bytes(name);
    return bytes?.at(-1) === END ? bytes : undefined;
  }
}

/** Whether an error of VS Code’s file system says that there is nothing. */
export function isGone(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
