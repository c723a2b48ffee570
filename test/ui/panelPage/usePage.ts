// A page of the product for the tests of a `describe`: served, opened anew each time, and without complaint at the end.
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../../scripts/hosts/browser.ts';
import { servePanelPage, type PageServer } from './server.ts';

/** How a page is opened. */
interface Opening {
  /** What its address says: its theme and the like. */
  readonly query: string;
  readonly width: number;
  readonly height: number;
  /** Runs before anything of the page itself. */
  readonly first?: () => void;
}

declare function panelPage(): { readonly refused: string[] };

/**
 * Gives the tests of a `describe` a page, and fails a test after which it complained.
 * @param served which page; without it the panel’s
 */
export function usePage(served?: Parameters<typeof servePanelPage>[1]): (opening: Opening) => Promise<Page> {
  let browser: OpenBrowser;
  let server: PageServer;
  let page: Page | undefined;
  const thrown: string[] = [];
  before(async () => {
    [browser, server] = await Promise.all([openBrowser(), servePanelPage(0, served)]);
  });
  afterEach(async () => {
    const refused = (await page?.evaluate(() => panelPage().refused)) ?? [];
    await page?.close();
    page = undefined;
    const wrong = [...refused, ...thrown.splice(0)];
    if (wrong.length > 0) throw new Error(`The page complained:\n${wrong.join('\n')}`);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  return async ({ query, width, height, first }) => {
    await page?.close();
    page = await browser.context.newPage();
    if (first) await page.addInitScript(first);
    page.on('pageerror', (error) => thrown.push(error.stack ?? error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(`${server.address}?${query}`);
    return page;
  };
}
