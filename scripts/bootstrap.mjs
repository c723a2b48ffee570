// Runs scripts/TASK.ts on the project's own Node, after installing what is missing.
// Plain JavaScript without dependencies: it must run on a fresh clone, on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';

/** Runs a command to its end with our own terminal and ends this process if it failed. */
function run(command, parameters, env = process.env) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: windows,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

// Ctrl+C reaches the task as well, which ends in order; this process waits for it.
process.on('SIGINT', () => undefined);

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.third-point-lock');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what the project needs (once) …');
  // Browsers come from the hosts' own folder (scripts/hosts), never from a download site.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    ...process.env,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  writeFileSync(stamp, lock);
}

const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const path = `${join(root, 'node_modules', '.bin')}${windows ? ';' : ':'}${process.env.PATH}`;
run(existsSync(node) ? node : process.execPath, [join(root, 'scripts', `${task}.ts`), ...args], {
  ...process.env,
  PATH: path,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
  THIRD_POINT_CALLER_NODE: process.execPath,
});
