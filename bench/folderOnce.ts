// One folder known to one library, as the extension knows it: read anew, taken over as it was kept, and with one plan changed.
// Parameter: the folder. Prints what it took as JSON. Node has to be started with --expose-gc.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtHand } from '../src/core/library/atHand.ts';
import { findingsInJson } from '../src/core/library/findingJson.ts';
import { circumstancesOf, stillHolding, type KeptDocument } from '../src/core/library/kept.ts';
import { keptIn, keptText } from '../src/core/library/keptFile.ts';
import { Library } from '../src/core/library/library.ts';
import type { Finding } from '../src/core/finding.ts';
import { namesOf } from '../src/core/references/names.ts';

/** Milliseconds, and megabytes once all is found. */
export interface Known {
  readonly all: number;
  readonly kept: number;
  /** From one change to what is found wherever that may differ, round by round. */
  readonly changed: readonly number[];
  readonly heap: number;
  readonly process: number;
}

const FOLDER = 'file:///bench';
const ROUNDS = 20;

const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const uriOf = (file: string): string => `${FOLDER}/${file}`;

const [all, library] = timed(readAnew);
global.gc?.();
const { heapUsed, rss } = process.memoryUsage();
const circumstances = circumstancesOf(library, 'bench');
const written = keptText(keep(library), circumstances, findingsInJson);
const [kept] = timed(() => takeOver(written));
const changed = Array.from({ length: ROUNDS }, (_, round) => timed(() => changeOne(round))[0]);
const known: Known = { all, kept, changed, heap: heapUsed / 1e6, process: rss / 1e6 };
console.log(JSON.stringify(known));

function timed<Made>(act: () => Made): [milliseconds: number, Made] {
  const begun = performance.now();
  const made = act();
  return [performance.now() - begun, made];
}

function emptyLibrary(): Library {
  const made = new Library();
  made.folders = [FOLDER];
  return made;
}

/** Reads every file and looks at it. */
function readAnew(): Library {
  const made = emptyLibrary();
  const atHand = new AtHand(made);
  for (const file of files) {
    made.put(uriOf(file), textOf(file), false);
    atHand.add(uriOf(file));
  }
  atHand.end();
  made.setComplete(true);
  for (const file of files) made.findings(uriOf(file));
  return made;
}

/** What is kept of it for the next time. */
function keep(from: Library): ReadonlyMap<string, KeptDocument<readonly Finding[]>> {
  const documents = new Map<string, KeptDocument<readonly Finding[]>>();
  for (const document of from.all()) {
    const { uri, kind, text } = document;
    documents.set(uri, {
      kind,
      hash: hashOf(text),
      stamp: undefined,
      ...namesOf(document),
      found: from.found(uri),
    });
  }
  return documents;
}

/** Reads every file and takes what was kept for it. */
function takeOver(text: string): Library {
  const made = emptyLibrary();
  const before = keptIn(text, circumstances, findingsInJson);
  const now = new Map<string, KeptDocument<readonly Finding[]>>();
  for (const file of files) {
    const [uri, content] = [uriOf(file), textOf(file)];
    const document = before.get(uri);
    if (document?.hash !== hashOf(content)) throw new Error(`${file} is not as it was kept.`);
    made.putKept(uri, () => content, document);
    now.set(uri, document);
  }
  made.setComplete(true);
  for (const [uri, found] of stillHolding(before, now, made.folders)) made.setFound(uri, found);
  for (const file of files) made.findings(uriOf(file));
  return made;
}

function changeOne(round: number): void {
  const file = files[(round * 7) % files.length] ?? '';
  const text = textOf(file).replace('title: The', `title: The ${'x'.repeat(round + 1)}`);
  for (const stale of library.put(uriOf(file), text, true)) library.findings(stale);
}
