// Runs the host suite: `host.ts server|web [--grep TEXT]`.
import { parseArgs } from 'node:util';
import { runServerHost } from '../hosts/server-host.ts';
import { runWebHost } from '../hosts/web-host.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const runHost = positionals[0] === 'web' ? runWebHost : runServerHost;
await runHost(values.grep).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
