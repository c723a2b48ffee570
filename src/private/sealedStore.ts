/** The store: a file a record, each encrypted; what is in them is known by opening them. */
import { asJson, open, seal } from './envelope.ts';
import { newKey, readKey } from './key.ts';
import { kinds, readRecord, SCHEMA } from './readRecord.ts';
import type { NewRecord, PrivateKind, PrivateRecord } from './record.ts';
import { newRecoveryCode } from './recoveryCode.ts';
import { unwrapKey, wrapKey } from './recovery.ts';
import type { KeyPlace, PrivateFiles, PrivateStore } from './store.ts';

/** The name of the copy of the key that the recovery code opens. */
const RECOVERY = 'recovery';
/** The name of the file that tells whether a key is the key of these notes, also where none of them can be read. */
const CHECK = 'check';
const CHECK_BOUND = `${CHECK}|${SCHEMA}`;
/** How many files are read at the same time. */
const AT_ONCE = 24;

/** Says in words why private notes can't be opened or kept. It never holds a word of them. */
export class PrivateTrouble extends Error {
  readonly why: 'no-key' | 'other-key' | 'not-there' | 'not-read' | 'not-kept' | 'not-here';

  constructor(why: PrivateTrouble['why'], sentence: string) {
    super(sentence);
    this.name = 'PrivateTrouble';
    this.why = why;
  }
}

/** How it stands with the notes here. */
export type Condition =
  /** Nothing was ever written here. */
  | 'empty'
  | 'open'
  /** There are notes, and no key on this computer. */
  | 'no-key'
  /** There are notes, and the key on this computer opens none of them. */
  | 'other-key';

/** What can be read, and how many files can't. */
export interface Opened {
  readonly records: readonly PrivateRecord[];
  readonly unreadable: number;
}

interface KnownKey {
  readonly key: CryptoKey;
  /** The same as it is kept. */
  readonly text: string;
  /** Whether it opens what lies here. */
  readonly fits: boolean;
}

export class SealedStore implements PrivateStore {
  readonly #files: PrivateFiles;
  readonly #keys: KeyPlace;
  readonly #now: () => Date;
  #key: Promise<KnownKey | undefined> | undefined;
  /** The key whose check is known to lie here. */
  #checked: KnownKey | undefined;
  /** What is being written of each record, so that the last one said is the last one kept. */
  readonly #writing = new Map<string, Promise<void>>();

  constructor(files: PrivateFiles, keys: KeyPlace, now: () => Date = () => new Date()) {
    this.#files = files;
    this.#keys = keys;
    this.#now = now;
  }

  /** Lets go of the key: it is asked for anew. */
  forgetKey(): void {
    this.#key = undefined;
    this.#checked = undefined;
  }

