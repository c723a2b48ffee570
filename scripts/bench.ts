// npm run bench: measures how much of a half-typed document is kept, the core, the search for standards, bringing versions together, the panel in a page of its own, and the extension inside VS Code's server build. See bench/README.md.
// npm run bench half-typed: only the first, which is counted and takes no build.
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCore } from '../bench/core.ts';
import { benchHalfTyped } from '../bench/halfTyped.ts';
import { head } from '../bench/measure.ts';
import { benchMerge } from '../bench/merge.ts';
import { benchPanel } from '../bench/panel.ts';
import { benchStandards } from '../bench/standards.ts';
import { benchStart } from '../bench/start.ts';
import { installCodeServer } from './hosts/code-server.ts';
import { runInVsCode } from './hosts/server-host.ts';
import { cache, root } from './paths.ts';
import { runNode } from './run.ts';

for (const row of benchHalfTyped()) console.log(row);
if (process.argv.includes('half-typed')) process.exit();

await runNode(join(root, 'scripts', 'build.ts'), ['--production'], { quiet: true });
await installCodeServer();
console.log(head);
for (const bench of [benchStart, benchCore, benchStandards, benchMerge, benchPanel])
  for (const row of await bench()) console.log(row);

const folder = join(cache, 'build', 'bench');
const outfile = join(folder, 'index.js');
await build({
  entryPoints: [join(root, 'bench', 'inVsCode.ts')],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['vscode'],
  logLevel: 'warning',
});
await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
// An empty folder: nothing in it starts the extension before the bench does.
const workspace = await mkdtemp(join(tmpdir(), 'third-point-bench-'));
await runInVsCode(outfile, workspace).finally(() => rm(workspace, { recursive: true, force: true }));
