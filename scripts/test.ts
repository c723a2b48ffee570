// npm test [-- unit|host|web|ui …] [--grep TEXT] [--runs N] [--seed N]: everything from the generated code to a person's clicks.
// Ends with a line "N passed, N failed"; exit code 1 when a test failed or none ran, 2 when asked for what is not there.
import { parseArgs } from 'node:util';
import { installCodeServer } from './hosts/code-server.ts';
import { findBrowser } from './hosts/browser.ts';
import { installWebBuild } from './hosts/web-host.ts';
import { runNode } from './run.ts';
import { step } from './step.ts';
import { runSuite, type Outcome, type Suite } from './tests/suite.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' }, runs: { type: 'string' }, seed: { type: 'string' } },
});
const grep = values.grep ? ['--grep', values.grep] : [];
// How many random examples the unit tests draw, and which.
const drawn = (['runs', 'seed'] as const).flatMap((name) => {
  const value = values[name];
  return value === undefined ? [] : [`--${name}`, value];
});
const color = process.stdout.isTTY ? ['--color'] : [];
const mocha = 'scripts/tests/mocha.ts';

const suites = new Map<string, Suite>([
  ['unit', { name: 'unit', script: mocha, parameters: ['test/unit', ...grep, ...drawn, ...color] }],
  ['host', { name: 'host', script: 'scripts/tests/host.ts', parameters: ['server', ...grep], noisy: true }],
  ['web', { name: 'web', script: 'scripts/tests/host.ts', parameters: ['web', ...grep], noisy: true }],
  [
    'ui',
    {
      name: 'ui',
      script: mocha,
      parameters: ['test/ui', '--timeout', '90000', ...grep, ...color],
    },
  ],
]);
const names = positionals.length > 0 ? positionals : [...suites.keys()];
const unknown = names.filter((name) => !suites.has(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${[...suites.keys()].join(', ')}.`);
  process.exit(2);
}

/** What the suites need, made or fetched before they start, so that their times are their own. */
async function prepare(): Promise<void> {
  const wanted = (...some: string[]) => some.some((name) => names.includes(name));
  await Promise.all([
    wanted('ui')
      ? step('build and package', () => runNode('scripts/package.ts', [], { quiet: true }))
      : step('build', () => runNode('scripts/build.ts', [], { quiet: true })),
    wanted('host', 'ui') && step('server build of VS Code', installCodeServer),
    wanted('web') && step('browser build of VS Code', installWebBuild),
    wanted('host', 'web', 'ui') && step('browser', findBrowser, ({ path }) => path),
  ]);
}

const total = { passed: 0, failed: 0, skipped: 0 };
await step('npm test', async () => {
  await prepare();
  for (const name of names) {
    const suite = suites.get(name);
    if (!suite) continue;
    const outcome = await step(name, () => runSuite(suite, values.grep === ''), counted);
    total.passed += outcome.passed;
    // A suite that broke counts as a failure even when none of its tests did.
    total.failed += outcome.failed + (outcome.trouble === undefined ? 0 : 1);
    total.skipped += outcome.skipped;
  }
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
});
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(counted(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** "3 passed, 0 failed", and what else there is to say. */
function counted({ passed, failed, skipped, trouble }: Outcome): string {
  const more = [...(skipped ? [`${skipped} skipped`] : []), ...(trouble ? [trouble] : [])];
  return [`${passed} passed`, `${failed} failed`, ...more].join(', ');
}
