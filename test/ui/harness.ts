// Gives a UI test a workbench of its own, and keeps what explains a failure.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { workbenchAddress } from '../../scripts/hosts/workbench.ts';
import { root } from '../../scripts/paths.ts';
import { sharedServer, writeSettings } from './server.ts';
import { Workbench } from './workbench.ts';

/** Pictures the tests take; git-ignored. */
export const screenshots = join(root, 'test', 'ui', 'screenshots');

/**
 * Opens a fresh copy of a folder in VS Code before the tests of a `describe`, and closes it after them.
 *
 * After every test it fails when the browser refused something of ours under a Content Security Policy; when a test
 * failed, a picture of the page and what the page printed are left beside the other pictures.
 * @param folder folder of the repository to copy, from its root; without it the copy is empty.
 * @param settings VS Code's settings, where they differ from the tests' own.
 * @returns what gives a test the workbench.
 */
export function useWorkbench(
  folder?: string,
  settings: Readonly<Record<string, unknown>> = {},
): () => Workbench {
  let browser: OpenBrowser | undefined;
  let copy: string | undefined;
  let workbench: Workbench | undefined;

  before(async () => {
    const { server } = await sharedServer();
    await writeSettings(settings);
    copy = await copyOf(folder);
    browser = await openBrowser();
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    workbench = new Workbench(page, copy, screenshots);
    await workbench.open(workbenchAddress(server.address, { folder: copy }));
  });

  afterEach(async function () {
    if (!workbench) return;
    if (this.currentTest?.isFailed()) await workbench.keepFailure(this.currentTest.fullTitle());
    const refused = workbench.takeRefusals();
    if (refused.length > 0) throw new Error(`Refused by the Content Security Policy:\n${refused.join('\n')}`);
  });

  after(async () => {
    await browser?.close();
    if (copy) await rm(join(copy, '..'), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  return () => {
    if (!workbench) throw new Error('The workbench is there only inside a test.');
    return workbench;
  };
}

/** A copy in a temporary folder, under the folder's own name, which VS Code shows. */
async function copyOf(folder: string | undefined): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'third-point-ui-')), basename(folder ?? 'empty'));
  if (folder) await cp(join(root, folder), copy, { recursive: true });
  else await mkdir(copy);
  return copy;
}
