// `third-point merge`: two versions of a document that come from one, brought together.
import { realpath, stat } from 'node:fs/promises';
import { debuglog } from 'node:util';
import type { Options } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { mergeAsLines } from './merging/asLines.ts';
import { mergeAsPlans } from './merging/asPlans.ts';
import { isOpen, reportOf, saidOf, type Merged } from './merging/report.ts';
import { NotAsPlans, salvagedTask, taskOf, type Task } from './merging/task.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replaceFile.ts';
import { WrongUse } from './wrong-use.ts';

const options: Options = {
  output: { takes: 'FILE', short: 'o', about: 'where the result goes; it may be one of the three' },
  'marker-size': { takes: 'N', about: 'how many signs a marker has; 7, if nothing is said' },
  path: {
    takes: 'NAME',
    about: 'what the document is called, which says what kind it is; without it,\nthe files’ own names do',
  },
  report: { takes: 'FORMAT', about: 'json: say for programs what came of it' },
};

export const merge: Command = {
  name: 'merge',
  summary: 'bring two versions of a document together by what they say',
  takes: 'BASE OURS THEIRS',
  about: `Merges two versions of a document, OURS and THEIRS, that come from one, BASE: goals, checks and all
that has an id is found again wherever it stands, and what only one version changed is taken. Where
both changed the same thing, both stand between markers (<<<<<<<, =======, >>>>>>>). Links to what is
gone, and the same id or line twice, are left to you in the same way. Comments and layout stay.

What cannot be merged in this way, whatever the reason, is merged line by line by git itself
(git merge-file), or as git does where there is none.

The result goes to FILE, which is replaced in one go, or to standard output. The exit code is 0
if all is settled, 1 if something is left to you, and 2 only where three files are not named.

With --report json, standard output (without -o: standard error) gets one object:
  status     clean, conflicts, or text-merge (line by line; reason says why)
  path       the document’s name
  changes    each {side: ours, theirs or both; change; path}; path is like goals[g2].target
  conflicts  each {kind, path, base, ours, theirs, range}; base, ours and theirs as they are
             written, or null; range as in check --format json, in the result`,
  options,
  run: (given) => mergeFiles(taskOf(given)),
  otherwise: async (written, error) => {
    const task = salvagedTask(written, options);
    return task && mergedAsLines(task, error);
  },
};

async function mergeFiles(task: Task): Promise<ExitCode> {
  const { status, text, changes, conflicts } = await mergeAsPlans(task);
  if (status === 'text-merge') throw new NotAsPlans('');
  return tell({ status, text, changes, conflicts }, Buffer.from(text), task);
}

/** What is done whatever went wrong: git’s own text merge. @returns 1 also where not even that could be done */
async function mergedAsLines(task: Task, error: unknown): Promise<ExitCode> {
  try {
    const { bytes, conflicts } = await mergeAsLines(task);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return await tell({ status: 'text-merge', reason: reasonFor(error), text, open: conflicts }, bytes, task);
  } catch (failure) {
    debuglog('third-point')('%O', failure);
    const why = failure instanceof NotAsPlans ? failure.message : `${reasonOf(failure)}.`;
    process.stderr.write(`Nothing was merged: ${printable(why)}\n`);
    return 1;
  }
}

function reasonFor(error: unknown): string {
  if (error instanceof WrongUse || error instanceof NotAsPlans) return error.message;
  debuglog('third-point')('%O', error);
  return `Third Point had to stop: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Writes the result, and then says what came of it. @throws where it can’t be written; then nothing is said */
async function tell(merged: Merged, bytes: Buffer, task: Task): Promise<ExitCode> {
  const said = task.report ? reportOf(merged, task) : saidOf(merged, task);
  if (task.out === undefined) process.stdout.write(bytes);
  else await put(task.out, bytes, task.ours);
  (task.report && task.out !== undefined ? process.stdout : process.stderr).write(said);
  return isOpen(merged) ? 1 : 0;
}

/** Permissions stay; a new file gets those of `like`. Of a link, the file it leads to is replaced. */
async function put(out: string, bytes: Buffer, like: string): Promise<void> {
  const target = await realpath(out).catch(() => out);
  const { mode } = await stat(target).catch(() => stat(like));
  await replaceFile(target, mode & 0o7777, (handle) => handle.writeFile(bytes));
}
