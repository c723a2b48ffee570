// Many files, looked through in shares: one here, each other one by a thread of its own.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Kind } from '../core/kinds/kind.ts';
import { askedTogether } from '../core/library/atHand.ts';
import type { Progress } from './progress.ts';
import { lookThrough, type FileOfShare, type Looked, type Share } from './share.ts';

/** With fewer files for each, a thread begins for longer than it helps: what it runs has to be compiled anew, for half a second. */
const ENOUGH = 1000;

/** More threads take more memory than they save time. */
const MOST = 4;

/** Where V8 takes all it would for what is new, 10,000 plans take a quarter more memory and no less time. In megabytes. */
const YOUNG = 48;

/** A file that may be looked through. */
export interface FileToShare extends FileOfShare {
  readonly kind: Kind | undefined;
  /** Whether everything is known of it: it is read only where each share has to know it. */
  readonly seen: boolean;
}

/**
 * Looks through files.
 * @param folders addresses of the folders within which documents may point at each other
 * @returns what came of each share; what is in none is left to whoever asked
 */
export async function lookThroughAll(
  folders: readonly string[],
  files: readonly FileToShare[],
  progress: Progress,
): Promise<readonly Looked[]> {
  const isTogether = ({ kind }: FileToShare): boolean => askedTogether.has(kind);
  const around = files
    .filter(isTogether)
    .sort((a, b) => Number(b.kind === 'config') - Number(a.kind === 'config'));
  // What lies together belongs together.
  const others = files
    .filter((file) => !file.seen && !isTogether(file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const count = Math.max(1, Math.min(availableParallelism(), MOST, Math.floor(others.length / ENOUGH)));
  const size = Math.ceil(others.length / count);
  const shares = Array.from({ length: count }, (_, index): Share => {
    // What each has to know is looked at in one of them.
    const known = around.map(({ path, look, seen }) => ({ path, look: look && !seen && index === 0 }));
    return { folders, files: [...known, ...others.slice(index * size, (index + 1) * size)] };
  });
  const [first, ...rest] = shares;
  if (!first) return [];
  const threads = rest.map((share) => inThread(share, progress));
  try {
    const own = await lookThrough(first, progress);
    const theirs = await Promise.all(threads.map(({ looked }) => looked));
    return [own, ...theirs.filter((looked) => looked !== undefined)];
  } finally {
    for (const { end } of threads) end();
  }
}

interface Thread {
  /** Undefined where it could not do it. */
  readonly looked: Promise<Looked | undefined>;
  readonly end: () => void;
}

function inThread(share: Share, progress: Progress): Thread {
  const worker = new Worker(process.argv[1] ?? '', {
    workerData: share,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const looked = new Promise<Looked | undefined>((resolve) => {
    worker.on('message', (said: number | Looked) => {
      if (typeof said !== 'number') resolve(said);
      else for (let step = 0; step < said; step++) progress.step();
    });
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
  return { looked, end: () => void worker.terminate() };
}

/** Looks through the share that this thread was begun for. @returns false where this is the first thread */
export function isThread(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  let steps = 0;
  const progress: Progress = {
    expect: () => undefined,
    step: () => {
      if (++steps % 100 === 0) port.postMessage(100);
    },
    end: () => undefined,
  };
  void lookThrough(workerData as Share, progress).then((looked) => port.postMessage(looked));
  return true;
}
