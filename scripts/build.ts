// Builds dist/: what the extension, its panel and the command line are made of when they run.
// Options: --watch builds again on every change; --production leaves out what only developers need.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { context, build, type BuildOptions } from 'esbuild';
import { root } from './paths.ts';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** The files of dist/ that keep the loader of Node and of VS Code's web worker happy: CommonJS in a package of modules. */
const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  outdir: 'dist',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
};

const bundles: BuildOptions[] = [
  { ...common, entryPoints: { node: 'src/extension/node.ts' }, platform: 'node', external: ['vscode'] },
  {
    ...common,
    entryPoints: { browser: 'src/extension/browser.ts' },
    platform: 'browser',
    // `yaml` has a build of its own for browsers; the plain one asks Node for its environment.
    conditions: ['browser'],
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    entryPoints: { panel: 'src/panel/main.ts' },
    platform: 'browser',
    format: 'iife',
    conditions: ['production'],
  },
];

await import('./generate.ts');
if (!watch) await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(join(root, 'dist'), { recursive: true });
await writeFile(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('Watching. F5 in VS Code starts the extension; Ctrl+C ends this.');
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
