// Runs a folder's test files with mocha on this Node: `mocha.ts FOLDER [--grep TEXT] [--timeout MS] [--seed N] [--runs N] [--minutes N] [--color]`.
import fc from 'fast-check';
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAndReport } from '../../test/results.ts';
import { root } from '../paths.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    timeout: { type: 'string', default: '60000' }, // far more than it takes; what hangs would take forever
    seed: { type: 'string', default: '2026' },
    runs: { type: 'string' },
    minutes: { type: 'string' }, // read by test/live
    color: { type: 'boolean', default: false },
  },
});

// What properties are tried on is the same in every run; another seed draws other examples, and `--runs` more of them
// where a property does not say itself how many it takes.
const runs = values.runs === undefined ? {} : { numRuns: Number(values.runs) };
fc.configureGlobal({ seed: Number(values.seed), ...runs });

const mocha = new Mocha({
  ui: 'bdd',
  grep: values.grep,
  timeout: values.runs === undefined ? Number(values.timeout) : 0,
  color: values.color,
});
const folder = join(root, positionals[0] ?? 'test');
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.test.ts')) mocha.addFile(join(folder, file));
}
await mocha.loadFilesAsync();
await runAndReport(mocha).then(
  () => process.exit(0),
  () => process.exit(1), // mocha has said what failed
);