  /** How it stands with the notes here; nothing is made by asking. @throws PrivateTrouble where that can’t be seen */
  async condition(): Promise<Condition> {
    const known = await this.#knownKey();
    if (known) return known.fits ? 'open' : 'other-key';
    return (await this.#names()).length === 0 ? 'empty' : 'no-key';
  }

  /** Everything that can be opened, the oldest first, and how many files can't. @throws PrivateTrouble without the key, or where they can’t be read */
  async open(): Promise<Opened> {
    // What is being written just now is read when it is there.
    await Promise.all(this.#writing.values());
    const names = await this.#names();
    if (names.length === 0) return { records: [], unreadable: 0 };
    const known = await this.#knownKey();
    if (!known) throw noKey();
    if (!known.fits) throw otherKey();
    const read: (PrivateRecord | 'gone' | undefined)[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE)
      read.push(
        ...(await Promise.all(
          names.slice(at, at + AT_ONCE).map((name) => this.#read(known.key, name).catch(() => undefined)),
        )),
      );
    const records = read.filter((record) => record !== undefined && record !== 'gone');
    return {
      records: records.sort(byTime),
      unreadable: read.filter((record) => record === undefined).length,
    };
  }

  async all<Kind extends PrivateKind>(
    kind: Kind,
  ): Promise<readonly Extract<PrivateRecord, { kind: Kind }>[]> {
    const { records } = await this.open();
    return records.filter((record): record is Extract<PrivateRecord, { kind: Kind }> => record.kind === kind);
  }

  async add<Kind extends PrivateKind>(
    record: Extract<NewRecord, { kind: Kind }>,
  ): Promise<Extract<PrivateRecord, { kind: Kind }>> {
    const on = this.#now().toISOString();
    const kept = { ...record, id: crypto.randomUUID(), on } as unknown as Extract<
      PrivateRecord,
      { kind: Kind }
    >;
    await this.change(kept);
    return kept;
  }

  async change(record: PrivateRecord): Promise<void> {
    if (!isName(record.id)) throw notKept();
    await this.#inOrder(record.id, async () => {
      const { key } = await this.#keyToWrite();
      const bytes = await seal(key, JSON.stringify(record), boundTo(record.id, record.kind));
      await this.#files.write(record.id, bytes);
    });
  }

  async remove(id: string): Promise<void> {
    if (!isName(id)) return;
    await this.#inOrder(id, () => this.#files.remove(id));
  }

  /** Whether there is a copy of the key that a recovery code opens. */
  async hasRecovery(): Promise<boolean> {
    return (await this.#bytes(RECOVERY)) !== undefined;
  }

  /** Makes a new recovery code; one made before opens nothing any more. @returns the code, to be written down: it is kept nowhere */
  async makeRecoveryCode(): Promise<string> {
    const { text } = await this.#keyToWrite();
    const code = newRecoveryCode();
    const wrapped = await wrapKey(text, code);
    await this.#inOrder(RECOVERY, () => this.#files.write(RECOVERY, wrapped));
    return code;
  }

  /** Puts the key back with the code. @returns whether it was the code of these notes */
  async recover(code: string): Promise<boolean> {
    const file = await this.#bytes(RECOVERY);
    const text = file && (await unwrapKey(file, code));
    if (text === undefined || !(await readKey(text))) return false;
    await this.#keepKey(text);
    return (await this.condition()) === 'open';
  }

  /** The files of records, in the order of their names. */
  async #names(): Promise<readonly string[]> {
    const files = await this.#files.list().catch(passOn);
    return files.filter(isName).sort();
  }

  /** @returns undefined where there is no such file @throws PrivateTrouble where it can't be read just now */
  #bytes(name: string): Promise<Uint8Array | undefined> {
    return this.#files.read(name).catch(passOn);
  }

