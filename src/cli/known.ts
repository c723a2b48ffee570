// What is known of documents before they are looked at here: from the last time, or because they were looked through in shares.
import { readFileSync } from 'node:fs';
import {
  differencesOf,
  mayKeep,
  stillHolding,
  type Found,
  type Kept,
  type KeptDocument,
} from '../core/library/kept.ts';
import type { Difference } from '../core/library/keptQuestions.ts';
import type { Library } from '../core/library/library.ts';
import { namesOf } from '../core/references/names.ts';
import { addressOf } from './addressOf.ts';
import type { Cache } from './cache.ts';
import { decode, type Decoded } from './decode.ts';
import type { Look } from './look.ts';
import type { Progress } from './progress.ts';
import { hashOf, stampOf } from './share.ts';
import { lookThroughAll } from './shares.ts';
import type { FileToRead, Reader } from './workspace.ts';

/** A file as it is on disk. */
interface Seen {
  readonly hash: string;
  readonly stamp: string | undefined;
  /** What is known of it, where it is the same. */
  readonly known: KeptDocument<Look> | undefined;
}

/** What there is now, beside what was kept. */
interface Since {
  /** Of the library. */
  readonly revision: number;
  readonly now: ReadonlyMap<string, KeptDocument<Look>>;
  readonly differences: readonly Difference[];
}

/** Of so few files each is looked at when its turn comes. */
const FEW = 200;

/** Reads files; those of which it is known what stands in them, only once somebody asks for their text. */
export class Known implements Reader {
  readonly #cache: Cache | undefined;
  /** What was known the last time. */
  #kept: Kept<Look> = new Map();
  /** Whether a file was another when it was read a second time: what was found is of no one moment then. */
  #torn = false;
  /** What came of each share, at a moment of its own. */
  #shares: readonly Kept<Look>[] = [];
  readonly #seen = new Map<string, Seen>();
  #since: Since | undefined;
  #folders: readonly string[] = [];
  #isWanted: (path: string) => boolean = () => true;

  /** @param cache where what is found is kept for the next time */
  constructor(cache?: Cache) {
    this.#cache = cache;
  }

  /**
   * The folders are known, and all settings in them.
   * @param isWanted whether what there is to say about a file is wanted, by its path
   */
  ready(library: Library, isWanted: (path: string) => boolean): void {
    this.#folders = library.folders;
    this.#kept = this.#cache?.read(library) ?? this.#kept;
    this.#isWanted = isWanted;
  }

  /** Looks through the files that are going to be read, where there are many of which nothing is known. */
  async expect(files: readonly FileToRead[], progress: Progress): Promise<void> {
    for (const { path } of files) this.#seeUnread(path);
    const unknown = files.filter(({ path }) => !this.#seen.has(addressOf(path)));
    if (unknown.length < FEW) return;
    progress.expect(unknown.length);
    const looked = await lookThroughAll(
      this.#folders,
      files.map((file) => {
        const address = addressOf(file.path);
        return {
          ...file,
          hash: this.#kept.get(address)?.hash,
          seen: this.#seen.has(address),
          look: file.asked && this.#isWanted(file.path),
        };
      }),
      progress,
    );
    this.#shares = looked.map(({ kept }) => kept);
    for (const { kept, same } of looked) {
      for (const [address, known] of kept) this.#seen.set(address, { ...known, known });
      for (const [address, stamp] of same) {
        const known = this.#kept.get(address);
        if (known) this.#seen.set(address, { hash: known.hash, stamp, known });
      }
    }
  }

  /** Takes a file for the one that was kept where nothing speaks against it. */
  #seeUnread(path: string): void {
    const address = addressOf(path);
    const known = this.#kept.get(address);
    if (known?.stamp === undefined || this.#seen.has(address)) return;
    try {
      if (stampOf(path) === known.stamp)
        this.#seen.set(address, { hash: known.hash, stamp: known.stamp, known });
    } catch {
      // It is said when it is read.
    }
  }

  read(path: string): Decoded {
    const address = addressOf(path);
    this.#seeUnread(path);
    const seen = this.#seen.get(address);
    if (seen?.known) return this.#later(path, seen.hash);
    const stamp = stampOf(path);
    const bytes = readFileSync(path);
    const hash = hashOf(bytes);
    const known = this.#kept.get(address);
    if (known?.hash === hash) {
      this.#seen.set(address, { hash, stamp, known });
      return this.#later(path, hash);
    }
    const decoded = decode(bytes);
    // What has no letters to be made out is looked at each time.
    this.#seen.set(address, {
      hash: decoded.isUtf8 ? hash : `unclear ${hash}`,
      stamp: decoded.isUtf8 ? stamp : undefined,
      known: undefined,
    });
    return decoded;
  }

  /** What is known of a document whose text was not read. */
  keptAt(address: string): KeptDocument<Look> | undefined {
    return this.#seen.get(address)?.known;
  }

  #later(path: string, hash: string): Decoded {
    let text: string | undefined;
    const read = (): string => {
      try {
        const bytes = readFileSync(path);
        this.#torn ||= hashOf(bytes) !== hash;
        return decode(bytes).text;
      } catch {
        this.#torn = true;
        return '';
      }
    };
    return {
      isUtf8: true,
      get text() {
        return (text ??= read());
      },
    };
  }

  /** What was found before and still holds, once all documents are on the shelf. */
  holding(library: Library): ReadonlyMap<string, Found<Look>> {
    if (!mayKeep(library)) return new Map();
    const { now, differences } = this.#sinceKept(library);
    const holding = stillHolding(this.#kept, now, library.folders, differences);
    if (this.#shares.length === 0) return holding;
    // Where one was looked at twice, the newer counts: it comes later.
    const shares = this.#shares.map((share) => stillHolding(share, now, library.folders));
    return new Map([holding, ...shares].flatMap((each) => [...each]));
  }

  /**
   * Keeps what was found for the next time, where that is more or other than before.
   * @param found all that holds now, by address
   */
  async keep(library: Library, found: ReadonlyMap<string, Found<Look>>): Promise<void> {
    if (!this.#cache || !mayKeep(library) || this.#torn) return;
    const { now, differences } = this.#sinceKept(library);
    const isSame =
      differences.length === 0 &&
      [...now].every(([uri, { stamp }]) => this.#kept.get(uri)?.stamp === stamp) &&
      [...found].every(([uri, { what }]) => this.#kept.get(uri)?.found?.what === what);
    if (isSame) return;
    const kept = new Map([...now].map(([uri, document]) => [uri, { ...document, found: found.get(uri) }]));
    await this.#cache.write(library, kept);
  }

  /** Every document as it is now, and those that are not as they were kept. */
  #sinceKept(library: Library): Since {
    if (this.#since?.revision === library.revision) return this.#since;
    const now = new Map<string, KeptDocument<Look>>();
    for (const document of library.all()) {
      const { hash = '', stamp, known } = this.#seen.get(document.uri) ?? {};
      const { kind } = document;
      // Most are as they were, and are not written down anew.
      const isKnown = known !== undefined && known.stamp === stamp && known.kind === kind;
      now.set(document.uri, isKnown ? known : { kind, hash, stamp, ...namesOf(document) });
    }
    const differences = differencesOf(this.#kept, now);
    return (this.#since = { revision: library.revision, now, differences });
  }
}
