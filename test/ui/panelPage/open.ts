// Opens the panel's page for a test, and does what a person and the extension do with it.
import type { Page } from 'playwright-core';
import type { FromPanel, Intent, ItemRef, PanelState, PlanView } from '../../../src/core/view/planView.ts';
import type { PanelPage } from './page.ts';
import { creek, type StateName } from './plans.ts';
import type themes from './themes.json';
import { usePage } from './usePage.ts';

export type ThemeName = keyof typeof themes;

interface Answer {
  readonly ok?: boolean;
  readonly said?: string;
  readonly focus?: ItemRef;
}

/** The panel in a page of its own. */
export class OpenPanel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything the panel posted since it was opened. */
  posted(): Promise<readonly FromPanel[]> {
    return this.page.evaluate(() => panelPage().posted);
  }

  /** The intents among it. */
  async intents(): Promise<readonly Intent[]> {
    return (await this.posted()).flatMap((message) => (message.type === 'intent' ? [message.intent] : []));
  }

  /** What the panel asked for last, but for showing an item in the text, which every press does. */
  async lastAsked(): Promise<Intent | undefined> {
    return (await this.intents()).findLast((intent) => intent.do !== 'reveal');
  }

  /** Shows a state and waits until it is drawn. */
  async show(state: PanelState): Promise<void> {
    await this.page.evaluate((shown) => panelPage().show(shown), state);
    await this.drawn();
  }

  /** Shows the creek project with something changed, as the next version of its text. */
  async showCreek(
    change: Partial<PlanView>,
    more: Partial<Extract<PanelState, { show: 'plan' }>> = {},
  ): Promise<void> {
    await this.show({ show: 'plan', plan: { ...creek, version: creek.version + 1, ...change }, ...more });
  }

  /** Answers the last intent. */
  async answer({ ok = true, ...more }: Answer = {}): Promise<void> {
    const id = (await this.posted())
      .flatMap((message) => (message.type === 'intent' ? [message.id] : []))
      .at(-1);
    if (id === undefined) throw new Error('Nothing was asked.');
    await this.page.evaluate((message) => panelPage().tell(message), {
      type: 'done' as const,
      id,
      ok,
      ...more,
    });
    await this.drawn();
  }

  /** What has the focus, as a screen reader names it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.querySelector('third-point-panel')?.shadowRoot?.activeElement;
      return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** The sentence the panel says. */
  async said(): Promise<string> {
    return (await this.page.locator('.said-line').innerText()).trim();
  }

  /** An item's own words. */
  item(words: string) {
    return this.page.locator('button.words').filter({ hasText: words });
  }

  /** Puts the focus on an item, as tabbing to it would. */
  async goTo(words: string): Promise<void> {
    await this.item(words).first().focus();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.drawn();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Waits until what arrived is on the page. */
  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      // A message posted now comes after those before it.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }
}

/** In the page. */
declare function panelPage(): PanelPage;

/**
 * Gives the tests of a `describe` a browser and the page, and fails a test after which something was refused by the
 * page's Content Security Policy or thrown in it.
 * @returns what opens the panel anew; `wide`: as in the editor, not in the side bar.
 */
export function usePanelPage(): (
  state?: StateName,
  theme?: ThemeName,
  width?: number,
  wide?: boolean,
) => Promise<OpenPanel> {
  const open = usePage();
  return async (state, theme = 'light', width = 400, wide = false) => {
    const page = await open({
      query: `theme=${theme}${state === undefined ? '' : `&state=${state}`}${wide ? '&wide' : ''}`,
      ...{ width, height: 800 },
    });
    const panel = new OpenPanel(page);
    await panel.drawn();
    return panel;
  };
}
