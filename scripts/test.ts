// npm test [-- unit|host|live|read-only|web|newest|together|ui …] [--grep TEXT] [--runs N] [--seed N] [--minutes N]: everything from the generated code to a person's clicks.
// Ends with a line "N passed, N failed"; exit code 1 when a test failed or none ran, 2 when asked for what is not there.
import { parseArgs } from 'node:util';
import { installCodeServer } from './hosts/code-server.ts';
import { findBrowser } from './hosts/browser.ts';
import { newestWebBuild, oldestWebBuild } from './hosts/versions.ts';
import { installWebBuild } from './hosts/web-host.ts';
import { runNode } from './run.ts';
import { step } from './step.ts';
import { Behind } from './tests/behind.ts';
import { runSuite, type Outcome, type Suite } from './tests/suite.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const grep = values.grep ? ['--grep', values.grep] : [];
/** Those of our own parameters that were given, as a suite takes them. */
const given = (...wanted: readonly ('runs' | 'seed' | 'minutes')[]): string[] =>
  wanted.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
const color = process.stdout.isTTY ? ['--color'] : [];
const mocha = 'scripts/tests/mocha.ts';

const suites = new Map<string, Suite>([
  [
    'unit',
    { name: 'unit', script: mocha, parameters: ['test/unit', ...grep, ...given('runs', 'seed'), ...color] },
  ],
  ['host', inVsCode('host', 'server')],
  ['live', inVsCode('live')],
  ['read-only', inVsCode('read-only')],
  ['web', inVsCode('web')],
  ['newest', inVsCode('newest')],
  [
    'together',
    {
      name: 'together',
      script: mocha,
      parameters: ['test/live', ...grep, ...given('minutes', 'seed'), ...color],
    },
  ],
  [
    'ui',
    {
      name: 'ui',
      script: mocha,
      parameters: ['test/ui', '--timeout', '180000', ...grep, ...color],
    },
  ],
]);
// The newest browser build is tried in `live`, on a folder where everything is harder; on its own only when asked for.
const names = positionals.length > 0 ? positionals : [...suites.keys()].filter((name) => name !== 'newest');
const unknown = names.filter((name) => !suites.has(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${[...suites.keys()].join(', ')}.`);
  process.exit(2);
}

/** A suite that runs inside VS Code. @param run which of the runs of scripts/tests/host.ts it is */
function inVsCode(name: string, run = name): Suite {
  return { name, script: 'scripts/tests/host.ts', parameters: [run, ...grep], noisy: true };
}

/** What the suites need, made or fetched before they start, so that their times are their own. */
async function prepare(): Promise<void> {
  const wanted = (...some: string[]) => some.some((name) => names.includes(name));
  await Promise.all([
    wanted('ui')
      ? step('build and package', () => runNode('scripts/package.ts', [], { quiet: true }))
      : step('build', () => runNode('scripts/build.ts', [], { quiet: true })),
    wanted('host', 'read-only', 'together', 'ui') && step('server build of VS Code', installCodeServer),
    wanted('web') && step('oldest browser build of VS Code', () => installWebBuild(oldestWebBuild)),
    wanted('live', 'newest', 'ui') &&
      step('newest browser build of VS Code', () => installWebBuild(newestWebBuild)),
    names.some((name) => name !== 'unit') && step('browser', findBrowser, ({ path }) => path),
  ]);
}

const total = { passed: 0, failed: 0, skipped: 0 };
await step('npm test', async () => {
  await prepare();
  // Those inside VS Code mostly wait, so that the unit tests find a processor beside them. What a person does has the
  // machine for itself.
  const before = run(['unit'], console.log);
  const behind = new Behind(before);
  await Promise.all([
    before,
    run(['host', 'live', 'read-only', 'web', 'newest'], (line) => behind.print(line)),
  ]);
  await run(['together', 'ui'], console.log);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
});
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(counted(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Runs those of some suites that are asked for, one after the other. */
async function run(some: readonly string[], print: (line: string) => void): Promise<void> {
  for (const name of some.filter((each) => names.includes(each))) {
    const suite = suites.get(name);
    if (!suite) continue;
    const outcome = await step(name, () => runSuite(suite, values.grep === '', print), counted, print);
    total.passed += outcome.passed;
    // A suite that broke counts as a failure even when none of its tests did.
    total.failed += outcome.failed + (outcome.trouble === undefined ? 0 : 1);
    total.skipped += outcome.skipped;
  }
}

/** "3 passed, 0 failed", and what else there is to say. */
function counted({ passed, failed, skipped, trouble }: Outcome): string {
  const more = [...(skipped ? [`${skipped} skipped`] : []), ...(trouble ? [trouble] : [])];
  return [`${passed} passed`, `${failed} failed`, ...more].join(', ');
}
