// The servers that are compared: ours, Red Hat’s as it comes, and Red Hat’s with its wait taken out.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cache, root } from '../../scripts/paths.ts';

/** Node’s parameters that start a server. */
export interface Programs {
  readonly ours: readonly string[];
  readonly peer: readonly string[];
  /** It waits 200 ms before it looks at a text, however small, and no setting says otherwise: without that, its work alone is left. */
  readonly peerWithoutWait: readonly string[];
}

export async function programs(): Promise<Programs> {
  const peer = join(createRequire(import.meta.url).resolve('yaml-language-server'), '../../..');
  const copy = join(cache, 'build', 'bench-peer', 'node_modules', 'yaml-language-server');
  await rm(dirname(dirname(copy)), { recursive: true, force: true });
  await mkdir(dirname(copy), { recursive: true });
  await cp(peer, copy, { recursive: true });
  // What it needs beside it is found further up, in the repository’s own packages.
  const file = join(copy, 'out', 'src', 'yamlSettings.js');
  const code = await readFile(file, 'utf8');
  const without = code.replace('validationDelayMs = 200', 'validationDelayMs = 0');
  if (without === code)
    throw new Error('yaml-language-server no longer waits as it did; see bench/lsp/programs.ts.');
  await writeFile(file, without);
  const started = (folder: string): readonly string[] => [
    join(folder, 'bin', 'yaml-language-server'),
    '--stdio',
  ];
  // Packed as the extension is.
  const ours = join(cache, 'build', 'bench-ours', 'server.cjs');
  await build({
    entryPoints: [join(root, 'bench', 'lsp', 'server.ts')],
    outfile: ours,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'warning',
  });
  return {
    ours: [ours],
    peer: started(peer),
    peerWithoutWait: started(copy),
  };
}
