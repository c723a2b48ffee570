// VS Code's browser build with the packed extension, as github.dev gives it to a person: a folder that is no disk, no git, no programs.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { newestWebBuild } from '../../scripts/hosts/versions.ts';
import { serveWebBuild, type WebServer } from '../../scripts/hosts/web-host.ts';
import { root } from '../../scripts/paths.ts';
import { vsixFile } from '../../scripts/vsix.ts';
import { screenshots } from './harness.ts';
import { steadySettings } from './server.ts';
import { Workbench } from './workbench.ts';

/**
 * Opens a folder in the browser build before the tests of a `describe`, and closes it after them. What is written
 * there stays in the page: the file system is one that an extension brings, as that of github.dev is.
 *
 * Looks after what the browser refused and leaves pictures of failures, as `useWorkbench` does.
 * @param folder folder of the repository to serve, from its root.
 * @param prepare what is done with a copy of it before it is opened.
 * @returns what gives a test the workbench.
 */
export function useBrowserBuild(folder: string, prepare?: (copy: string) => Promise<void>): () => Workbench {
  let place: string | undefined;
  let server: WebServer | undefined;
  let browser: OpenBrowser | undefined;
  let workbench: Workbench | undefined;

  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'third-point-ui-'));
    const copy = join(place, basename(folder));
    await cp(join(root, folder), copy, { recursive: true });
    await prepare?.(copy);
    const extensions = [join(place, 'extension'), join(place, 'settings')] as const;
    await unpack(extensions[0]);
    await writeSettingsExtension(extensions[1]);
    server = await serveWebBuild(newestWebBuild, copy, extensions);
    browser = await openBrowser();
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    workbench = new Workbench(page, copy, screenshots);
    await workbench.open(server.address);
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench?.keepFailure(this.currentTest.fullTitle());
    const refused = workbench?.takeRefusals() ?? [];
    if (refused.length > 0) throw new Error(`Refused by the Content Security Policy:\n${refused.join('\n')}`);
  });

  after(async () => {
    await browser?.close();
    server?.stop();
    if (place) await rm(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  return () => {
    if (!workbench) throw new Error('The workbench is there only inside a test.');
    return workbench;
  };
}

/** Lays out what the packed extension holds, as the place it is installed from does. */
async function unpack(folder: string): Promise<void> {
  const within = 'extension/';
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(vsixFile)))) {
    if (!name.startsWith(within) || name.endsWith('/')) continue;
    const file = join(folder, name.slice(within.length));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await writeFile(join(folder, 'package.nls.json'), '{}'); // asked for whether it is there or not
}

/** The browser keeps a person's settings in its own data; these come as an extension's defaults. */
async function writeSettingsExtension(folder: string): Promise<void> {
  await mkdir(folder);
  const manifest = {
    ...{
      name: 'steady-settings',
      publisher: 'third-point-tests',
      version: '1.0.0',
      engines: { vscode: '*' },
    },
    contributes: { configurationDefaults: steadySettings },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package.nls.json'), '{}');
}
