// What `check --cache` keeps between runs: of each document its hash, what it names, and what there was to say about it.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import packageFacts from '../../package.json' with { type: 'json' };
import { circumstancesOf, type Kept } from '../core/library/kept.ts';
import { keptIn, keptText } from '../core/library/keptFile.ts';
import type { Library } from '../core/library/library.ts';
import { nameOf } from '../core/references/files.ts';
import { atOnce } from '../core/steps.ts';
import type { Look } from './look.ts';
import { looking } from './lookJson.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replaceFile.ts';
import { hashOf } from './share.ts';
import { WrongUse } from './wrong-use.ts';

const FILE = 'third-point-found.jsonl';

/** A larger file is not used, and none is written: what is kept has to be read as one text. In bytes. */
const LARGEST = 400 * 1024 * 1024;

/** A folder in which things are kept. */
export class Cache {
  readonly #file: string;
  /** A sentence where what was found could not be kept. */
  trouble: string | undefined;

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

  /** What was kept the last time; nothing where it can't be read, or was found under other circumstances. */
  read(library: Library): Kept<Look> {
    try {
      if (statSync(this.#file).size <= LARGEST)
        return atOnce(
          keptIn(readFileSync(this.#file, 'utf8'), circumstancesIn(library), looking, library.folders),
        );
    } catch {
      // Nothing was kept yet, or it can't be read: then everything is looked at.
    }
    return new Map();
  }

  /** Keeps something for the next time. */
  async write(library: Library, kept: Kept<Look>): Promise<void> {
    const text = atOnce(keptText(kept, circumstancesIn(library), looking, library.folders));
    try {
      if (text.length <= LARGEST) await replaceFile(this.#file, 0o644, (handle) => handle.writeFile(text));
    } catch (error) {
      this.trouble = `What was found could not be kept for the next time: ${reasonOf(error)}.`;
    }
  }
}

/** The folders by their names alone: documents may begin with one where they name another document. Where they lie does not matter. */
function circumstancesIn({ folders, own }: Library): string {
  return circumstancesOf({ folders: folders.map(nameOf), own }, programOf());
}

/** Which Third Point this is, to the letter, and on what. */
function programOf(): string {
  return `${packageFacts.version} ${hashOf(readFileSync(process.argv[1] ?? ''))} ${process.version}`;
}
