// Bringing two versions of a plan together: in process, as git's driver, and beside git's own merge by lines.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import { mergeDocuments } from '../src/core/compare/merge.ts';
import { driverLine } from '../src/core/sharing/driverLine.ts';
import { measure, row, type Measured } from './measure.ts';
import { planOf } from './plans.ts';

const run = promisify(execFile);

/** @returns rows of the table; what stands behind a time says how many times as long as git’s own it is */
export async function benchMerge(): Promise<readonly string[]> {
  const base = planOf(50_000);
  const versions = { base, ours: edited(base, 0), theirs: edited(base, 1) };
  const { status } = mergeDocuments({ ...versions, path: 'creek.project.yaml' });
  if (status !== 'clean') throw new Error(`The plans of the bench do not merge cleanly: ${status}`);
  const alone = await measure(20, () => mergeDocuments({ ...versions, path: 'creek.project.yaml' }));
  const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-merge-'));
  try {
    const [lines, cli] = await ofFiles(folder, versions);
    const [byLines, asPlans] = await ofRepository(join(folder, 'repository'), versions);
    return [
      row('merge: three plans of 50 KB, in process', alone),
      row('merge: the same three files, `git merge-file`', lines),
      row('merge: the same three files, `third-point merge`', cli) + times(cli, lines),
      row('merge: a branch with one such plan, `git merge` by lines', byLines),
      row('merge: the same branch, `git merge` with our driver', asPlans) + times(asPlans, byLines),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
