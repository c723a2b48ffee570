// A share of a large folder, looked through on its own: by a thread of its own, or here.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../core/finding.ts';
import { AtHand } from '../core/library/atHand.ts';
import type { Kept, KeptDocument } from '../core/library/kept.ts';
import { Library } from '../core/library/library.ts';
import { namesOf } from '../core/references/names.ts';
import { addressOf } from './addressOf.ts';
import { decode } from './decode.ts';
import { lookAt, type Look } from './look.ts';
import { stepIn, type Progress } from './progress.ts';

/** A file changed so shortly before it was read may change once more without a sign of it. In milliseconds. */
const UNSURE = 2000;

/** A file that belongs to a share. */
export interface FileOfShare {
  /** Absolute. */
  readonly path: string;
  /** What its hash was when it was last looked at; undefined where it never was. */
  readonly hash?: string | undefined;
  /** Whether what there is to say about it is wanted; of the others, what they name. */
  readonly look: boolean;
}

/** Files to look through, none of them open anywhere. */
export interface Share {
  /** Addresses of the folders within which documents may point at each other. */
  readonly folders: readonly string[];
  /** Settings first, and what is asked about as a whole. */
  readonly files: readonly FileOfShare[];
}

/** What came of a share. */
export interface Looked {
  /** Its documents, at the moment in which there were no others. */
  readonly kept: Kept<Look>;
  /** How the files that are as they are known can be told to be the same the next time, by their addresses. */
  readonly same: ReadonlyMap<string, string | undefined>;
}

/** Looks through a share. What can't be read, or is no text, is left to whoever asked. */
export async function lookThrough({ folders, files }: Share, progress: Progress): Promise<Looked> {
  const library = new Library();
  library.folders = folders;
  // What was said to be missing and comes later is asked about anew, as everywhere.
  library.setComplete(true);
  const kept = new Map<string, KeptDocument<Look>>();
  const same = new Map<string, string | undefined>();
  const looks = new Map<string, { readonly findings: readonly Finding[]; readonly look: Look }>();
  const look = (address: string): Look => {
    const known = looks.get(address);
    const findings = library.findings(address);
    if (known?.findings === findings) return known.look;
    const made = lookAt(address, library, false);
    looks.set(address, { findings, look: made });
    return made;
  };
  const atHand = new AtHand(library, look);
  const wanted: string[] = [];
  for (const file of files) {
    await stepIn(progress);
    const read = readIn(file);
    if (!read) continue;
    const { address, hash, stamp, text } = read;
    if (text === undefined) {
      same.set(address, stamp);
      continue;
    }
    const document = library.read(address, text, false);
    if (!document) continue;
    const names = namesOf(document);
    kept.set(address, { kind: document.kind, hash, stamp, ...names });
    if (!file.look) {
      // Of all documents of a district, the texts of one part are enough to hold.
      library.putKept(address, () => textAt(file.path), { kind: document.kind, ...names });
      continue;
    }
    library.take(document, false);
    wanted.push(address);
    atHand.add(address);
  }
  for (const address of wanted) {
    const what = look(address);
    const [document, found] = [kept.get(address), library.found(address)];
    if (document && found) kept.set(address, { ...document, found: { what, questions: found.questions } });
  }
  return { kept, same };
}

function readIn({ path, hash: known }: FileOfShare) {
  try {
    const stamp = stampOf(path);
    const bytes = readFileSync(path);
    const hash = hashOf(bytes);
    const address = addressOf(path);
    if (hash === known) return { address, hash, stamp };
    const { text, isUtf8 } = decode(bytes);
    return isUtf8 ? { address, hash, stamp, text } : undefined;
  } catch {
    return undefined;
  }
}

/** A text that is not held; what becomes of the file meanwhile is seen by whoever reads it next. */
function textAt(path: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch {
    return '';
  }
}

/** What tells the bytes of a file from all others. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** What tells whether a file was changed, without reading it; undefined where that would not be sure. @throws as Node's file functions do */
export function stampOf(path: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return Date.now() - Math.max(mtimeMs, ctimeMs) < UNSURE
    ? undefined
    : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
