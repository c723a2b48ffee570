import {
  Disposable,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from 'vscode';
import type { Draw } from '../../drawing.ts';
import { LateEvents } from './lateEvents.ts';

/** The longest that an answer takes, in milliseconds. */
const FAR = 10;

interface Entry {
  readonly created: number;
  changed: number;
  /** Undefined for a folder. */
  bytes: Uint8Array | undefined;
}

/**
 * Files that lie nowhere but in this extension, as far away as those of a live session: every answer takes a moment,
 * news of changes come late, doubled and out of order, nobody searches them, and they may be taken from one’s hands.
 */
export class MemoryFiles extends Disposable implements FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', { created: 0, changed: 0, bytes: undefined }]]);
  readonly #draw: Draw;
  readonly #late: LateEvents;
  readonly onDidChangeFile: LateEvents['onDidChangeFile'];
  /** Folders whose content may only be read just now. */
  readonly #readOnly = new Set<string>();
  #clock = 0;

  /**
   * @param draw says how long each thing takes
   * @param root the folder that is opened
   * @param texts what lies in it, by path
   */
  constructor(draw: Draw, root: string, texts: Readonly<Record<string, string>>) {
    super(() => void this.#late.dispose());
    this.#draw = draw;
    this.#late = new LateEvents(draw);
    this.onDidChangeFile = this.#late.onDidChangeFile;
    this.#makeFolders(root);
    for (const [path, text] of Object.entries(texts)) {
      this.#makeFolders(parent(`${root}/${path}`));
      this.#set(`${root}/${path}`, new TextEncoder().encode(text));
    }
  }

  /** Says whether what lies in a folder may only be read from now on; everybody is told. */
  setReadOnly(folder: Uri, readOnly: boolean): void {
    if (readOnly) this.#readOnly.add(folder.path);
    else this.#readOnly.delete(folder.path);
    for (const path of this.#below(folder.path))
      this.#late.send({ type: FileChangeType.Changed, uri: folder.with({ path }) });
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat({ path }: Uri): Promise<FileStat> {
    await this.#way();
    const { bytes, created, changed } = this.#get(path);
    return {
      ...{ type: typeOf(bytes), size: bytes?.length ?? 0, ctime: created, mtime: changed },
      ...(this.#isReadOnly(path) ? { permissions: FilePermission.Readonly } : {}),
    };
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    await this.#way();
    if (this.#get(path).bytes) throw FileSystemError.FileNotADirectory(path);
    return this.#below(path)
      .filter((each) => parent(each) === path)
      .map((each) => [nameOf(each), typeOf(this.#entries.get(each)?.bytes)]);
  }

  async readFile({ path }: Uri): Promise<Uint8Array> {
    await this.#way();
    const { bytes } = this.#get(path);
    if (!bytes) throw FileSystemError.FileIsADirectory(path);
    return bytes;
  }

  async createDirectory(uri: Uri): Promise<void> {
    await this.#way();
    this.#mayChange(uri.path);
    if (this.#entries.has(uri.path)) throw FileSystemError.FileExists(uri);
    this.#get(parent(uri.path));
    this.#set(uri.path, undefined);
    this.#late.send({ type: FileChangeType.Created, uri });
  }

  async writeFile(
    uri: Uri,
    bytes: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.#way();
    this.#mayChange(uri.path);
    const there = this.#entries.get(uri.path);
    if (there && !there.bytes) throw FileSystemError.FileIsADirectory(uri);
    if (there && create && !overwrite) throw FileSystemError.FileExists(uri);
    if (!there && !create) throw FileSystemError.FileNotFound(uri);
    this.#get(parent(uri.path));
    this.#set(uri.path, bytes);
    this.#late.send({ type: there ? FileChangeType.Changed : FileChangeType.Created, uri });
  }

  async delete(uri: Uri, { recursive }: { readonly recursive: boolean }): Promise<void> {
    await this.#way();
    this.#mayChange(uri.path);
    this.#get(uri.path);
    const below = this.#below(uri.path);
    if (below.length > 0 && !recursive) throw FileSystemError.NoPermissions(uri);
    for (const path of [uri.path, ...below]) this.#entries.delete(path);
    // Of what was in a folder nothing is told, as on a disk.
    this.#late.send({ type: FileChangeType.Deleted, uri });
  }

  async rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
    await this.#way();
    for (const { path } of [from, to]) this.#mayChange(path);
    this.#get(from.path);
    this.#get(parent(to.path));
    if (this.#entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    for (const path of [to.path, ...this.#below(to.path)]) this.#entries.delete(path);
    for (const path of [from.path, ...this.#below(from.path)]) {
      this.#set(to.path + path.slice(from.path.length), this.#get(path).bytes);
      this.#entries.delete(path);
    }
    this.#late.send({ type: FileChangeType.Deleted, uri: from }, { type: FileChangeType.Created, uri: to });
  }

  /** What is asked is answered a moment later. */
  #way(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.#draw(FAR)));
  }

  #get(path: string): Entry {
    const entry = this.#entries.get(path);
    if (!entry) throw FileSystemError.FileNotFound(path);
    return entry;
  }

  /** Writes an entry; no two have the same time, so that VS Code sees every change. */
  #set(path: string, bytes: Uint8Array | undefined): void {
    this.#clock = Math.max(Date.now(), this.#clock + 1);
    const created = this.#entries.get(path)?.created ?? this.#clock;
    this.#entries.set(path, { created, changed: this.#clock, bytes });
  }

  #makeFolders(path: string): void {
    if (this.#entries.has(path)) return;
    this.#makeFolders(parent(path));
    this.#set(path, undefined);
  }

  #below(path: string): string[] {
    const within = path.endsWith('/') ? path : `${path}/`;
    return [...this.#entries.keys()].filter((each) => each.startsWith(within) && each !== path);
  }

  #isReadOnly(path: string): boolean {
    return [...this.#readOnly].some((folder) => path === folder || path.startsWith(`${folder}/`));
  }

  #mayChange(path: string): void {
    if (this.#isReadOnly(path)) throw FileSystemError.NoPermissions(path);
  }
}

const typeOf = (bytes: Uint8Array | undefined): FileType => (bytes ? FileType.File : FileType.Directory);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const parent = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
