// What `check --cache` keeps between runs: of each document its hash, what it names, and what there was to say about it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import packageFacts from '../../package.json' with { type: 'json' };
import {
  circumstancesOf,
  differencesOf,
  mayKeep,
  stillHolding,
  type Found,
  type Kept,
  type KeptDocument,
} from '../core/library/kept.ts';
import { keptIn, keptText } from '../core/library/keptFile.ts';
import type { Library } from '../core/library/library.ts';
import { namesOf } from '../core/references/names.ts';
import { decode, type Decoded } from './decode.ts';
import type { Look } from './look.ts';
import { looking } from './lookJson.ts';
import { addressOf } from './library.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replaceFile.ts';
import type { Reader } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';

const FILE = 'third-point-found.jsonl';

/** A larger file is not used, and none is written: what is kept has to be read as one text. In bytes. */
const LARGEST = 400 * 1024 * 1024;

/** A file that changed so shortly before it was read may change once more without a sign of it. In milliseconds. */
const UNSURE = 2000;

/** A file as it is on disk. */
interface Seen {
  readonly hash: string;
  readonly stamp: string | undefined;
  /** Whether it is as it was kept. */
  readonly known: boolean;
}

/** A folder in which things are kept, used for one run. */
export class Cache implements Reader {
  readonly #file: string;
  #circumstances = '';
  #kept: Kept<Look> = new Map();
  readonly #seen = new Map<string, Seen>();
  /** A sentence where what was found could not be kept. */
  trouble: string | undefined;
  /** Whether a file was another when it was read a second time: what was found is of no one moment then. */
  #torn = false;

  /**
   * @param written the folder as people named it; made where it is not there
   * @param from the working folder, absolute
   * @throws WrongUse where there can be no such folder
   */
  constructor(written: string, from: string) {
    const folder = resolve(from, written);
    this.#file = join(folder, FILE);
    try {
      // Only what is made here is kept out of git: another folder may hold more.
      if (mkdirSync(folder, { recursive: true }) !== undefined)
        writeFileSync(join(folder, '.gitignore'), '*\n');
    } catch (error) {
      throw new WrongUse(`${written} can’t be used to keep things in: ${reasonOf(error)}.`);
    }
  }

  ready(library: Library): void {
    this.#circumstances = circumstancesOf(library, programOf());
    try {
      if (statSync(this.#file).size <= LARGEST)
        this.#kept = keptIn(readFileSync(this.#file, 'utf8'), this.#circumstances, looking);
    } catch {
      // Nothing was kept yet, or it can't be read: then everything is looked at.
    }
  }

  /** Reads a file; not at all where it is the one that was kept. */
  read(path: string): Decoded {
    const address = addressOf(path);
    const kept = this.#kept.get(address);
    const stamp = stampOf(path);
    if (kept?.stamp !== undefined && kept.stamp === stamp) {
      this.#seen.set(address, { hash: kept.hash, stamp, known: true });
      return this.#later(path, kept.hash);
    }
    const bytes = readFileSync(path);
    const hash = hashOf(bytes);
    const known = kept?.hash === hash;
    if (known) {
      this.#seen.set(address, { hash, stamp, known });
      return this.#later(path, hash);
    }
    const decoded = decode(bytes);
    // What has no letters to be made out is new each time.
    this.#seen.set(address, decoded.isUtf8 ? { hash, stamp, known } : { hash: '', stamp: undefined, known });
    return decoded;
  }

  /** What is known of a document whose text was not read. */
  keptAt(address: string): KeptDocument<Look> | undefined {
    return this.#seen.get(address)?.known === true ? this.#kept.get(address) : undefined;
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
    return mayKeep(library) ? stillHolding(this.#kept, this.#momentOf(library), library.folders) : new Map();
  }

  #momentOf(library: Library): ReadonlyMap<string, KeptDocument<Look>> {
    const now = new Map<string, KeptDocument<Look>>();
    for (const document of library.all()) {
      const seen = this.#seen.get(document.uri);
      const { files, codes } = namesOf(document);
      const { hash = '', stamp } = seen ?? {};
      now.set(document.uri, { kind: document.kind, hash, stamp, files, codes });
    }
    return now;
  }

  /**
   * Keeps what was found, where that is more or other than before.
   * @param found all that holds now, by address
   */
  async keep(library: Library, found: ReadonlyMap<string, Found<Look>>): Promise<void> {
    if (!mayKeep(library) || this.#torn) return;
    const now = this.#momentOf(library);
    const isSame =
      [...now].every(([uri, { stamp }]) => this.#kept.get(uri)?.stamp === stamp) &&
      [...found].every(([uri, { what }]) => this.#kept.get(uri)?.found?.what === what) &&
      differencesOf(this.#kept, now).length === 0;
    if (isSame) return;
    const kept = new Map([...now].map(([uri, document]) => [uri, { ...document, found: found.get(uri) }]));
    const text = keptText(kept, this.#circumstances, looking);
    try {
      if (text.length <= LARGEST) await replaceFile(this.#file, 0o644, (handle) => handle.writeFile(text));
    } catch (error) {
      this.trouble = `What was found could not be kept for the next time: ${reasonOf(error)}.`;
    }
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** What tells whether a file was changed, without reading it; undefined where that would not be sure. */
function stampOf(path: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return Date.now() - Math.max(mtimeMs, ctimeMs) < UNSURE
    ? undefined
    : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Which Third Point this is, to the letter, and on what. */
function programOf(): string {
  return `${packageFacts.version} ${hashOf(readFileSync(process.argv[1] ?? ''))} ${process.version}`;
}
