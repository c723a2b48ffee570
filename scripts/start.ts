// npm start [-- --server] [--fresh] [--port N]: opens the examples in VS Code with Third Point.
// In the desktop VS Code where `code` is on the PATH, else (or with --server) in VS Code's server build, in a browser.
// The examples are a working copy, so that trying things does not change the clone; --fresh makes it anew.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, installCodeServer, startCodeServer } from './hosts/code-server.ts';
import { findDesktop, openDesktop } from './hosts/desktop.ts';
import { examplesCopy } from './hosts/examples-copy.ts';
import { showPage } from './hosts/show-page.ts';
import { workbenchAddress } from './hosts/workbench.ts';
import { cache, root } from './paths.ts';
import { runNode } from './run.ts';
import { step } from './step.ts';
import { vsixFile } from './vsix.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
});

const examples = await examplesCopy(values.fresh);
const desktop = values.server ? undefined : findDesktop();
if (desktop) {
  await step('build', async () => {
    await runNode(join(root, 'scripts', 'build.ts'), [], { quiet: true });
  });
  await openDesktop(desktop, root, examples);
  console.log(`\nVS Code opens the examples with Third Point.\n${aboutExamples()}\n`);
} else {
  await serve();
}

/** Starts the server build with the packed extension and runs it until Ctrl+C. */
async function serve(): Promise<void> {
  await step('package', () => runNode(join(root, 'scripts', 'package.ts'), [], { quiet: true }));
  await step('server build of VS Code', installCodeServer);
  const password = newPassword();
  const kept = join(cache, 'start');
  const server = await step('start', async () =>
    startCodeServer({
      userDataFolder: join(kept, 'user-data'),
      extensionsFolder: join(kept, 'extensions'),
      vsix: vsixFile,
      password,
      workspaceTrust: true,
      port: values.port === undefined ? await freePort() : Number(values.port),
    }),
  );
  const address = workbenchAddress(server.address, {
    folder: examples,
    file: join(examples, 'creek-project', 'water-study.project.yaml'),
  });
  console.log(`
Third Point is ready, for this machine only:

  Address   ${address}
  Password  ${password}

${showPage(address) ? 'Your browser opens it' : 'Open the address in Chrome, Edge, Firefox or Safari'}; give the password once.
The creek project is open; its panel is behind Third Point, in the bar at the left edge. VS Code begins
in Restricted Mode, as with every new folder; Third Point works there as well.
${aboutExamples()}
Ctrl+C ends it.
`);
  const stopped = new Promise<true>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(true));
  });
  const asked = await Promise.race([stopped, server.ended]);
  await server.stop();
  if (asked) console.log('Ended.');
  else console.error(`The server ended by itself:\n${server.log()}`);
  process.exit(asked ? 0 : 1);
}

function aboutExamples(): string {
  return `The folder is a working copy of examples/ (${examples}): change what you like.
"npm start -- --fresh" begins again with a new copy.`;
}

/** A new password, easy to copy by eye: four groups of four out of 31 letters and digits (about 79 bits). */
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => signs.charAt(randomInt(signs.length))).join('');
  return Array.from({ length: 4 }, group).join('-');
}
