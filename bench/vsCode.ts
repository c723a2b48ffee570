// What is measured inside real VS Code, its server build with the extension on Node: started by the bench, and brought back by it.
import { build } from 'esbuild';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCodeServer } from '../scripts/hosts/code-server.ts';
import { runInVsCode } from '../scripts/hosts/server-host.ts';
import { cache, root } from '../scripts/paths.ts';
import type { Row } from './compare.ts';

/** The file that `rowsFile.ts` writes. */
const ROWS = 'rows.json';

/** @returns rows of the table */
export async function benchInVsCode(): Promise<readonly Row[]> {
  await installCodeServer();
  const folder = join(cache, 'build', 'bench');
  const [start, typing] = ['startInVsCode', 'inVsCode'];
  await build({
    entryPoints: [start, typing].map((name) => join(root, 'bench', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
  // Empty folders: nothing in them starts the extension before the bench does.
  const made = await Promise.all([0, 1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'third-point-bench-'))));
  const [forIdle = '', forStart = '', userData = '', forTyping = ''] = made;
  try {
    const rows: Row[] = [];
    const measureIn = async (
      name: string,
      workspace: string,
      beside: readonly string[] = [],
      keeps?: string,
    ): Promise<void> => {
      await runInVsCode(join(folder, `${name}.js`), workspace, beside, keeps);
      rows.push(...(JSON.parse(await readFile(join(workspace, ROWS), 'utf8')) as Row[]));
    };
    await measureIn(start, forIdle, [join(root, 'bench', 'idle')]);
    await measureIn(start, forStart, [], userData);
    await measureIn(start, forStart, [], userData);
    await measureIn(typing, forTyping, [], userData);
    return rows;
  } finally {
    for (const each of made) await rm(each, { recursive: true, force: true });
  }
}
