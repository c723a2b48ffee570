/** Brings two versions of a folder together, with Third Point’s own way of merging plans. */
import { isObjectId } from '../privacy/git.ts';
import type { GitAtWork } from './computer.ts';
import { readFolder, type SharedFolder } from './folder.ts';
import { failed } from './keep.ts';
import type { Failure } from './trouble.ts';

/** How git is told to merge plans as plans, also where a folder is not set up for it. */
export interface OwnMerging {
  /** What git runs, as `Computer.driverLine` says it. */
  readonly driver: string;
  /** Absolute path of a file that says which files are plans, as `.gitattributes` does. */
  readonly attributes: string;
}

export type Brought =
  /** All came together. */
  | { readonly is: 'together' }
  /** Both changed the same; it lies in the folder to be settled. */
  | { readonly is: 'to-settle'; readonly folder: SharedFolder; readonly failure: Failure }
  /** Nothing was changed. */
  | { readonly is: 'not'; readonly failure: Failure };

/** What stands in the history where both versions came together. */
export const TOGETHER = 'Both versions brought together';

/**
 * Brings another version of the folder into it. What is in the way is left as it is, and nothing is changed then.
 * @param theirs the other version, by its id
 */
export async function bringIn(
  git: GitAtWork,
  top: string,
  theirs: string,
  own: OwnMerging,
): Promise<Brought> {
  if (!isObjectId(theirs)) return { is: 'not', failure: { trouble: 'unknown' } };
  const run = await git.run(top, [
    ...['-c', `merge.third-point.driver=${own.driver}`],
    ...['-c', 'merge.third-point.name=Third Point'],
    ...['-c', 'merge.third-point.recursive=text'],
    // Whatever somebody has set for themselves: one kind of merging, and both versions between marks.
    ...['-c', `core.attributesFile=${own.attributes}`, '-c', 'merge.conflictStyle=merge'],
    ...['-c', 'merge.autoStash=false', '-c', 'merge.verifySignatures=false', '-c', 'rerere.enabled=false'],
    ...['merge', '--no-edit', '--ff', '--commit', '--no-squash', '-m', TOGETHER, theirs],
  ]);
  if (run.code === 0) return { is: 'together' };
  const folder = await readFolder(git, top);
  if (folder?.underWay?.what === 'merge' && folder.underWay.theirs === theirs)
    return { is: 'to-settle', folder, failure: failed(run) };
  return { is: 'not', failure: failed(run) };
}

/**
 * Finishes bringing together: what was settled is kept as settled.
 * @param settled the files that had two versions, each of which is settled in the folder by now
 * @returns what came between; undefined where it is done
 */
export async function finish(
  git: GitAtWork,
  top: string,
  settled: readonly string[],
): Promise<Failure | undefined> {
  if (settled.length > 0) {
    // `--all`: one of them may have been taken out.
    const added = await git.run(top, ['add', '--all', '--', ...settled]);
    if (added.code !== 0) return failed(added);
  }
  const run = await git.run(top, ['commit', '--quiet', '--file=-'], TOGETHER);
  return run.code === 0 ? undefined : failed(run);
}

/**
 * Keeps both versions of a file that is no plan: ours under its name, theirs beside it.
 * @param beside the name theirs gets, from the top; a name that is not taken
 */
export async function keepBoth(
  git: GitAtWork,
  top: string,
  path: string,
  beside: string,
): Promise<Failure | undefined> {
  const { stdout } = await git.run(top, ['ls-files', '-z', '--unmerged', '--', path]);
  const stages = new Map(
    stdout.split('\0').flatMap((line) => {
      const [, mode = '', id = '', stage = ''] = /^(\d+) ([0-9a-f]+) (\d)\t/.exec(line) ?? [];
      return isObjectId(id) ? [[stage, { mode, id }] as const] : [];
    }),
  );
  const [ours, theirs] = [stages.get('2'), stages.get('3')];
  const steps: (readonly string[])[] = [];
  if (ours && theirs) {
    steps.push(['update-index', '--add', '--cacheinfo', `${theirs.mode},${theirs.id},${beside}`]);
    steps.push(['checkout-index', '--force', '--', beside]);
    steps.push(['checkout', '--quiet', '--ours', '--', path]);
  } else if (theirs) steps.push(['checkout', '--quiet', '--theirs', '--', path]);
  steps.push(['add', '--', path]);
  for (const step of steps) {
    const run = await git.run(top, step);
    if (run.code !== 0) return failed(run);
  }
  return undefined;
}
