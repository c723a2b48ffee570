// Lets the line in git’s settings merge something small, as git would have it do.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inShell } from './ownDriver.ts';

const plan = (title: string, minutes: number): string =>
  `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\nminutes: ${minutes}\n`;

/** Neighbouring lines: by what they say there is nothing to settle, line by line there is. */
const versions = { base: plan('A trial', 40), ours: plan('Our trial', 40), theirs: plan('A trial', 50) };
const both = plan('Our trial', 50);

/**
 * What came of it: merged by what it says; merged as lines, with markers; or neither, so that one version would have
 * been lost without a word.
 */
export type Trial = 'plans' | 'lines' | 'neither';

/** @param line as it stands in the settings */
export async function tryDriver(line: string): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'third-point-trial-'));
  try {
    for (const [name, text] of Object.entries(versions)) await writeFile(join(folder, name), text);
    const { code } = await inShell(folder, expanded(line));
    const result = await readFile(join(folder, 'ours'), 'utf8').catch(() => '');
    if (code === 0 && result === both) return 'plans';
    return result.includes('<<<<<<<') && result.includes('50') && code !== 0 ? 'lines' : 'neither';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const values: Readonly<Record<string, string>> = {
  O: 'base',
  A: 'ours',
  B: 'theirs',
  L: '7',
  P: "'a trial.lesson.yaml'",
  '%': '%',
};

/** As git puts in names and sizes. */
function expanded(line: string): string {
  return line.replace(/%([OABLP%])/g, (_, sign: string) => values[sign] ?? '');
}
