// Overhears what pages are told and what they show, in every frame of a workbench.
import type { Frame, Page } from 'playwright-core';

/** The pages that are for one person alone; everything else may be seen by others. */
const OWN = 'third-point-my-notes, third-point-visit';

/** What was heard in pages that are not for one person alone. */
export class Overheard {
  /** Each message, as JSON, and the address of the frame. */
  readonly messages: { readonly frame: string; readonly text: string }[] = [];
  /** What the pages printed. */
  readonly printed: string[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins to listen; frames that are there already are not heard, so call it before pages of ours are open. */
  static async in(page: Page): Promise<Overheard> {
    const heard = new Overheard(page);
    page.on('console', (message) => heard.printed.push(message.text()));
    page.on('pageerror', ({ message, stack }) => heard.printed.push(`${message} ${stack ?? ''}`));
    await page.exposeBinding('overheardByTest', ({ frame }, text: string, own: boolean) => {
      if (!own) heard.messages.push({ frame: frame.url(), text });
    });
    await page.addInitScript((own) => {
      const hears = globalThis as unknown as { overheardByTest(text: string, own: boolean): Promise<void> };
      const isOwn = (): boolean => {
        if (document.querySelector(own)) return true;
        // A page stands in a frame of VS Code's own, which hands its messages on.
        for (const frame of document.querySelectorAll('iframe')) {
          try {
            if (frame.contentDocument?.querySelector(own)) return true;
          } catch {
            // Of another origin.
          }
        }
        return false;
      };
      if (window === top) return;
      // Listeners do not live as long as the page: VS Code writes it anew into its frame.
      const post = window.postMessage.bind(window) as (...given: unknown[]) => void;
      const hear = (...given: unknown[]): void => {
        post(...given);
        try {
          void hears.overheardByTest(JSON.stringify([given[0]]), isOwn());
        } catch {
          // What can't be written down holds no words.
        }
      };
      Object.assign(window, { postMessage: hear });
    }, OWN);
    return heard;
  }

  /** Every page that shows something now and is not for one person alone. @returns what is written there, attributes too */
  async shown(): Promise<readonly string[]> {
    const shown: string[] = [];
    for (const frame of this.#page.frames()) {
      const text = await textOf(frame).catch(() => '');
      shown.push(text);
    }
    return shown;
  }

  /** What the browser keeps for the workbench: its storages and databases. */
  async kept(): Promise<string> {
    const stores = await this.#page.evaluate(async () => {
      const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(new Error(name));
        });
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result as unknown[]);
            reading.onerror = () => reject(new Error(store));
          });
          all.push(rows.map((row) => (row instanceof Uint8Array ? new TextDecoder().decode(row) : row)));
        }
        database.close();
      }
      return JSON.stringify(all);
    });
    return stores;
  }
}

/** All that is written in a frame, shadow roots too; nothing of the pages that are for one person alone. */
function textOf(frame: Frame): Promise<string> {
  return frame.evaluate((own) => {
    if (document.querySelector(own)) return '';
    const written: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      written.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          written.push(element.value);
      }
    };
    walk(document);
    return written.join('\n');
  }, OWN);
}
