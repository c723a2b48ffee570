// A whole folder: `third-point check` as a process, with nothing kept, with all as it was, and with one plan changed; and known
// to one library, as the extension knows it.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import type { Row } from './compare.ts';
import type { Known } from './folderOnce.ts';
import { programs } from './lsp/programs.ts';
import { once, spread, type Measured } from './measure.ts';
import { opening } from './peer.ts';
import { folderOf } from './plans.ts';

const cli = join(root, 'dist', 'cli.js');

/** Long enough ago that a file counts as one that nobody writes just now. */
const AGO = new Date('2026-01-01');

/** The folder of which the most is wanted. */
const DISTRICT = 10_000;

/**
 * Checks folders of so many plans. The peer checks no file that is not open, so there every plan is opened: the nearest it has.
 * @returns rows of the table
 */
export async function benchFolder(counts: readonly number[]): Promise<readonly Row[]> {
  const { ours, peer } = await programs();
  const rows: Row[] = [];
  for (const count of counts) {
    const wanted = <Target extends Row['target']>(target: Target) => (count === DISTRICT ? { target } : {});
    const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-folder-'));
    try {
      const [plans, kept] = [join(folder, 'plans'), join(folder, 'kept')];
      await writePlans(plans, count);
      const cold = await several(3, () => check(plans));
      // Once to keep what is found.
      await check(plans, '--cache', kept);
      const warm = await several(3, () => check(plans, '--cache', kept));
      const changed = await several(3, async () => {
        const plan = join(plans, '0.project.yaml');
        await writeFile(plan, (await readFile(plan, 'utf8')).replace('title: The', 'title: The one'));
        return check(plans, '--cache', kept);
      });
      const [here, there] = [await opening(ours, count), await opening(peer, count)];
      const known = await inOneLibrary(plans);
      const says = `folder of ${count} plans`;
      rows.push(
        {
          name: `${says}: check, nothing kept (peer: all opened)`,
          ours: cold.time,
          peer: there.time,
          ...wanted({ atMost: 5000, times: 25 }),
        },
        { name: `${says}: check, memory`, unit: 'MB', ours: cold.memory, peer: there.memory },
        { name: `${says}: check, all as it was`, ours: warm.time, ...wanted({ atMost: 500 }) },
        { name: `${says}: check, one changed`, ours: changed.time },
        { name: `${says}: all opened → last diagnostics`, ours: here.time, peer: there.time },
        { name: `${says}: all opened, memory`, unit: 'MB', ours: here.memory, peer: there.memory },
        { name: `${says}: one library, all new`, ours: once(known.all) },
        {
          name: `${says}: one library, all as it was kept`,
          ours: once(known.kept),
          ...wanted({ atMost: 500 }),
        },
        { name: `${says}: one library, one changed`, ours: spread(known.changed), ...wanted({ atMost: 50 }) },
        {
          name: `${says}: one library, heap`,
          unit: 'MB',
          ours: once(known.heap),
          ...wanted({ atMost: 300 }),
        },
        {
          name: `${says}: one library, process`,
          unit: 'MB',
          ours: once(known.process),
          ...wanted({ atMost: 300 }),
        },
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function writePlans(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  let index = 0;
  for (const plan of folderOf(count)) {
    const file = join(folder, `${index++}.project.yaml`);
    await writeFile(file, plan);
    await utimes(file, AGO, AGO);
  }
}

interface Run {
  readonly time: number;
  /** The most it had at any moment, in megabytes; as often as it could be asked. */
  readonly memory: number;
}

async function several(rounds: number, run: () => Promise<Run>): Promise<Record<keyof Run, Measured>> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await run());
  return { time: spread(runs.map(({ time }) => time)), memory: spread(runs.map(({ memory }) => memory)) };
}

/** Checks a folder in a process of its own. */
function check(folder: string, ...options: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let memory = NaN;
    const child = spawn(process.execPath, [cli, 'check', ...options, '--format', 'json', '--', folder], {
      cwd: folder,
      stdio: 'ignore',
    });
    const look = async (): Promise<void> => {
      const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '');
      const most = /VmHWM:\s+(\d+) kB/.exec(status);
      if (most) memory = Number(most[1]) / 1024;
    };
    const looking = setInterval(() => void look(), 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(looking);
      // 1 says that there are findings.
      if (code === 0 || code === 1) resolve({ time: performance.now() - begun, memory });
      else reject(new Error(`third-point check ended with ${code}.`));
    });
  });
}

/** Has a folder known to one library, in a process of its own. */
async function inOneLibrary(folder: string): Promise<Known> {
  const program = join(import.meta.dirname, 'folderOnce.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, folder]);
  return JSON.parse(stdout) as Known;
}
