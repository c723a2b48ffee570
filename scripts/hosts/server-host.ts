// Runs the host suite in VS Code with extensions on Node: the desktop program where one is named, else the server build.
import { runTests } from '@vscode/test-electron';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../paths.ts';
import { bundleHostTests, bundleStandIns, type HostTests } from './bundle-tests.ts';
import { withWorkspaceCopy } from './workspace-copy.ts';

/**
 * Runs tests through @vscode/test-electron. `VSCODE_EXECUTABLE_PATH` names a desktop VS Code to run them in.
 * @throws Error when a test failed.
 */
export async function runServerHost(tests: HostTests): Promise<void> {
  const extensionTestsPath = await bundleHostTests('node', tests);
  const beside = await bundleStandIns();
  if (tests.folderUri === undefined)
    await withWorkspaceCopy((workspace) => runInVsCode(extensionTestsPath, workspace, beside));
  else await runInVsCode(extensionTestsPath, `--folder-uri=${tests.folderUri}`, beside);
}

/**
 * Calls the `run()` of a module inside VS Code, with the extension from `dist/` and a folder open.
 * @param extensionTestsPath the module, as CommonJS.
 * @param workspace the folder's path, or the flag that names its address.
 * @param beside folders of other extensions that are there too.
 * @param userData where VS Code keeps what a person leaves there, for the next time; without it a temporary folder.
 * @throws Error when `run()` failed.
 */
export async function runInVsCode(
  extensionTestsPath: string,
  workspace: string,
  beside: readonly string[] = [],
  userData?: string,
): Promise<void> {
  const desktop = process.env.VSCODE_EXECUTABLE_PATH;
  await runTests({
    vscodeExecutablePath: desktop ?? (await shim()),
    // Keeps test-electron's profile folders away from the shim, which makes its own.
    reuseMachineInstall: desktop === undefined,
    extensionDevelopmentPath: [root, ...beside],
    extensionTestsPath,
    launchArgs: [
      workspace,
      ...(userData === undefined ? [] : [`--user-data-dir=${userData}`]),
      ...(desktop ? ['--disable-extensions'] : []),
    ],
  });
}

/** A program, as test-electron wants one, that starts the shim on the Node we run on. */
async function shim(): Promise<string> {
  const script = join(root, 'scripts', 'hosts', 'code-shim.ts');
  if (process.platform === 'win32') {
    const file = join(cache, 'build', 'code.cmd');
    await writeFile(file, `@"${process.execPath}" "${script}" %*\r\n`);
    return file;
  }
  const file = join(cache, 'build', 'code');
  await writeFile(file, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
