// Bundles the host suites, for extension hosts on Node and for those in a browser, and the extensions that stand beside ours.
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cache, root } from '../paths.ts';

const sources = join(root, 'test', 'host');

/** What is run inside VS Code, and on what. */
export interface HostTests {
  /** Only tests with this in their title; empty for all. */
  readonly grep: string;
  /** The folders of `test/host` whose tests are run. */
  readonly suites: readonly string[];
  /** The folder that is open, on a file system that `test/host/liveFiles` brings; without it a copy on disk. */
  readonly folderUri?: string;
  /** Whether edits that the extension asks for are refused now and then, as where several people write. */
  readonly refuses?: boolean;
}

/**
 * Bundles the tests for one kind of extension host.
 * @param kind where the extension runs.
 * @returns the file whose `run()` VS Code calls.
 */
export async function bundleHostTests(kind: 'node' | 'web', tests: HostTests): Promise<string> {
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
    plugins: [gatherSuites(tests)],
    logLevel: 'warning',
    ...(kind === 'node'
      ? { platform: 'node' }
      : {
          platform: 'browser',
          alias: { 'node:assert': 'assert' },
          define: { process: '{"env":{}}', global: 'globalThis' },
        }),
  });
  return outfile;
}

/**
 * Bundles the extensions that stand beside ours, for both kinds of extension host: one for Red Hat’s YAML extension,
 * one that brings the file systems of a live session.
 * @returns their folders, as VS Code wants an extension under development.
 */
export function bundleStandIns(): Promise<string[]> {
  return Promise.all([bundleYamlStandIn(), bundleLiveFiles()]);
}

function bundleYamlStandIn(): Promise<string> {
  return bundleExtension('yaml-stand-in', join(sources, 'standIn'), 'yaml');
}

/** @returns the folder of the extension that brings the file systems `tp-live:` and `tp-read:` */
export function bundleLiveFiles(): Promise<string> {
  return bundleExtension('live-files', join(sources, 'liveFiles'), 'liveFiles', { plugins: [gatherTexts()] });
}

/** @returns the folder of the extension that stands in for a live session of two windows (`test/live`) */
export function bundleCoEditing(): Promise<string> {
  return bundleExtension('co-editing', join(root, 'test', 'live', 'coEditing'), 'coEditing', {
    platform: 'node',
  });
}

/** Bundles the person at one of those windows. @returns the file whose `run()` VS Code calls */
export async function bundlePerson(): Promise<string> {
  const folder = join(cache, 'build', 'person');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
  const outfile = join(folder, 'person.js');
  await build({
    entryPoints: [join(root, 'test', 'live', 'person', 'person.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

/** Bundles an extension with one file. @param from has the file and a `package.json` */
async function bundleExtension(
  name: string,
  from: string,
  file: string,
  options: BuildOptions = {},
): Promise<string> {
  const folder = join(cache, 'build', name);
  await mkdir(folder, { recursive: true });
  await copyFile(join(from, 'package.json'), join(folder, 'package.json'));
  await build({
    entryPoints: [join(from, `${file}.ts`)],
    outfile: join(folder, `${file}.js`),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
    ...options,
  });
  return folder;
}

/** Provides `third-point:texts`: there is no disk where these are needed. */
function gatherTexts(): Plugin {
  return {
    name: 'gather-texts',
    setup(bundle) {
      bundle.onResolve({ filter: /^third-point:texts$/ }, ({ path }) => ({ path, namespace: 'texts' }));
      bundle.onLoad({ filter: /.*/, namespace: 'texts' }, async () => {
        const texts = {
          workspace: await textsIn(join(sources, 'workspace')),
          example: await textsIn(join(root, 'examples', 'creek-project')),
        };
        return { contents: `export const texts = ${JSON.stringify(texts)};` };
      });
    },
  };
}

/** The texts of all files below a folder, by path. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    texts[relative(folder, file).replaceAll(sep, '/')] = await readFile(file, 'utf8');
  }
  return texts;
}

/** Provides `third-point:suites`, so that a test file is run because it is there. */
function gatherSuites({ grep, suites, refuses = false }: HostTests): Plugin {
  return {
    name: 'gather-suites',
    setup(bundle) {
      bundle.onResolve({ filter: /^third-point:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
      bundle.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
        const files: string[] = [];
        for (const folder of suites)
          for (const file of (await readdir(join(sources, folder))).sort())
            if (file.endsWith('.test.ts')) files.push(`./${folder}/${file}`);
        const loads = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
        const contents = `export function loadSuites() {\n${loads}\n}\nexport const grep = ${JSON.stringify(grep)};\nexport const refuses = ${refuses};`;
        return { contents, resolveDir: sources };
      });
    },
  };
}
