// The packed extension on Node beside something that stands in for VS Code: the CPU its start takes.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/paths.ts';
import type { Row } from './compare.ts';
import { spread, type Measured } from './measure.ts';

const ROUNDS = 20;

/** Measures first starts, and those that find what V8 has kept; each in a process of its own. @returns rows of the table */
export async function benchStart(): Promise<readonly Row[]> {
  const first = await starts(root, false);
  const later = await starts(root, true);
  return [
    { name: 'start: CPU, the first after an installation', ours: first, target: { atMost: 30 } },
    { name: 'start: CPU, each one after that', ours: later, target: { atMost: 30 } },
  ];
}

/**
 * @param folder of the extension, built
 * @param again whether it was started before
 */
export async function starts(folder: string, again: boolean): Promise<Measured> {
  const store = await mkdtemp(join(tmpdir(), 'third-point-start-'));
  try {
    if (again) await start(folder, store, 'stays');
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await start(folder, store));
    return spread(times);
  } finally {
    await rm(store, { recursive: true, force: true });
  }
}

/** One start. @returns its milliseconds of CPU, the waits of the operating system included */
async function start(folder: string, store: string, ...stays: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'startOnce.ts'), folder, store, ...stays],
    { env: { ...process.env, NODE_PATH: join(import.meta.dirname, 'standIn') } },
  );
  return Number(stdout);
}
