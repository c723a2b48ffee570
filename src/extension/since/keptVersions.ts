import { FileSystemError, Uri, workspace } from 'vscode';
import { keptIn, LONGEST_KEPT, withKept, type KeptVersion } from '../../core/history/keptVersion.ts';

const ENDING = '.json';
/** Behind the name of what is being written. */
const UNFINISHED = '.new';

/**
 * Texts of documents as they were at some moments, in a folder of the extension’s own: on this computer, or in this
 * browser, and nowhere else. A file a document, with a sum of what stands in it: what does not fit its sum is not used.
 */
export class KeptVersions {
  readonly #folder: Uri | undefined;
  /** What is being written is waited for: two that are kept at once are both kept. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param folder undefined where nothing can be kept */
  constructor(folder: Uri | undefined) {
    this.#folder = folder;
  }

  get canKeep(): boolean {
    return this.#folder !== undefined;
  }

  /** What was kept of a document, the oldest first. */
  async of(uri: string): Promise<readonly KeptVersion[]> {
    await this.#last;
    return this.#read(uri);
  }

  /** Keeps one more. @returns whether it is kept: a very long text is not @throws where it can’t be written */
  keep(uri: string, version: KeptVersion): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!this.#folder || version.text.length > LONGEST_KEPT) return false;
      await this.#write(uri, withKept(await this.#read(uri), version));
      return true;
    });
  }

  /** Forgets all that was kept of a document. */
  forget(uri: string): Promise<void> {
    return this.#inTurn(() => this.#remove(uri));
  }

  /** A document goes by another name from now on. */
  renamed(from: string, to: string): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#read(from);
      if (kept.length === 0) return;
      await this.#write(to, kept);
      await this.#remove(from);
    });
  }

  #inTurn<Made>(act: () => Promise<Made>): Promise<Made> {
    const made = this.#last.then(act);
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #read(uri: string): Promise<readonly KeptVersion[]> {
    const at = await this.#at(uri);
    if (!at) return [];
    try {
      const [sum, text] = cut(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(at)));
      return sum === (await sumOf(text)) ? keptIn(JSON.parse(text)) : [];
    } catch (error) {
      // Nothing was kept yet, or it is not ours any more; where it can’t be reached, that is an error.
      if (error instanceof FileSystemError && error.code !== 'FileNotFound') throw error;
      return [];
    }
  }

  async #write(uri: string, kept: readonly KeptVersion[]): Promise<void> {
    const at = await this.#at(uri);
    if (!at || !this.#folder) return;
    const text = JSON.stringify(kept);
    const unfinished = at.with({ path: at.path + UNFINISHED });
    await workspace.fs.createDirectory(this.#folder);
    await workspace.fs.writeFile(unfinished, new TextEncoder().encode(`${await sumOf(text)}\n${text}`));
    await workspace.fs.rename(unfinished, at, { overwrite: true });
  }

  async #remove(uri: string): Promise<void> {
    const at = await this.#at(uri);
    if (!at) return;
    try {
      await workspace.fs.delete(at, { useTrash: false });
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  }

  async #at(uri: string): Promise<Uri | undefined> {
    return this.#folder && Uri.joinPath(this.#folder, `${await sumOf(uri)}${ENDING}`);
  }
}

const readFile = (at: Uri): Thenable<Uint8Array> => workspace.fs.readFile(at);

/** The first line, and all behind it. */
function cut(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)];
}

async function sumOf(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
