// Gives a UI test a workbench of its own, and keeps what explains a failure.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { workbenchAddress } from '../../scripts/hosts/workbench.ts';
import { root } from '../../scripts/paths.ts';
import { forgetEverything, sharedServer, writeSettings } from './server.ts';
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
 * @param prepare what is done with the copy before it is opened.
 * @returns what gives a test the workbench.
 */
export function useWorkbench(
  folder?: string,
  settings: Readonly<Record<string, unknown>> = {},
  prepare?: (copy: string) => void | Promise<void>,
): () => Workbench {
  const windows = useWindows(1, folder, settings, prepare);
  return () => {
    const [workbench] = windows();
    if (!workbench) throw new Error('The workbench is there only inside a test.');
    return workbench;
  };
}

/**
 * As `useWorkbench`, for two people: a window for each, in a browser of its own.
 * @param own gives each of them a folder of their own, beside the copy.
 */
export function useTwoWorkbenches(
  folder: string,
  own?: (copy: string) => readonly [string, string],
): () => readonly [Workbench, Workbench] {
  const windows = useWindows(2, folder, {}, undefined, own);
  return () => {
    const [one, other] = windows();
    if (!one || !other) throw new Error('The workbenches are there only inside a test.');
    return [one, other];
  };
}

function useWindows(
  count: number,
  folder: string | undefined,
  settings: Readonly<Record<string, unknown>>,
  prepare?: (copy: string) => void | Promise<void>,
  own?: (copy: string) => readonly string[],
): () => readonly Workbench[] {
  const browsers: OpenBrowser[] = [];
  let copy: string | undefined;
  const workbenches: Workbench[] = [];

  before(async () => {
    const { server } = await sharedServer();
    await writeSettings(settings);
    // What one person keeps is sealed with a key in their browser, and each of them begins with a new one.
    await forgetEverything();
    copy = await copyOf(folder);
    await prepare?.(copy);
    const folders = own?.(copy);
    while (workbenches.length < count) {
      const opened = folders?.[workbenches.length] ?? copy;
      const browser = await openBrowser();
      browsers.push(browser);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      const workbench = new Workbench(page, opened, screenshots);
      workbenches.push(workbench);
      await workbench.open(workbenchAddress(server.address, { folder: opened }));
    }
  });

  afterEach(async function () {
    const title = this.currentTest?.isFailed() ? this.currentTest.fullTitle() : undefined;
    const refused: string[] = [];
    for (const [index, workbench] of workbenches.entries()) {
      if (title !== undefined)
        await workbench.keepFailure(count > 1 ? `window ${index + 1} ${title}` : title);
      refused.push(...workbench.takeRefusals());
    }
    if (refused.length > 0) throw new Error(`Refused by the Content Security Policy:\n${refused.join('\n')}`);
  });

  after(async () => {
    for (const browser of browsers) await browser.close();
    if (copy) await rm(join(copy, '..'), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  return () => workbenches;
}

/** A copy in a temporary folder, under the folder's own name, which VS Code shows. */
async function copyOf(folder: string | undefined): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'third-point-ui-')), basename(folder ?? 'empty'));
  if (folder) await cp(join(root, folder), copy, { recursive: true });
  else await mkdir(copy);
  return copy;
}
