// npm run bench: measures how much of a half-typed document is kept, the core, the search for standards, bringing versions together, the panel in a page of its own, and the extension inside VS Code's server build. See bench/README.md.
// npm run bench half-typed: only the first, which is counted and takes no build.
// npm run bench folder [--full] [--json FILE] [--markdown FILE]: only whole folders, beside the peer that opens all of their plans.
// npm run bench peer [--full] [--json FILE] [--markdown FILE]: only beside yaml-language-server; takes no build.
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCore } from '../bench/core.ts';
import { benchFolder } from '../bench/folder.ts';
import { benchHalfTyped } from '../bench/halfTyped.ts';
import { cells, heads, markdown, onScreen, type Compared } from '../bench/compare.ts';
import { head } from '../bench/measure.ts';
import { benchMerge } from '../bench/merge.ts';
import { benchPanel } from '../bench/panel.ts';
import { benchOpened, benchPeer } from '../bench/peer.ts';
import { benchStandards } from '../bench/standards.ts';
import { benchStart } from '../bench/start.ts';
import { installCodeServer } from './hosts/code-server.ts';
import { runInVsCode } from './hosts/server-host.ts';
import { cache, root } from './paths.ts';
import { runNode } from './run.ts';

if (process.argv.includes('peer')) {
  await besidePeer();
  process.exit();
}
if (process.argv.includes('folder')) {
  await runNode(join(root, 'scripts', 'build.ts'), ['--production'], { quiet: true });
  await tell(await benchFolder(counts()));
  process.exit();
}
for (const row of benchHalfTyped()) console.log(row);
if (process.argv.includes('half-typed')) process.exit();

await runNode(join(root, 'scripts', 'build.ts'), ['--production'], { quiet: true });
await installCodeServer();
await besidePeer();
console.log(head);
for (const bench of [benchStart, benchCore, benchStandards, benchMerge, benchPanel])
  for (const row of await bench()) console.log(row);

const folder = join(cache, 'build', 'bench');
const [start, shown] = ['startInVsCode', 'inVsCode'];
await build({
  entryPoints: [start, shown].map((name) => join(root, 'bench', `${name}.ts`)),
  outdir: folder,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['vscode'],
  logLevel: 'warning',
});
await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
// An empty folder: nothing in it starts the extension before the bench does.
const workspace = await mkdtemp(join(tmpdir(), 'third-point-bench-'));
const userData = await mkdtemp(join(tmpdir(), 'third-point-bench-'));
try {
  for (let times = 0; times < 2; times++)
    await runInVsCode(join(folder, `${start}.js`), workspace, [], userData);
  await runInVsCode(join(folder, `${shown}.js`), workspace);
} finally {
  for (const made of [workspace, userData]) await rm(made, { recursive: true, force: true });
}

/** What is measured beside the peer. */
async function besidePeer(): Promise<void> {
  await tell([...(await benchPeer()), ...(await benchOpened(counts()))]);
}

function asked() {
  return parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean' }, json: { type: 'string' }, markdown: { type: 'string' } },
  }).values;
}

/** How many plans the folders have. */
function counts(): readonly number[] {
  return asked().full ? [100, 1_000, 10_000] : [100, 1_000];
}

/** Tells what was measured: on the screen, and in the files that were asked for. */
async function tell(rows: readonly Compared[]): Promise<void> {
  const values = asked();
  for (const row of [heads, ...rows.map(cells)]) console.log(onScreen(row));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  if (values.markdown !== undefined) await writeFile(values.markdown, `${markdown(rows)}\n`);
}
