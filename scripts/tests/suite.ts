// Runs one suite of tests as a program of its own, and learns from what it prints how it ended.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lineMark, resultsMark, type Results } from '../../test/results.ts';
import { cache, root } from '../paths.ts';

/** A suite to run. */
export interface Suite {
  readonly name: string;
  /** Script to run, from the repository's folder, and its parameters. */
  readonly script: string;
  readonly parameters: readonly string[];
  /** VS Code prints between the tests' lines: show only theirs, and keep the rest in a log. */
  readonly noisy?: boolean;
}

/** How a suite ended. */
export interface Outcome extends Results {
  /** Why it failed apart from failed tests. */
  readonly trouble?: string;
}

/**
 * Runs a suite and shows what its tests print.
 * @param expectTests whether a suite in which no test ran has failed.
 * @param print shows a line.
 */
export async function runSuite(
  suite: Suite,
  expectTests: boolean,
  print: (line: string) => void,
): Promise<Outcome> {
  const log = join(cache, 'logs', `${suite.name}.log`);
  await mkdir(join(cache, 'logs'), { recursive: true });
  const file = createWriteStream(log);
  const kept: string[] = [];
  let results: Results | undefined;
  const child = spawn(process.execPath, [join(root, suite.script), ...suite.parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = (line: string) => {
    file.write(`${line}\n`);
    if (line.startsWith(resultsMark)) results = JSON.parse(line.slice(resultsMark.length)) as Results;
    else if (line.startsWith(lineMark)) print(line.slice(lineMark.length));
    else if (suite.noisy) kept.push(line);
    else print(line);
  };
  createInterface(child.stdout).on('line', read);
  createInterface(child.stderr).on('line', read);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise((resolve) => file.end(resolve));
  const { passed, failed, skipped } = results ?? { passed: 0, failed: 0, skipped: 0 };
  const trouble =
    results === undefined
      ? 'it ended before its tests did'
      : code !== 0 && failed === 0
        ? `it ended with ${code ?? 'a signal'}`
        : passed + failed === 0 && expectTests
          ? 'no test ran'
          : undefined;
  if (suite.noisy && (trouble !== undefined || failed > 0)) {
    print(`The last of what VS Code printed (all of it: ${log}):`);
    for (const line of kept.slice(-60)) print(`  ${line.slice(0, 300)}`);
  }
  return { passed, failed, skipped, ...(trouble === undefined ? {} : { trouble }) };
}
