/** Keeps private records encrypted, each in a file of its own. */
import type { NewRecord, PrivateKind, PrivateRecord } from './record.ts';

/** Where the encrypted files lie. All names are plain: letters, digits, dashes. */
export interface PrivateFiles {
  list(): Promise<readonly string[]>;
  /** @returns undefined where there is no such file */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Writes whole or not at all; resolves once it is on disk. @throws where it can't, as with a full disk */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Where the key is kept. */
export interface KeyPlace {
  get(): Promise<string | undefined>;
  set(key: string): Promise<void>;
}

/** What others do with the store. */
export interface PrivateStore {
  /** All records of a kind that can be opened, the oldest first. */
  all<Kind extends PrivateKind>(kind: Kind): Promise<readonly Extract<PrivateRecord, { kind: Kind }>[]>;
  /** Keeps a new record. Resolves, with its id and time, only once it is on disk. @throws where it could not be kept */
  add<Kind extends PrivateKind>(
    record: Extract<NewRecord, { kind: Kind }>,
  ): Promise<Extract<PrivateRecord, { kind: Kind }>>;
  /** Writes a record anew. Resolves once it is on disk. */
  change(record: PrivateRecord): Promise<void>;
  remove(id: string): Promise<void>;
}
