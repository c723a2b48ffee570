// Runs tests inside VS Code: `host.ts server|web|newest|live|read-only [--grep TEXT]`.
import { parseArgs } from 'node:util';
import type { HostTests } from '../hosts/bundle-tests.ts';
import { runServerHost } from '../hosts/server-host.ts';
import { newestWebBuild } from '../hosts/versions.ts';
import { runWebHost } from '../hosts/web-host.ts';
import { addressOf, live, readOnly } from '../../test/host/places.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const { grep } = values;
const everywhere: HostTests = { grep, suites: ['suite'] };

/** The ways in which tests are run inside VS Code. */
const runs: Readonly<Record<string, () => Promise<void>>> = {
  server: () => runServerHost({ grep, suites: ['suite', 'suite-node'] }),
  web: () => runWebHost(everywhere),
  newest: () => runWebHost(everywhere, newestWebBuild),
  live: () =>
    runWebHost(
      { grep, suites: ['suite', 'suite-live'], folderUri: addressOf(live), refuses: true },
      newestWebBuild,
    ),
  'read-only': () => runServerHost({ grep, suites: ['suite-read-only'], folderUri: addressOf(readOnly) }),
};

const name = positionals[0] ?? 'server';
const run = runs[name];
if (!run) {
  console.error(`There is no ${name}. There are: ${Object.keys(runs).join(', ')}.`);
  process.exit(2);
}
await run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
