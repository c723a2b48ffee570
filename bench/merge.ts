// Bringing two versions of a plan together: in process, as git's driver, and beside git's own merge by lines.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import { mergeDocuments } from '../src/core/compare/merge.ts';
import { driverLine } from '../src/core/sharing/driverLine.ts';
import type { Row } from './compare.ts';
import { measure, perDoubling } from './measure.ts';
import { planOf } from './plans.ts';

const run = promisify(execFile);

const KB = 1000;

/** @returns rows of the table; the peer is git, which merges by lines, and that it grows with the plans and no faster is seen in process */
export async function benchMerge(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const medians: number[] = [];
  for (const size of [50, 100, 200, 400]) {
    const versions = { ...versionsOf(size * KB), path: 'creek.project.yaml' };
    const { status } = mergeDocuments(versions);
    if (status !== 'clean') throw new Error(`The plans of the bench do not merge cleanly: ${status}`);
    const ours = await measure(20, () => mergeDocuments(versions));
    rows.push({ name: `merge: three plans of ${size} KB, in process`, ours });
    medians.push(ours.median);
  }
  rows.push({
    name: 'merge: in process, each doubling from 50 to 400 KB',
    unit: '×',
    ours: perDoubling(medians),
  });
  const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-merge-'));
  try {
    const versions = versionsOf(50 * KB);
    const files = await ofFiles(folder, versions);
    rows.push({ name: 'merge: three files of 50 KB (peer: git by lines)', ...files });
    const branch = await ofRepository(join(folder, 'repository'), versions);
    rows.push({ name: 'merge: a branch with one such plan (peer: git by lines)', ...branch });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

/** Three plans of a size. */
function versionsOf(size: number): Versions {
  const base = planOf(size);
  return { base, ours: edited(base, 0), theirs: edited(base, 1) };
}

/** What is ours beside what is git's. */
type Beside = Pick<Row, 'ours' | 'peer'>;

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
async function ofFiles(folder: string, { base, ours, theirs }: Versions): Promise<Beside> {
  const [o, a, b] = ['base', 'ours', 'theirs'].map((name) => join(folder, `${name}.project.yaml`)) as [
    string,
    string,
    string,
  ];
  await Promise.all([writeFile(o, base), writeFile(a, ours), writeFile(b, theirs)]);
  const out = join(folder, 'out.yaml');
  return {
    peer: await measure(20, () => run('git', ['merge-file', '-p', a, o, b]).catch(() => undefined)),
    ours: await measure(20, () => run(process.execPath, [cli, 'merge', '-o', out, '--', o, a, b])),
  };
}

/** How long `git merge` takes in a repository of its own, without the driver and with it. */
async function ofRepository(folder: string, { base, ours, theirs }: Versions): Promise<Beside> {
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
  const peer = await measure(12, merge);
  await git('config', 'merge.third-point.name', 'plans');
  await git('config', 'merge.third-point.driver', driverLine({ program: process.execPath, script: cli }));
  return { peer, ours: await measure(12, merge) };
}
