// One folder known to one library, as the extension knows it: read anew, with one plan changed, and kept; or taken over as it was kept.
// Parameters: `anew` or `kept`, the folder, the file for what is kept. Prints as JSON what it took: an `Anew`, or milliseconds.
// Node has to be started with --expose-gc.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtHand } from '../src/core/library/atHand.ts';
import { findingsInJson } from '../src/core/library/findingJson.ts';
import { circumstancesOf, stillHolding, type KeptDocument } from '../src/core/library/kept.ts';
import { keptIn, keptText } from '../src/core/library/keptFile.ts';
import { Library } from '../src/core/library/library.ts';
import type { Finding } from '../src/core/finding.ts';
import { namesOf } from '../src/core/references/names.ts';
import { atOnce } from '../src/core/steps.ts';

/** Milliseconds, and megabytes once all is found. */
export interface Anew {
  readonly all: number;
  /** From one change to what is found wherever that may differ, round by round. */
  readonly changed: readonly number[];
  readonly heap: number;
  readonly process: number;
}

const FOLDER = 'file:///bench';
const ROUNDS = 20;

const [how, folder = '', keptFile = ''] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const uriOf = (file: string): string => `${FOLDER}/${file}`;

console.log(JSON.stringify(how === 'kept' ? timed(takeOver)[0] : anew()));

function anew(): Anew {
  const [all, library] = timed(readAnew);
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const kept = keptText(keep(library), circumstancesOf(library, 'bench'), findingsInJson);
  writeFileSync(keptFile, atOnce(kept));
  const changed = Array.from({ length: ROUNDS }, (_, round) => timed(() => changeOne(library, round))[0]);
  return { all, changed, heap: heapUsed / 1e6, process: rss / 1e6 };
}

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
function takeOver(): Library {
  const made = emptyLibrary();
  const before = atOnce(
    keptIn(readFileSync(keptFile, 'utf8'), circumstancesOf(made, 'bench'), findingsInJson),
  );
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

function changeOne(library: Library, round: number): void {
  const file = files[(round * 7) % files.length] ?? '';
  const text = textOf(file).replace('title: The', `title: The ${'x'.repeat(round + 1)}`);
  for (const stale of library.put(uriOf(file), text, true)) library.findings(stale);
}
