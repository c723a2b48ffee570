// The page “Bring both versions together” in a page of its own. Behind it is the extension’s own half, without VS Code.
import type { Page } from 'playwright-core';
import type { Answer } from '../../../src/core/compare/merge.ts';
import { bringTogether, type Merge, type TwoVersions } from '../../../src/core/view/merging/bringTogether.ts';
import type { FromMerging, MergingState, ToMerging } from '../../../src/core/view/planViewMerging.ts';
import { fromMerging, keptMerging } from '../../../src/extension/merging/mergingMessages.ts';
import type { ThemeName } from '../panelPage/open.ts';
import { usePage } from '../panelPage/usePage.ts';

export class OpenMerging {
  readonly page: Page;
  /** What was put into the document. */
  readonly written: string[] = [];
  readonly answers = new Map<string, Answer>();
  #versions: TwoVersions | undefined;
  #merge: Merge | undefined;
  #handled = 0;

  constructor(page: Page) {
    this.page = page;
  }

  posted(): Promise<readonly FromMerging[]> {
    return this.page.evaluate(() => mergingPage().posted);
  }

  /** Shows two versions. */
  async bring(versions: TwoVersions, merge?: Merge): Promise<void> {
    [this.#versions, this.#merge] = [versions, merge];
    await this.#showNow();
  }

  /** Shows a state, whatever there is. */
  async show(state: MergingState): Promise<void> {
    const answers = [...this.answers].map(([key, answer]) =>
      typeof answer === 'object' ? ({ key, answer: 'text', text: answer.text } as const) : { key, answer },
    );
    await this.tell({
      type: 'state',
      state,
      keep: { uri: this.#versions?.uri ?? 'file:///a.yaml', answers },
    });
  }

  async tell(message: ToMerging): Promise<void> {
    await this.page.evaluate((told) => mergingPage().tell(told), message);
    await this.drawn();
  }

  get #together() {
    return this.#versions && bringTogether(this.#versions, this.answers, this.#merge);
  }

  async #showNow(): Promise<void> {
    const together = this.#together;
    if (together) await this.show(together.state);
  }

  /** Does what the page has asked for since, as the extension does. */
  async serve(): Promise<void> {
    const all = await this.posted();
    const fresh = all.slice(this.#handled);
    this.#handled = all.length;
    for (const message of fresh) {
      const known = fromMerging(message);
      if (known) await this.#hear(known);
    }
    await this.drawn();
  }

  async #hear(message: FromMerging): Promise<void> {
    switch (message.type) {
      case 'ready':
        break;
      case 'answer':
        this.answers.set(message.key, message.answer);
        break;
      case 'answer-text':
        this.answers.set(message.key, { text: message.text });
        break;
      case 'unanswer':
        this.answers.delete(message.key);
        break;
      case 'finish': {
        const result = this.#together?.result;
        if (result === undefined) return;
        this.written.push(result);
        await this.show({
          show: 'settled',
          title: 'Done',
          said: 'Both versions are one now, and it is saved.',
          next: [
            { label: 'Finish', do: 'finish-sharing' },
            { label: 'Open the plan', do: 'open' },
          ],
        });
        return;
      }
      case 'as-text':
      case 'next':
        return;
    }
    await this.#showNow();
  }

  /** The window is loaded anew: only what the page has kept is left. */
  async reload(): Promise<void> {
    const state: unknown = await this.page.evaluate(() =>
      JSON.parse(sessionStorage.getItem('panel-state') ?? 'null'),
    );
    await this.page.reload();
    this.#handled = 0;
    this.answers.clear();
    for (const [key, answer] of keptMerging(state)?.answers ?? []) this.answers.set(key, answer);
    await this.serve();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.serve();
    }
  }

  /** Presses a button of a card and does what that asks for. @param card its sentence */
  async choose(card: string | RegExp, name: string): Promise<void> {
    await this.card(card).getByRole('button', { name, exact: true }).click();
    await this.serve();
  }

  async click(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.serve();
  }

  card(sentence: string | RegExp) {
    return this.page.getByRole('region', { name: sentence });
  }

  /** What has the focus, as a screen reader names it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.querySelector('third-point-merging')?.shadowRoot?.activeElement;
      return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
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
declare function mergingPage(): {
  readonly posted: FromMerging[];
  tell(message: ToMerging): void;
};

declare function panelPage(): unknown;

/** Gives the tests of a `describe` the page, and fails a test after which it complained. */
export function useMergingPage(): (
  theme?: ThemeName,
  width?: number,
  height?: number,
) => Promise<OpenMerging> {
  const open = usePage({ entry: 'src/panel/exchange.ts', element: 'third-point-merging' });
  return async (theme = 'light', width = 1200, height = 900) => {
    const page = await open({
      ...{ query: `theme=${theme}&wide`, width, height },
      first: () => Object.assign(window, { mergingPage: () => panelPage() }),
    });
    const merging = new OpenMerging(page);
    await merging.serve();
    return merging;
  };
}
