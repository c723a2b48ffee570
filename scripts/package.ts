// npm run package: builds, and packs the extension into third-point-VERSION.vsix; says what is in it and how large it is.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';
import { runNode } from './run.ts';
import { vsixFile } from './vsix.ts';

/** The packed extension may not be larger; in bytes. A fifth of it reads and writes Word files, and is loaded only then; a third is the command line, which git runs. */
const limit = 1_800_000;

await runNode(join(root, 'scripts', 'build.ts'), ['--production']);
const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
// Everything is bundled, so no dependency is packed; the project names no site its links could be completed with.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const readme = join('dist', 'README.md');
await writeFile(join(root, readme), packedReadme(await readFile(join(root, 'README.md'), 'utf8')));
await runNode(vsce, ['package', ...flags, '--readme-path', readme, '--out', vsixFile], { cwd: root });
const { size } = await stat(vsixFile);
console.log(`${vsixFile}: ${(size / 1000).toFixed(0)} kB of at most ${limit / 1000} kB`);
if (size > limit) {
  console.error('The packed extension is too large.');
  process.exit(1);
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
