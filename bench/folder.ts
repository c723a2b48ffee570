// A whole folder: `third-point check` as a process, with nothing kept, with all as it was, and with one plan changed.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/paths.ts';
import type { Compared } from './compare.ts';
import { programs } from './lsp/programs.ts';
import { opening } from './peer.ts';
import { folderOf } from './plans.ts';
import { spread } from './measure.ts';

const cli = join(root, 'dist', 'cli.js');

/** Long enough ago that a file counts as one that nobody writes just now. */
const AGO = new Date('2026-01-01');

interface Run {
  readonly time: number;
  /** The most it had at any moment, in megabytes; as often as it could be asked. */
  readonly memory: number;
}

/**
 * Checks folders of so many plans. The peer checks no file that is not open, so there every plan is opened: the nearest it has.
 * @returns rows of the table
 */
export async function benchFolder(counts: readonly number[]): Promise<readonly Compared[]> {
  const { peer: program } = await programs();
  const rows: Compared[] = [];
  for (const count of counts) {
    const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-folder-'));
    try {
      const [plans, kept] = [join(folder, 'plans'), join(folder, 'kept')];
      await writePlans(plans, count);
      const rounds = count > 1_000 ? 1 : 3;
      const cold = await several(rounds, () => check(plans));
      // Once to keep what is found.
      await check(plans, '--cache', kept);
      const warm = await several(3, () => check(plans, '--cache', kept));
      const changed = await several(3, async () => {
        const plan = join(plans, '0.project.yaml');
        await writeFile(plan, (await readFile(plan, 'utf8')).replace('title: The', 'title: The one'));
        return check(plans, '--cache', kept);
      });
      const peer = await opening(program, count);
      const says = `folder of ${count} plans`;
      rows.push(
        { name: `${says}, nothing kept (peer: all opened)`, ours: cold.time, peer: peer.time, target: [25] },
        { name: `${says}: memory`, unit: 'MB', ours: cold.memory, peer: peer.memory },
        { name: `${says}, all as it was`, ours: warm.time },
        { name: `${says}, one changed`, ours: changed.time },
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

async function several(rounds: number, run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await run());
  const median = (of: (run: Run) => number): number => spread(runs.map(of)).median;
  return { time: median(({ time }) => time), memory: median(({ memory }) => memory) };
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
