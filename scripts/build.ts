// Builds dist/: what the extension, its panel and the command line are made of when they run.
// Options: --watch builds again on every change; --production leaves out what only developers need.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { context, build, type BuildOptions } from 'esbuild';
import { bundles } from './bundles.ts';
import { noticesOf } from './notices.ts';
import { root } from './paths.ts';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const mode: BuildOptions = { sourcemap: production ? false : 'linked', minify: production };
const all: BuildOptions[] = Object.values(bundles).map((bundle) => ({ ...bundle, ...mode }));

await import('./generate.ts');
if (!watch) await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(join(root, 'dist'), { recursive: true });
await writeFile(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');

if (watch) {
  for (const options of all) await (await context(options)).watch();
  console.log('Watching. F5 in VS Code starts the extension; Ctrl+C ends this.');
} else {
  const built = await Promise.all(all.map((options) => build({ ...options, metafile: true })));
  const notices = await noticesOf(built.map(({ metafile }) => metafile));
  await writeFile(join(root, 'dist', 'third-party-notices.txt'), notices);
}
