import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type FileType,
  type Uri,
} from 'vscode';
import type { FileQuestion, Shared } from '../messages.ts';

/** Asks the host, who lies on the other side of the relay. */
export type Ask = (question: FileQuestion) => Promise<unknown>;

/** The host’s folder, as the guest sees it. Nobody searches it. */
export class GuestFiles extends Disposable implements FileSystemProvider {
  readonly #ask: Ask;
  readonly #root: Uri;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(root: Uri, ask: Ask) {
    super(() => {
      this.#changed.dispose();
    });
    this.#root = root;
    this.#ask = ask;
  }

  /** The host says that something lies in the folder in another way than before. */
  tell({ path, how }: Extract<Shared, { readonly type: 'changed' }>): void {
    const type = {
      created: FileChangeType.Created,
      changed: FileChangeType.Changed,
      deleted: FileChangeType.Deleted,
    }[how];
    this.#changed.fire([{ type, uri: this.#root.with({ path: `${this.#root.path}${path}` }) }]);
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): Promise<FileStat> {
    return this.#answer('stat', uri) as Promise<FileStat>;
  }

  readDirectory(uri: Uri): Promise<[string, FileType][]> {
    return this.#answer('readDirectory', uri) as Promise<[string, FileType][]>;
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return Buffer.from((await this.#answer('readFile', uri)) as string, 'base64');
  }

  async createDirectory(uri: Uri): Promise<void> {
    await this.#answer('createDirectory', uri);
  }

  async delete(uri: Uri): Promise<void> {
    await this.#answer('delete', uri);
  }

  async writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
    await this.#ask({
      about: 'writeFile',
      path: this.#pathOf(uri),
      bytes: Buffer.from(bytes).toString('base64'),
    });
  }

  async rename(from: Uri, to: Uri): Promise<void> {
    await this.#ask({ about: 'rename', path: this.#pathOf(from), to: this.#pathOf(to) });
  }

  async #answer(
    about: 'stat' | 'readDirectory' | 'readFile' | 'createDirectory' | 'delete',
    uri: Uri,
  ): Promise<unknown> {
    return this.#ask({ about, path: this.#pathOf(uri) });
  }

  #pathOf(uri: Uri): string {
    if (uri.path !== this.#root.path && !uri.path.startsWith(`${this.#root.path}/`))
      throw FileSystemError.FileNotFound(uri);
    return uri.path.slice(this.#root.path.length);
  }
}
