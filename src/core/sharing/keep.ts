/** Keeps a version of some documents, and of nothing else in the folder. */
import type { GitAtWork, GitRun } from './computer.ts';
import { failureOf, type Failure } from './trouble.ts';
import type { FileStatus } from './status.ts';

/**
 * Keeps a version of these files alone: what others have marked to be kept stays marked, and nothing more is taken.
 * @param files those that git does not know yet among them
 * @param message whole, of one or more lines
 * @returns what came between; undefined where it is done. Nothing is left marked then that was not before.
 */
export async function keepVersion(
  git: GitAtWork,
  top: string,
  files: readonly FileStatus[],
  message: string,
): Promise<Failure | undefined> {
  const paths = files.map(({ path }) => path);
  if (paths.length === 0) return undefined;
  const added = files.filter(({ is, staged }) => is === 'new' && !staged).map(({ path }) => path);
  if (added.length > 0) {
    const { code, stderr, stdout } = await git.run(top, ['add', '--intent-to-add', '--', ...added]);
    if (code !== 0) return failed({ code, stderr, stdout });
  }
  const run = await git.run(top, ['commit', '--quiet', '--file=-', '--only', '--', ...paths], message);
  if (run.code === 0) return undefined;
  if (added.length > 0) await git.run(top, ['rm', '--cached', '--quiet', '--force', '--', ...added]);
  return failed(run);
}

/** What a run that failed says; a check that refused a version says it in words of its own. */
export function failed({ code, stdout, stderr }: GitRun): Failure {
  if (code === undefined) return { trouble: 'no-answer' };
  const failure = failureOf(`${stderr}\n${stdout}`);
  return failure.trouble === 'unknown' &&
    failure.said !== undefined &&
    !/^(?:fatal|error):/.test(failure.said)
    ? { trouble: 'refused', said: failure.said }
    : failure;
}
