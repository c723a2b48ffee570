// Installs the hosts into the cache: each set of packages once, in a folder of its own, never in the product's
// own dependencies.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../paths.ts';
import { run } from '../run.ts';
import type { HostPackages } from './versions.ts';

const installed = join(cache, 'hosts');

/**
 * Installs a set of packages if it is not there yet.
 *
 * The work is done in a folder of this process's own, which gets its final name only when it is whole: a folder
 * with the final name is complete, an interrupted install leaves nothing that looks complete, and two processes
 * that install at once do not disturb each other.
 * @param host the packages.
 * @param finish does what the set needs besides `npm install`; is given the folder as it is while being made.
 * @returns the folder that holds the set's `node_modules`.
 * @throws Error with npm's own words when npm fails.
 */
export async function installHost(
  host: HostPackages,
  finish: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const folder = join(installed, host.folder);
  if (existsSync(folder)) return folder;
  console.log(`Installing ${host.title} into .vscode-test (once) …`);
  await removeAbandoned(host.folder);
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  // Without a package.json of its own npm would install into the project's.
  await writeFile(
    join(partial, 'package.json'),
    JSON.stringify({ private: true, dependencies: host.packages }),
  );
  try {
    await npmInstall(partial);
    await finish(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true, maxRetries: 5 });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
  return folder;
}

/**
 * Runs npm in a folder without any package's install scripts: those of the hosts want compilers and download sites,
 * and nothing we use of the hosts needs what they make.
 * @param folder has a package.json, and maybe a lock file, which is followed.
 */
export async function npmInstall(folder: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const parameters = ['install', '--omit=dev', '--prefix', folder, ...quiet];
  const npm = npmScript();
  await run(npm ? process.execPath : 'npm', npm ? [npm, ...parameters] : parameters, {
    cwd: folder,
    quiet: true,
  });
}

/** The npm that runs us, as a script for Node (on Windows `npm` itself is no program); none when npm does not run us. */
function npmScript(): string | undefined {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') && existsSync(script) ? script : undefined;
}

/** Removes what earlier installs left when their process was ended midway. */
async function removeAbandoned(name: string): Promise<void> {
  await mkdir(installed, { recursive: true });
  for (const entry of await readdir(installed)) {
    const pid = /^(.*)\.(\d+)\.partial$/.exec(entry);
    if (pid?.[1] === name && !isRunning(Number(pid[2]))) {
      await rm(join(installed, entry), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The folder of an installed package in a set's folder. */
export function packageFolder(hostFolder: string, name: string): string {
  return join(hostFolder, 'node_modules', ...name.split('/'));
}
