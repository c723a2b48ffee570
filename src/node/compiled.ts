/**
 * Runs a script as `require` does, but has V8 keep what it made of it: reading a script anew takes longer than all it
 * does while it begins.
 *
 * What is kept holds for these very bytes and this very V8 alone; whatever else lies there is passed over. So it may be
 * deleted, old, or cut off at any time.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** How CommonJS hands a script what it asks for; on its first line, so that lines stay what they are. */
const BEFORE = '(function (exports, require, module, __filename, __dirname) { ';
const AFTER = '\n})';

/** The file begins with a hash of the script and of what is kept for it: so many bytes. */
const HASH = 32;

type Body = (
  exports: unknown,
  require: NodeJS.Require,
  module: { readonly exports: unknown },
  file: string,
  folder: string,
) => void;

/** A script that was run. */
export interface Compiled {
  /** What it exports. */
  readonly exports: unknown;
  /** Keeps what V8 has made of it by now for the next time; undefined where that is kept already. */
  readonly keep: (() => Promise<void>) | undefined;
}

/**
 * @param file the path of a script in CommonJS
 * @param kept the path of the file in which is kept what V8 makes of it
 * @throws whatever the script throws, or reading it
 */
export function runCompiled(file: string, kept: string): Compiled {
  const bytes = readFileSync(file);
  const script = new Script(`${BEFORE}${bytes.toString()}${AFTER}`, {
    filename: file,
    columnOffset: -BEFORE.length,
    cachedData: keptFor(bytes, kept),
  });
  const module = { exports: {} };
  (script.runInThisContext() as Body)(module.exports, createRequire(file), module, file, dirname(file));
  // V8 has looked at what was given to it, and says false where it took that.
  const isKept = script.cachedDataRejected === false;
  const keep = async (): Promise<void> => {
    const made = script.createCachedData();
    await write(kept, [hashOf(bytes, made), made]);
  };
  return { exports: module.exports, keep: isKept ? undefined : keep };
}

/** What was kept for a script; undefined where there is nothing, or nothing sound: V8 itself compares little but lengths. */
function keptFor(bytes: Buffer, kept: string): Buffer | undefined {
  let all: Buffer;
  try {
    all = readFileSync(kept);
  } catch {
    return undefined;
  }
  const made = all.subarray(HASH);
  return hashOf(bytes, made).equals(all.subarray(0, HASH)) ? made : undefined;
}

function hashOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** At once or not at all: another window may be reading it. */
async function write(file: string, parts: readonly Buffer[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const other = `${file}.${process.pid}`;
  await writeFile(other, Buffer.concat(parts));
  await rename(other, file);
}
