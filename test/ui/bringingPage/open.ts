// The page “Paste what I have” in a page of its own. Behind it is the extension’s own half, without VS Code.
import type { Page } from 'playwright-core';
import { BringingSession } from '../../../src/core/exchange/bringing/session.ts';
import type { NewDocument } from '../../../src/core/exchange/bring/brought.ts';
import type { BringingState, FromBringing, ToBringing } from '../../../src/core/view/planViewBringing.ts';
import { fromBringing, keptFrom } from '../../../src/extension/exchange/bringingMessages.ts';
import { readGiven } from '../../../src/extension/exchange/readGiven.ts';
import type { ThemeName } from '../panelPage/open.ts';
import { usePage } from '../panelPage/usePage.ts';

export class OpenBringing {
  readonly page: Page;
  /** What was made, each time that was asked for. */
  readonly made: (readonly NewDocument[])[] = [];
  /** Whether the extension answers. */
  answers = true;
  #session = this.#newSession();
  #handled = 0;
  #told: ToBringing[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  #newSession(): BringingSession {
    return new BringingSession(
      (given) => readGiven(given, async () => (await import('../../../src/office/office.ts')).office),
      () => this.#say(),
    );
  }

  #say(): void {
    const { given, state, steps } = this.#session;
    this.#told.push({ type: 'given', ...(given ? { given } : {}) }, { type: 'state', state, steps });
  }

  posted(): Promise<readonly FromBringing[]> {
    return this.page.evaluate(() => bringingPage().posted);
  }

  /** Shows a state, whatever there is. */
  async show(state: BringingState): Promise<void> {
    await this.#tell({ type: 'state', state, steps: [] });
  }

  async #tell(message: ToBringing): Promise<void> {
    await this.page.evaluate((told) => bringingPage().tell(told), message);
    await this.drawn();
  }

  /** Does what the page has asked for since, as the extension does. */
  async serve(): Promise<void> {
    const all = await this.posted();
    const fresh = all.slice(this.#handled);
    this.#handled = all.length;
    for (const message of fresh) {
      const known = fromBringing(message);
      if (known && this.answers) await this.#hear(known);
    }
    for (const message of this.#told.splice(0)) await this.#tell(message);
    await this.drawn();
  }

  async #hear(message: FromBringing): Promise<void> {
    const session = this.#session;
    switch (message.type) {
      case 'ready':
        this.#say();
        return;
      case 'pasted':
      case 'dropped':
        return session.take(message);
      case 'move':
      case 'title':
      case 'kind':
        session.step(message);
        return;
      case 'undo':
        session.undo();
        return;
      case 'again':
        session.again();
        return;
      case 'make':
        this.made.push(session.documents());
        return;
      case 'choose-file':
    }
  }

  /** The window is loaded anew: only what the page has kept is left. */
  async reload(): Promise<void> {
    const kept = keptFrom(
      await this.page.evaluate(() => JSON.parse(sessionStorage.getItem('panel-state') ?? 'null')),
    );
    await this.page.reload();
    this.#session = this.#newSession();
    this.#handled = 0;
    if (kept) await this.#session.take(kept.given, kept.steps);
    await this.serve();
  }

  /** Pastes as from another program. */
  async paste(html: string, text = ''): Promise<void> {
    await this.page.evaluate(
      ([asHtml, asText]) => {
        const data = new DataTransfer();
        if (asHtml !== '') data.setData('text/html', asHtml);
        data.setData('text/plain', asText);
        const root = document.querySelector('third-point-bringing')?.shadowRoot;
        const target = root?.activeElement ?? document.body;
        target.dispatchEvent(
          new ClipboardEvent('paste', {
            clipboardData: data,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
      },
      [html, text] as const,
    );
    await this.drawn();
    await this.serve();
  }

  /** Drops a file. */
  async drop(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      ([file, words]) => {
        const data = new DataTransfer();
        data.items.add(new File([words], file));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
        );
      },
      [name, content] as const,
    );
    // A file is read before it is handed over.
    await this.page.waitForFunction(() => bringingPage().posted.some(({ type }) => type === 'dropped'));
    await this.serve();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.serve();
    }
  }

  /** Presses a button and does what that asks for. */
  async click(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .click();
    await this.serve();
  }

  /** The pieces of a place, as they stand there. */
  async pieces(place: string): Promise<string[]> {
    const region = this.page.getByRole(place.startsWith('Notes') ? 'complementary' : 'region', {
      name: place,
    });
    const texts = await region.locator('.piece-words').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** The button of a piece that leads to other places. */
  moveTo(words: string) {
    return this.page.getByRole('button', { name: `Move to … ${words}` });
  }

  /** Chooses in the menu that is open. */
  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name: label }).click();
    await this.serve();
  }

  /** What has the focus, as a screen reader names it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.querySelector('third-point-bringing')?.shadowRoot?.activeElement;
      return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  async said(): Promise<string> {
    return (await this.page.locator('.said-line').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** Waits until what arrived is on the page. */
  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
}

/** In the page. */
declare function bringingPage(): {
  readonly posted: FromBringing[];
  tell(message: ToBringing): void;
};

declare function panelPage(): unknown;

/** Gives the tests of a `describe` the page, and fails a test after which it complained. */
export function useBringingPage(): (
  theme?: ThemeName,
  width?: number,
  height?: number,
) => Promise<OpenBringing> {
  const open = usePage({ entry: 'src/panel/exchange.ts', element: 'third-point-bringing' });
  return async (theme = 'light', width = 1200, height = 800) => {
    const page = await open({
      ...{ query: `theme=${theme}&wide`, width, height },
      first: () => Object.assign(window, { bringingPage: () => panelPage() }),
    });
    const bringing = new OpenBringing(page);
    await bringing.serve();
    return bringing;
  };
}
