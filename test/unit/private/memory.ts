// A disk and a keychain in memory, that can be full, slow or lose things.
import type { KeyPlace, PrivateFiles } from '../../../src/private/store.ts';

export class MemoryFiles implements PrivateFiles {
  readonly files = new Map<string, Uint8Array>();
  /** Everything that was ever written, in order. */
  readonly written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  full = false;
  /** What can't be read just now: the names of files, and `list` for the folder. */
  unreadable: ReadonlySet<string> = new Set();
  /** Waits before a write is done. */
  slow: (name: string) => Promise<void> = () => Promise.resolve();

  list(): Promise<readonly string[]> {
    if (this.unreadable.has('list')) return Promise.reject(denied('.'));
    return Promise.resolve([...this.files.keys()]);
  }

  read(name: string): Promise<Uint8Array | undefined> {
    if (this.unreadable.has(name)) return Promise.reject(denied(name));
    return Promise.resolve(this.files.get(name));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.slow(name);
    if (this.full) throw new Error(`ENOSPC: no space left on device, write '/home/ana/${name}'`);
    this.written.push({ name, bytes });
    this.files.set(name, bytes);
  }

  remove(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  /** The files of records, without what belongs to the key. */
  get records(): readonly string[] {
    return [...this.files.keys()].filter((name) => name.length === 36);
  }
}

export class MemoryKeys implements KeyPlace {
  key: string | undefined;

  get(): Promise<string | undefined> {
    return Promise.resolve(this.key);
  }

  set(key: string): Promise<void> {
    this.key = key;
    return Promise.resolve();
  }
}

function denied(name: string): Error {
  return new Error(`EACCES: permission denied, open '/home/ana/${name}'`);
}
