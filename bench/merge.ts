// Bringing two versions of a plan together: in process, as git's driver, and beside git's own merge by lines.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import { mergeDocuments } from '../src/core/compare/merge.ts';
import { driverLine } from '../src/core/sharing/driverLine.ts';
import type { Compared } from './compare.ts';
import { measure, row, type Measured } from './measure.ts';
import { planOf } from './plans.ts';

const run = promisify(execFile);

/** What was measured of merging. */
interface Merges {
  /** In process, by the size of each of the three plans in KB. */
  readonly alone: readonly (readonly [size: number, took: Measured])[];
  /** Three files as processes, and a branch in a repository: git’s own way and ours. */
  readonly files: readonly [git: Measured, ours: Measured];
  readonly branch: readonly [git: Measured, ours: Measured];
}

/** @returns rows of the table; what stands behind a time says how many times as long as git’s own it is */
export async function benchMerge(): Promise<readonly string[]> {
  const { alone, files, branch } = await measured();
  return [
    ...alone.map(([size, took]) => row(`merge: three plans of ${size} KB, in process`, took)),
    row('merge: the same three files of 50 KB, `git merge-file`', files[0]),
    row('merge: the same three files, `third-point merge`', files[1]) + times(files[1], files[0]),
    row('merge: a branch with one such plan, `git merge` by lines', branch[0]),
    row('merge: the same branch, `git merge` with our driver', branch[1]) + times(branch[1], branch[0]),
  ];
}

/** @returns the same beside git, which merges by lines, as peer; that it grows with the plans and no faster is seen in process */
export async function compareMerge(): Promise<readonly Compared[]> {
  const { alone, files, branch } = await measured();
  return [
    ...alone.map(([size, took]) => ({
      name: `merge: three plans of ${size} KB, in process`,
      ours: took.median,
    })),
    {
      name: 'merge: three files of 50 KB (peer: git by lines)',
      ours: files[1].median,
      peer: files[0].median,
    },
    {
      name: 'merge: a branch with one plan (peer: git by lines)',
      ours: branch[1].median,
      peer: branch[0].median,
    },
  ];
}

const KB = 1000;

async function measured(): Promise<Merges> {
  const alone: (readonly [number, Measured])[] = [];
  for (const size of [50, 100, 200, 400]) {
    const versions = versionsOf(size * KB);
    const { status } = mergeDocuments({ ...versions, path: 'creek.project.yaml' });
    if (status !== 'clean') throw new Error(`The plans of the bench do not merge cleanly: ${status}`);
    alone.push([size, await measure(20, () => mergeDocuments({ ...versions, path: 'creek.project.yaml' }))]);
  }
  const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-merge-'));
  try {
    const versions = versionsOf(50 * KB);
    const files = await ofFiles(folder, versions);
    return { alone, files, branch: await ofRepository(join(folder, 'repository'), versions) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Three plans of a size. */
function versionsOf(size: number): Versions {
  const base = planOf(size);
  return { base, ours: edited(base, 0), theirs: edited(base, 1) };
}

function times(one: Measured, other: Measured): string {
  return `   × ${(one.median / other.median).toFixed(1)}`;
}

interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * A version that changes every twelfth text, from a given one on, and adds a goal at the end of the goals (ours) or
 * a check at the end of the checks (theirs).
 */
function edited(base: string, side: 0 | 1): string {
  let count = 0;
  const changed = base.replace(/^ +(?:target|lookFor|title|ifNotYet): .*$/gm, (line) =>
    count++ % 12 === side * 6 ? `${line}, ${side === 0 ? 'as we said' : 'as they said'}` : line,
  );
  return side === 0
    ? changed.replace('\nchoices:', '  - id: new-goal\n    target: I can explain what is new.\n\nchoices:')
    : changed.replace('\nsessions:', '  - id: new-check\n    name: New\n    goals: [g1]\n\nsessions:');
}

const cli = join(root, 'dist', 'cli.js');

/** How long a process takes for three files. */
async function ofFiles(folder: string, { base, ours, theirs }: Versions): Promise<[Measured, Measured]> {
  const [o, a, b] = ['base', 'ours', 'theirs'].map((name) => join(folder, `${name}.project.yaml`)) as [
    string,
    string,
    string,
  ];
  await Promise.all([writeFile(o, base), writeFile(a, ours), writeFile(b, theirs)]);
  return [
    await measure(20, () => run('git', ['merge-file', '-p', a, o, b]).catch(() => undefined)),
    await measure(20, () =>
      run(process.execPath, [cli, 'merge', '-o', join(folder, 'out.yaml'), '--', o, a, b]),
    ),
  ];
}

/** How long `git merge` takes in a repository of its own, without the driver and with it. */
async function ofRepository(folder: string, { base, ours, theirs }: Versions): Promise<[Measured, Measured]> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...words: string[]): Promise<unknown> =>
    run('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...words], {
      cwd: folder,
      env,
    });
  const name = 'creek.project.yaml';
  const commit = async (text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    await git('add', '-A');
    await git('commit', '-q', '-m', 'A version');
  };
  await run('git', ['init', '-q', '-b', 'ours', folder]);
  await writeFile(join(folder, '.gitattributes'), '*.project.yaml merge=third-point\n');
  await commit(base);
  await git('checkout', '-q', '-b', 'theirs');
  await commit(theirs);
  await git('checkout', '-q', 'ours');
  await commit(ours);
  const merge = async (): Promise<void> => {
    await git('merge', '-q', '--no-commit', 'theirs').catch(() => undefined);
    await git('reset', '-q', '--hard');
  };
  const byLines = await measure(12, merge);
  await git('config', 'merge.third-point.name', 'plans');
  await git('config', 'merge.third-point.driver', driverLine({ program: process.execPath, script: cli }));
  return [byLines, await measure(12, merge)];
}
