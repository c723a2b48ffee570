// Bundles the host suite, once for extension hosts on Node and once for those in a browser.
import { build, type Plugin } from 'esbuild';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../paths.ts';

const sources = join(root, 'test', 'host');

/**
 * Bundles the suite for one kind of extension host.
 * @param kind where the extension runs.
 * @param grep only tests with this in their title.
 * @returns the file whose `run()` VS Code calls.
 */
export async function bundleHostTests(kind: 'node' | 'web', grep: string): Promise<string> {
  const folder = join(cache, 'build', `host-${kind}`);
  await mkdir(folder, { recursive: true });
  // The project's own package.json says "module"; VS Code wants CommonJS.
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
  const outfile = join(folder, 'index.js');
  await build({
    entryPoints: [join(sources, `${kind}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', ...(kind === 'node' ? ['mocha'] : [])],
    plugins: [gatherSuites(grep, kind === 'node' ? ['suite', 'suite-node'] : ['suite'])],
    logLevel: 'warning',
    ...(kind === 'node'
      ? { platform: 'node' }
      : {
          platform: 'browser',
          alias: { 'node:assert': 'assert' },
          define: { 'process.env': '{}', global: 'globalThis' },
        }),
  });
  return outfile;
}

/** Provides `third-point:suites`, so that a test file is run because it is there. @param folders where they lie */
function gatherSuites(grep: string, folders: readonly string[]): Plugin {
  return {
    name: 'gather-suites',
    setup(bundle) {
      bundle.onResolve({ filter: /^third-point:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
      bundle.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
        const files: string[] = [];
        for (const folder of folders)
          for (const file of (await readdir(join(sources, folder))).sort())
            if (file.endsWith('.test.ts')) files.push(`./${folder}/${file}`);
        const loads = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
        const contents = `export function loadSuites() {\n${loads}\n}\nexport const grep = ${JSON.stringify(grep)};`;
        return { contents, resolveDir: sources };
      });
    },
  };
}
