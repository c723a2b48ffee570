// What `third-point merge` was asked to bring together.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { kindOfName } from '../../core/kinds/kind.ts';
import { tokensOf, type Arguments, type Options } from '../arguments.ts';
import { reasonOf } from '../reason.ts';
import { WrongUse } from '../wrong-use.ts';

/** How many signs a conflict marker has where nobody says it, as in git. */
const USUAL_SIZE = 7;

/** Lines of so many signs are no markers any more. */
const LARGEST_SIZE = 1000;

/** Three versions of a document, and where the merged one goes. */
export interface Task {
  /** Absolute. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Absolute; undefined where it goes to standard output. */
  readonly out: string | undefined;
  readonly markerSize: number;
  /** What the document is called; empty where nothing says it. */
  readonly path: string;
  /** Whether a report for programs is wanted. */
  readonly report: boolean;
}

/** @throws WrongUse where it is not three files, or an option has no value of its kind */
export function taskOf({ words, options }: Arguments): Task {
  const [base, ours, theirs, ...more] = words;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new WrongUse('This takes three files: third-point merge BASE OURS THEIRS');
  }
  if ([base, ours, theirs].includes('')) throw new WrongUse('One of the names is empty.');
  const report = options.get('report');
  if (report !== undefined && report !== 'json')
    throw new WrongUse(`--report takes json; ${String(report)} is another word.`);
  const size = options.get('marker-size');
  const markerSize = sizeOf(size);
  if (markerSize === undefined)
    throw new WrongUse(`--marker-size takes a number from 1 to ${LARGEST_SIZE}; ${String(size)} is none.`);
  return taskFrom([base, ours, theirs], options, markerSize, report === 'json');
}

/**
 * What can be made out of a command that is not as it should be, so that the files can still be merged as lines.
 * @param written what stands behind the command's name
 * @returns undefined where three files are not named
 */
export function salvagedTask(written: readonly string[], known: Options): Task | undefined {
  const tokens = tokensOf(written, known);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = new Map(
    tokens.flatMap((token) =>
      token.kind === 'option' && token.value !== undefined ? [[token.name, token.value] as const] : [],
    ),
  );
  const [base, ours, theirs] = words;
  if (base === undefined || ours === undefined || theirs === undefined || words.slice(0, 3).includes(''))
    return undefined;
  const size = sizeOf(options.get('marker-size')) ?? USUAL_SIZE;
  return taskFrom([base, ours, theirs], options, size, options.get('report') === 'json');
}

function taskFrom(
  files: readonly [base: string, ours: string, theirs: string],
  options: Arguments['options'],
  markerSize: number,
  report: boolean,
): Task {
  const [base, ours, theirs] = files.map((file) => resolve(file)) as [string, string, string];
  const out = options.get('output');
  const path = options.get('path');
  const names = [...(typeof out === 'string' ? [out] : []), files[1], files[2], files[0]];
  return {
    ...{ base, ours, theirs, markerSize, report },
    out: typeof out === 'string' && out !== '' ? resolve(out) : undefined,
    path: typeof path === 'string' ? path : (names.find((name) => kindOfName(name)) ?? ''),
  };
}

function sizeOf(written: string | true | undefined): number | undefined {
  if (written === undefined) return USUAL_SIZE;
  const size = /^\d{1,4}$/.test(String(written)) ? Number(written) : 0;
  return size >= 1 && size <= LARGEST_SIZE ? size : undefined;
}

/** The files could not be merged by what they say; the message is a sentence that says why. */
export class NotAsPlans extends Error {
  override readonly name = 'NotAsPlans';
}

/** The three versions, as they lie on the disk. */
export interface Versions<Of> {
  readonly base: Of;
  readonly ours: Of;
  readonly theirs: Of;
}

/** @throws NotAsPlans where one can't be read */
export async function versionsOf(task: Task): Promise<Versions<Buffer>> {
  const read = async (file: string): Promise<Buffer> => {
    try {
      if (!(await stat(file)).isFile()) throw new Error('it is no file');
      return await readFile(file);
    } catch (error) {
      const why =
        (error as NodeJS.ErrnoException).code === undefined ? (error as Error).message : reasonOf(error);
      throw new NotAsPlans(`${file} can’t be read: ${why}.`, { cause: error });
    }
  };
  const [base, ours, theirs] = await Promise.all([task.base, task.ours, task.theirs].map(read));
  return { base, ours, theirs } as Versions<Buffer>;
}
