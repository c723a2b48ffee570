// npm run bench [PART …] [-- --full] [--json FILE] [--readme]: measures everything, or the parts that are named. See bench/README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdown, onScreen, targetsTable, type Row } from '../bench/compare.ts';
import { benchFloor } from '../bench/floor.ts';
import { benchFolder } from '../bench/folder.ts';
import { benchGrowth } from '../bench/growth.ts';
import { benchHalfTyped } from '../bench/halfTyped.ts';
import { benchMerge } from '../bench/merge.ts';
import { benchPanel } from '../bench/panel.ts';
import { benchPeer } from '../bench/peer.ts';
import { benchStandards } from '../bench/standards.ts';
import { benchStart } from '../bench/start.ts';
import { benchInVsCode } from '../bench/vsCode.ts';
import { root } from './paths.ts';
import { runNode } from './run.ts';

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, json: { type: 'string' }, readme: { type: 'boolean' } },
});

interface Part {
  readonly measure: () => Promise<readonly Row[]>;
  /** Whether it measures what is packed. */
  readonly isBuilt?: boolean;
}

const parts: Readonly<Record<string, Part>> = {
  'half-typed': { measure: benchHalfTyped },
  floor: { measure: benchFloor },
  growth: { measure: benchGrowth },
  peer: { measure: benchPeer },
  folder: {
    measure: () => benchFolder(options.full === true ? [100, 1_000, 10_000] : [100, 1_000]),
    isBuilt: true,
  },
  start: { measure: benchStart, isBuilt: true },
  standards: { measure: benchStandards },
  merge: { measure: benchMerge, isBuilt: true },
  panel: { measure: benchPanel, isBuilt: true },
  'vs-code': { measure: benchInVsCode, isBuilt: true },
};

const chosen = asked.length > 0 ? asked : Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
if (chosen.some((name) => parts[name]?.isBuilt === true))
  await runNode(join(root, 'scripts', 'build.ts'), ['--production'], { quiet: true });

const missing: string[] = [];
const measured: { readonly part: string; readonly rows: readonly Row[] }[] = [];
for (const name of chosen) {
  try {
    const rows = (await parts[name]?.measure()) ?? [];
    measured.push({ part: name, rows });
    console.log(`\n${name}`);
    for (const line of onScreen(rows)) console.log(line);
  } catch (error) {
    // The others can be measured all the same.
    missing.push(name);
    console.error(`\n${name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
const all = measured.flatMap(({ rows }) => rows);
// Whoever asks for some parts knows what is left out.
const isWhole = asked.length === 0;
if (isWhole && options.full !== true) missing.push('folder of 10,000 plans (--full)');
console.log(`\n${targetsTable(all, missing)}`);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(measured, undefined, 2)}\n`);
if (options.readme === true) await intoReadme();

/** Writes the tables where the page of the bench has its marks. */
async function intoReadme(): Promise<void> {
  const file = join(root, 'bench', 'README.md');
  const tables: readonly (readonly [string, string])[] = [
    // What is wanted stands beside one whole run only.
    ...(isWhole ? [['targets', targetsTable(all, missing)] as const] : []),
    ...measured.map(({ part, rows }) => [part, markdown(rows)] as const),
  ];
  let text = await readFile(file, 'utf8');
  for (const [name, table] of tables) {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from >= 0 && to > from) text = `${text.slice(0, from + begin.length)}\n${table}\n\n${text.slice(to)}`;
  }
  await writeFile(file, text);
}
