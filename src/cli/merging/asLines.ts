// Merges three files line by line: as git does where there is git, and else as git would.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { textMerge } from '../../core/compare/textMerge.ts';
import { whollyMarked } from './whollyMarked.ts';
import { versionsOf, type Task, type Versions } from './task.ts';

/** git may take so long, in milliseconds, and write so much, in bytes. */
const LONGEST = 60_000;
const LARGEST = 256 * 1024 * 1024;

/** So much is merged line by line without git; of more, people choose. In bytes. */
const MOST_BY_US = 4 * 1024 * 1024;

/** Files merged as lines. */
export interface Lines {
  readonly bytes: Buffer;
  /** Whether people have to settle something: then markers stand in it. */
  readonly conflicts: boolean;
}

/**
 * Never takes one side without saying so: what even git does not merge comes back with both versions in it, between
 * markers.
 * @throws Error with a sentence, where a version can’t be read
 */
export async function mergeAsLines(task: Task): Promise<Lines> {
  const byGit = await gitMergeFile(task);
  if (byGit) return byGit;
  const versions = await versionsOf(task).catch((error: unknown) => withoutBase(task, error));
  return byUs(versions, task.markerSize);
}

/** git’s own text merge of the three files; undefined where there is no git, or it says no (to a picture, for example). */
function gitMergeFile({ base, ours, theirs, markerSize }: Task): Promise<Lines | undefined> {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  return new Promise((resolve) => {
    execFile(
      'git',
      // -C, and not the folder itself: Windows would take a program of that name from there.
      [
        ...['-C', process.cwd(), 'merge-file', '-p', `--marker-size=${markerSize}`],
        ...labels,
        ...['--', ours, base, theirs],
      ],
      {
        cwd: dirname(process.execPath),
        encoding: 'buffer',
        timeout: LONGEST,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST,
        windowsHide: true,
      },
      (error, bytes) => {
        const code = error === null ? 0 : error.code;
        // As many conflicts as it says, up to 127; more is a failure, and so is a conflict that is not marked.
        const failed = typeof code !== 'number' || code > 127;
        if (failed || (code > 0 && !bytes.includes('<'.repeat(markerSize)))) resolve(undefined);
        else resolve({ bytes, conflicts: code > 0 });
      },
    );
  });
}

/** Where only what both come from can’t be read, nothing is known to be in common. @throws `error` otherwise */
async function withoutBase({ ours, theirs }: Task, error: unknown): Promise<Versions<Buffer>> {
  const sides = await Promise.all([ours, theirs].map((file) => readFile(file).catch(() => undefined)));
  if (!sides[0] || !sides[1]) throw error;
  return { base: Buffer.alloc(0), ours: sides[0], theirs: sides[1] };
}

function byUs({ base, ours, theirs }: Versions<Buffer>, markerSize: number): Lines {
  if (ours.equals(theirs) || theirs.equals(base)) return { bytes: ours, conflicts: false };
  if (ours.equals(base)) return { bytes: theirs, conflicts: false };
  const sides = [base, ours, theirs];
  const areText = sides.every((bytes) => !bytes.includes(0));
  if (!areText || sides.some(({ byteLength }) => byteLength > MOST_BY_US))
    return { bytes: whollyMarked(ours, theirs, markerSize), conflicts: true };
  // A letter for each byte: whatever the encoding is, it stays as it is.
  const [was, one, other] = sides.map((bytes) => bytes.toString('latin1')) as [string, string, string];
  const { text, conflicts } = textMerge({ base: was, ours: one, theirs: other, markerSize });
  return { bytes: Buffer.from(text, 'latin1'), conflicts: conflicts > 0 };
}
