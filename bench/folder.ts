// A whole folder: `third-point check` as a process, with nothing kept, with all as it was, and with one plan changed; and known
// to one library, as the extension knows it.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import type { Row } from './compare.ts';
import type { Anew } from './folderOnce.ts';
import { programs } from './lsp/programs.ts';
import { once, spread, type Measured } from './measure.ts';
import { memoryOf } from './memory.ts';
import { opening, type Opening } from './peer.ts';
import { folderOf } from './plans.ts';

const cli = join(root, 'dist', 'cli.js');

/** Long enough ago that a file counts as one that nobody writes just now. */
const AGO = new Date('2026-01-01');

/** How often each thing is done. */
const ROUNDS = 3;

/** Up to so many plans the peer opens as often, beyond that once. */
const FEW = 1_000;

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
      const cold: Run[] = [];
      const openings: Record<'ours' | 'peer', Opening[]> = { ours: [], peer: [] };
      for (let round = 0; round < ROUNDS; round++) {
        cold.push(await check(plans));
        // Many take the peer minutes.
        if (round > 0 && count > FEW) continue;
        openings.ours.push(await opening(ours, count));
        openings.peer.push(await opening(peer, count));
      }
      // Once to keep what is found.
      await check(plans, '--cache', kept);
      const [warm, changed]: [Run[], Run[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        warm.push(await check(plans, '--cache', kept));
        const plan = join(plans, '0.project.yaml');
        await writeFile(plan, (await readFile(plan, 'utf8')).replace('title: The', 'title: The one'));
        changed.push(await check(plans, '--cache', kept));
      }
      const there = { time: timeOf(openings.peer), memory: memoryIn(openings.peer) };
      const least = Math.min(...openings.peer.map(({ told }) => told));
      const peerSays = least === count ? 'peer: all opened' : `peer: ended or given up with ${least} of them`;
      const known = await inOneLibrary(plans, join(folder, 'known'));
      const says = `folder of ${count} plans`;
      rows.push(
        {
          name: `${says}: check, nothing kept (${peerSays})`,
          ours: timeOf(cold),
          peer: there.time,
          ...wanted({ atMost: 5000, times: 25 }),
        },
        { name: `${says}: check, the most memory`, unit: 'MB', ours: memoryIn(cold), peer: there.memory },
        { name: `${says}: check, all as it was`, ours: timeOf(warm), ...wanted({ atMost: 500 }) },
        { name: `${says}: check, one changed`, ours: timeOf(changed) },
        {
          name: `${says}: all opened → last diagnostics (${peerSays})`,
          ours: timeOf(openings.ours),
          peer: there.time,
        },
        {
          name: `${says}: all opened, the most memory`,
          unit: 'MB',
          ours: memoryIn(openings.ours),
          peer: there.memory,
        },
        { name: `${says}: one library, all new`, ours: once(known.all) },
        {
          name: `${says}: one library, all as it was kept`,
          ours: known.kept,
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

function timeOf(runs: readonly Pick<Run, 'time'>[]): Measured {
  return spread(runs.map(({ time }) => time));
}

function memoryIn(runs: readonly Pick<Run, 'memory'>[]): Measured {
  return spread(runs.map(({ memory }) => memory));
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
    const look = (): void => {
      const most = memoryOf(child.pid, 'most');
      if (most > 0) memory = most;
    };
    const looking = setInterval(look, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(looking);
      // 1 says that there are findings.
      if (code === 0 || code === 1) resolve({ time: performance.now() - begun, memory });
      else reject(new Error(`third-point check ended with ${code}.`));
    });
  });
}

/**
 * Has a folder known to one library, in processes of their own: one that reads it anew, and others that begin with what it
 * kept, as an extension does that has just been started.
 * @param kept the file to keep it in
 */
async function inOneLibrary(folder: string, kept: string): Promise<Anew & { readonly kept: Measured }> {
  const program = join(import.meta.dirname, 'folderOnce.ts');
  const run = async <Printed>(how: string): Promise<Printed> => {
    const words = ['--expose-gc', program, how, folder, kept];
    return JSON.parse((await promisify(execFile)(process.execPath, words)).stdout) as Printed;
  };
  const anew = await run<Anew>('anew');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await run<number>('kept'));
  return { ...anew, kept: spread(times) };
}
