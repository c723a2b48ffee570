// npm run package: builds, and packs the extension into third-point-VERSION.vsix; says what is in it and how large it is.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './paths.ts';
import { runNode } from './run.ts';
import { vsixFile } from './vsix.ts';

/** The packed extension may not be larger; in bytes. A fifth of it reads and writes Word files, and is loaded only then; a third is the command line, which git runs. */
const limit = 1_900_000;

/**
 * What a browser fetches before anything of ours is there, compressed as it travels; in bytes. What is large and seldom
 * needed is a part of its own (scripts/parts.ts).
 */
const firstLimit = 500_000;

await runNode(join(root, 'scripts', 'build.ts'), ['--production']);
const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
// Everything is bundled, so no dependency is packed; the project names no site its links could be completed with.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const readme = join('dist', 'README.md');
await writeFile(join(root, readme), packedReadme(await readFile(join(root, 'README.md'), 'utf8')));
await runNode(vsce, ['package', ...flags, '--readme-path', readme, '--out', vsixFile], { cwd: root });
hold(vsixFile, (await stat(vsixFile)).size, limit);
hold(
  'dist/browser.js, compressed',
  gzipSync(await readFile(join(root, 'dist', 'browser.js'))).length,
  firstLimit,
);

/** Says how large something is, and fails where it is larger than it may be; in bytes. */
function hold(what: string, size: number, most: number): void {
  console.log(`${what}: ${(size / 1000).toFixed(0)} kB of at most ${most / 1000} kB`);
  if (size <= most) return;
  console.error(`${what}: too large.`);
  process.exitCode = 1;
}

/**
 * README.md as VS Code shows it with the installed extension: there neither pictures nor pages of the repository can
 * be reached, and what is said about the repository itself is of no use.
 */
function packedReadme(text: string): string {
  return text
    .replace(/<!-- repository -->[^]*?<!-- \/repository -->\n*/g, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n*/gm, '')
    .replace(/\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, '$1');
}