  /** @returns undefined where the file can't be opened @throws PrivateTrouble where it can't be read just now */
  async #read(key: CryptoKey, name: string): Promise<PrivateRecord | 'gone' | undefined> {
    const file = await this.#bytes(name);
    if (!file) return 'gone';
    const bounds = kinds.map((kind) => boundTo(name, kind));
    const opened = await open(key, file, bounds);
    const kind = opened && kinds[bounds.indexOf(opened.bound)];
    return kind && readRecord(opened.content, name, kind);
  }

  /** The key on this computer; only one that fits is remembered. */
  async #knownKey(): Promise<KnownKey | undefined> {
    const asked = (this.#key ??= this.#lookForKey());
    let known: KnownKey | undefined;
    try {
      return (known = await asked);
    } finally {
      // What could not be found out is asked anew.
      if (!known?.fits && this.#key === asked) this.#key = undefined;
    }
  }

  /** Of all keys on this computer the one that opens what lies here: other places have others. */
  async #lookForKey(): Promise<KnownKey | undefined> {
    // A computer whose keys can't be looked at just now has none to give.
    const kept = await this.#keys.get().catch(() => undefined);
    let first: KnownKey | undefined;
    for (const text of keysIn(kept)) {
      const key = await readKey(text);
      if (!key) continue;
      const fits = await this.#fits(key);
      first ??= { key, text, fits };
      if (fits) return { key, text, fits };
    }
    return first;
  }

  /** Whether it is the key of what lies here. @throws PrivateTrouble where that can't be read just now */
  async #fits(key: CryptoKey): Promise<boolean> {
    let unread = 0;
    /** A file that can't be read says nothing, as long as another one does. */
    const later = (): undefined => {
      unread++;
    };
    const check = await this.#bytes(CHECK).catch(later);
    if (check && (await open(key, check, [CHECK_BOUND]))) return true;
    const names = await this.#names();
    for (const name of names) if (typeof (await this.#read(key, name).catch(later)) === 'object') return true;
    if (unread > 0) throw notRead();
    return names.length === 0;
  }

  /** The key; made where there are no notes. @throws PrivateTrouble where there are notes that it does not open */
  async #keyToWrite(): Promise<KnownKey> {
    const usable = async (): Promise<KnownKey | undefined> => {
      const known = await this.#knownKey();
      if (known && !known.fits) throw otherKey();
      return known;
    };
    const known = await usable();
    if (known && this.#checked === known) return known;
    if (!known && (await this.#names()).length > 0) throw noKey();
    return this.#inOrder('key', async () => {
      const meanwhile = await usable();
      // What may fail comes first: a full disk leaves no key behind.
      const text = meanwhile?.text ?? (await newKey());
      if (!meanwhile) {
        // A code for an earlier key is of no use any more.
        await this.#files.remove(RECOVERY);
        await this.#writeCheck(text);
        await this.#keepKey(text);
      }
      // Another window may have made one in the same moment: what is kept is what counts.
      const kept = await usable();
      if (!kept) throw new PrivateTrouble('not-kept', words.keyNotKept);
      if (kept.text !== text || !(await this.#bytes(CHECK))) await this.#writeCheck(kept.text);
      this.#checked = kept;
      return kept;
    });
  }

  async #writeCheck(text: string): Promise<void> {
    const key = await readKey(text);
    if (key) await this.#files.write(CHECK, await seal(key, '', CHECK_BOUND));
  }

  /** Keeps a key before those that are there. */
  async #keepKey(text: string): Promise<void> {
    const others = keysIn(await this.#keys.get()).filter((other) => other !== text);
    await this.#keys.set(JSON.stringify([text, ...others]));
    this.forgetKey();
  }

  /** One after the other, for each record. */
  async #inOrder<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#writing.get(name) ?? Promise.resolve();
    const now = before.then(work);
    const settled = now.then(
      () => undefined,
      () => undefined,
    );
    this.#writing.set(name, settled);
    void settled.then(() => {
      if (this.#writing.get(name) === settled) this.#writing.delete(name);
    });
    try {
      return await now;
    } catch (error) {
      // Where a path or a part of a text could be in it, the other error goes no further.
      const known = error instanceof PrivateTrouble && error.why !== 'not-read' && error.why !== 'not-there';
      throw known ? error : notKept();
    }
  }
}

const words = {
  noKey: 'Your private notes can’t be opened here: their key is on another computer.',
  otherKey: 'Your private notes can’t be opened here: the key on this computer belongs to others.',
  notRead: 'Your private notes can’t be read here just now. They are left as they are.',
  notKept: 'This could not be kept: the disk may be full, or can’t be written. What you wrote is still here.',
  keyNotKept: 'This could not be kept: this computer keeps no keys just now. What you wrote is still here.',
};

function noKey(): PrivateTrouble {
  return new PrivateTrouble('no-key', words.noKey);
}

function otherKey(): PrivateTrouble {
  return new PrivateTrouble('other-key', words.otherKey);
}

function notRead(): PrivateTrouble {
  return new PrivateTrouble('not-read', words.notRead);
}

function notKept(): PrivateTrouble {
  return new PrivateTrouble('not-kept', words.notKept);
}

/** @throws PrivateTrouble in the place of an error that could have a path in it */
function passOn(error: unknown): never {
  throw error instanceof PrivateTrouble ? error : notRead();
}

/** The keys in what is kept, each as text. */
function keysIn(kept: string | undefined): readonly string[] {
  const value = kept === undefined ? undefined : asJson(kept);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** What a file is bound to: a ciphertext that is moved to another record, or to another kind, does not open. */
function boundTo(id: string, kind: PrivateKind): string {
  return `${id}|${SCHEMA}|${kind}`;
}

/** Names of records are those that `crypto.randomUUID` makes. */
function isName(name: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
}

function byTime(a: PrivateRecord, b: PrivateRecord): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
