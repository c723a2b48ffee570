// The command line as it is shipped, run as people run it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';

/** This Node, and the one that `npm test` was called with. */
export const nodes = [
  ...new Set([process.execPath, process.env.THIRD_POINT_CALLER_NODE ?? process.execPath]),
];

/** What a Node is called in a test's name. */
export const nameOf = (node: string): string =>
  node === process.execPath ? 'this Node' : 'the Node of whoever called';

/** Runs the command line. @param cwd the folder, else the test's */
export type Run = (
  written: readonly string[],
  environment?: NodeJS.ProcessEnv,
  cwd?: string,
) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** The command line, built for a suite. Call it in `describe`. @param folder where it runs */
export function commandLine(node: string, folder: { readonly path: string }): Run {
  let bundle = '';
  before(async () => {
    // One file in a folder of its own: it needs nothing beside it.
    bundle = mkdtempSync(join(tmpdir(), 'third-point-cli-'));
    await build({ ...bundles.cli, outdir: bundle });
  });
  after(() => rmSync(bundle, { recursive: true, force: true }));
  return (written, environment = {}, cwd = folder.path) => {
    const { PATH, SystemRoot } = process.env;
    const { status, stdout, stderr } = spawnSync(node, [join(bundle, 'cli.js'), ...written], {
      cwd,
      maxBuffer: 1 << 27,
      encoding: 'utf8',
      env: { PATH, SystemRoot, ...environment },
    });
    return { status, stdout, stderr };
  };
}
