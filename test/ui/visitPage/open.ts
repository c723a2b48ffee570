// The page of a visitor in a page of its own. The extension behind it is a real keeper over a store that can fail.
import type { Page } from 'playwright-core';
import { captureView } from '../../../src/core/view/papers/captureView.ts';
import type { FromCapture, ToCapture } from '../../../src/core/view/planViewCapture.ts';
import { Library } from '../../../src/core/library/library.ts';
import { VisitLines } from '../../../src/private/visitLines.ts';
import { FakeStore } from '../../unit/private/fakeStore.ts';
import type { ThemeName } from '../panelPage/open.ts';
import { example } from '../panelPage/realPlan.ts';
import { usePage } from '../panelPage/usePage.ts';

const FOLDER = 'file:///plans/';
export const VISIT = `${FOLDER}2026-05-04.visit.yaml`;

export class OpenVisit {
  readonly page: Page;
  readonly store: FakeStore;
  /** Whether the extension answers; what is said while it does not is gone. */
  answers = true;
  #lines: VisitLines;
  #handled = 0;
  readonly handedOver: (readonly string[])[] = [];

  constructor(page: Page, store: FakeStore) {
    this.page = page;
    this.store = store;
    this.#lines = new VisitLines(store, VISIT);
  }

  /** The extension begins anew: nothing but the store is left. */
  async restart(): Promise<void> {
    this.#lines = new VisitLines(this.store, VISIT);
    this.#handled = (await this.#posted()).length;
    this.answers = true;
    await this.#show();
  }

  #posted(): Promise<readonly FromCapture[]> {
    return this.page.evaluate(() => visitPage().posted);
  }

  tell(message: ToCapture): Promise<void> {
    return this.page.evaluate((told) => visitPage().tell(told), message);
  }

  async #show(): Promise<void> {
    const library = new Library();
    library.folders = [FOLDER];
    for (const [file, text] of Object.entries(example('creek-project')))
      library.put(FOLDER + file, text, false);
    library.setComplete(true);
    const document = library.get(VISIT);
    if (!document) throw new Error('The example has no visit.');
    const lines = await this.#lines.all(true);
    const keptWhere =
      'Only you see this. It is kept on this computer, encrypted, and is yours until you hand it over.';
    await this.tell({ type: 'view', view: { ...captureView(document, library), keptWhere, lines } });
  }

  /** Does what the page has asked for since, as the extension does. */
  async serve(): Promise<void> {
    const all = await this.#posted();
    const fresh = all.slice(this.#handled);
    this.#handled = all.length;
    if (!this.answers) return;
    for (const message of fresh) await this.#answer(message);
  }

  async #answer(message: FromCapture): Promise<void> {
    if (message.type === 'ready') return this.#show();
    if (message.type === 'meeting-mode-off') return this.#show();
    if (message.type === 'open-visit') return;
    const { id } = message;
    try {
      if (message.type === 'keep') await this.#lines.keep(message.line);
      else if (message.type === 'remove') await this.#lines.remove(message.key);
      else {
        await this.#lines.handedOver(message.keys);
        this.handedOver.push(message.keys);
      }
      const said = message.type === 'hand-over' ? { said: 'They stand in the visit now.' } : {};
      await this.tell({ type: 'done', id, ok: true, ...said });
      if (message.type === 'hand-over') await this.#show();
    } catch {
      await this.tell({ type: 'done', id, ok: false, said: 'There is no room left on the disk.' });
    }
  }

  /** Serves until something is true on the page. */
  async until(what: () => Promise<boolean>): Promise<void> {
    while (!(await what())) {
      await this.serve();
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Writes a line and keeps it. */
  async line(text: string): Promise<void> {
    await this.page.locator('#field').focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What the lines say, the newest first, each with how it stands. */
  async lines(): Promise<string[]> {
    const texts = await this.page.locator('.line-body').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** The lines that are there, and the words of the standing line. */
  status(): Promise<string> {
    return this.page.locator('.standing p').innerText();
  }
}

/** In the page. */
declare function visitPage(): {
  readonly posted: FromCapture[];
  readonly refused: string[];
  tell(message: ToCapture): void;
};

/** Gives the tests of a `describe` the page, and fails a test after which it complained. */
export function useVisitPage(): (theme?: ThemeName, width?: number) => Promise<OpenVisit> {
  const open = usePage({ entry: 'src/panel/own.ts', element: 'third-point-visit' });
  return async (theme = 'light', width = 1000) => {
    const page = await open({
      ...{ query: `theme=${theme}&wide`, width, height: 900 },
      first: () => Object.assign(window, { visitPage: () => panelPage() }),
    });
    const visit = new OpenVisit(page, new FakeStore());
    const opened = page.locator('#field');
    await visit.until(async () => (await opened.count()) > 0);
    return visit;
  };
}

declare function panelPage(): unknown;
