// VS Code as a person uses it: by keyboard, mouse and eye.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleMessage, Locator, Page } from 'playwright-core';
import { Panel, panelFrame, type Purpose } from './panel.ts';

/** VS Code's own colour themes: what people choose them by, and what the workbench and its webviews then wear. */
export const themes = {
  light: { name: 'Light Modern', workbench: 'vs', webview: 'vscode-light' },
  dark: { name: 'Dark Modern', workbench: 'vs-dark', webview: 'vscode-dark' },
  'high-contrast': { name: 'Dark High Contrast', workbench: 'hc-black', webview: 'vscode-high-contrast' },
  'high-contrast-light': {
    name: 'Light High Contrast',
    workbench: 'hc-light',
    webview: 'vscode-high-contrast-light',
  },
} as const;

/** One of the four kinds of theme. */
export type Theme = keyof typeof themes;

/** Milliseconds after which something that should have come has not. */
const patience = 45_000;

/** A window of VS Code on a folder. */
export class Workbench {
  /** The browser's page, for what has no helper. */
  readonly page: Page;
  /** The folder that is open, on disk. */
  readonly folder: string;
  private readonly pictures: string;
  private readonly printed: string[] = [];
  private refusals: string[] = [];

  constructor(page: Page, folder: string, pictures: string) {
    this.page = page;
    this.folder = folder;
    this.pictures = pictures;
    page.setDefaultTimeout(patience);
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.printed.push(`error: ${error.message}`));
    // Asked when a page with unsaved text is left; VS Code keeps the text.
    page.on('dialog', (dialog) => void dialog.accept());
  }

  /** Goes to the workbench and waits until it can be used. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.untilReady();
  }

  /** Loads the page anew, as after closing the browser for a moment. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.untilReady();
  }

  /**
   * Waits until VS Code has written down a page and what it shows, to come back to after it was closed. In a browser
   * that is a while later, and the page may be written down before it has said what it shows.
   * @param type of the page
   * @param state words of what it said it shows
   * @returns all that VS Code has written down
   */
  untilRemembered(type: string, state: string): Promise<string> {
    const entry = new RegExp(`mainThreadWebview-${type}.*?"group\\\\"`);
    return this.eventually(`the page with “${state}” among what VS Code remembers`, async () => {
      const all = await this.#remembered();
      return entry.exec(all)?.[0].includes(state) ? all : undefined;
    });
  }

  /** What VS Code has written down by now, a line for each. */
  #remembered(): Promise<string> {
    return this.page.evaluate(async () => {
      const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('It can’t be read.'));
        });
      const values: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        for (const store of database.objectStoreNames)
          values.push(...(await done(database.transaction(store).objectStore(store).getAll())));
        database.close();
      }
      return values.map(String).join('\n');
    });
  }

  /** Opens a file of the folder by typing its name, and waits for its editor. */
  async openFile(name: string): Promise<void> {
    await this.#goToFile(name);
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** The same where VS Code may remember the file as a page: then as text too. */
  async openText(name: string): Promise<void> {
    await this.#goToFile(name);
    const active = this.page.locator('.editor-group-container.active');
    const text = active.locator('.view-line').first();
    const asText = active.locator('.editor-actions').getByRole('button', { name: 'Open as text' });
    await text.or(asText).first().waitFor();
    if (await asText.isVisible()) await asText.click();
    await text.waitFor();
  }

  async #goToFile(name: string): Promise<void> {
    await this.choose('ControlOrMeta+p', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Runs a command from the palette. @param title as the palette shows it: "File: Save". */
  async command(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  /** Opens VS Code's input with these keys, types, and takes the entry with that label. */
  private async choose(keys: string, typed: string, label: string): Promise<void> {
    const entry = this.entries().filter({ hasText: label }).first();
    await this.eventually(`the entry ${label}`, async () => {
      // Opened again where it has closed: the focus may just have gone elsewhere.
      if (!(await this.input().isVisible())) {
        await this.page.keyboard.press(keys);
        if (!(await soon(this.input()))) return false;
      }
      return this.#takeEntry(typed, entry);
    });
  }

  /** Types into VS Code's open input and takes the entry with that label. */
  async pick(typed: string, label: string): Promise<void> {
    const entry = this.entries().filter({ hasText: label }).first();
    // Filled again until the entry is there: one input may just be giving way to the next.
    await this.eventually(`the entry ${label}`, () => this.#takeEntry(typed, entry));
  }

  /** @returns whether an entry of VS Code's open input was taken */
  async #takeEntry(typed: string, entry: Locator): Promise<boolean> {
    if (!(await this.input().fill(typed, { timeout: 1_000 }).then(done, failed))) return false;
    return (await soon(entry)) && isTaken(entry);
  }

  /** VS Code's open input. */
  private input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** The entries of VS Code's open input. */
  entries(): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row');
  }

  /** Puts the cursor of the active editor at a place. @param line @param column both from 1, as VS Code shows them. */
  async goTo(line: number, column = 1): Promise<void> {
    const there = this.page.getByText(`Ln ${line}, Col ${column}`);
    // A text that has only just come in sight is no place to go to yet.
    await this.eventually(`line ${line}, column ${column}`, async () => {
      await this.pressFor('Control+g', this.input());
      await this.input().fill(`:${line}:${column}`);
      await this.input().press('Enter');
      if (await soon(there)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key or a combination: "Control+z". */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** The lines of the active editor that are in sight, from top to bottom. @param part of the editor: a side of a comparison */
  async visibleText(part = ''): Promise<string> {
    const shown = this.page.locator(`.editor-group-container.active ${part} .view-line`);
    const lines = await shown.evaluateAll((found) =>
      found
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Saves the active editor and waits until it is clean. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** What is on disk. @param name path from the folder. */
  onDisk(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  /**
   * Saves a file as somebody else does, elsewhere, until that is noticed here: VS Code begins to watch a folder a while
   * after its window is there, and never hears of what was before.
   * @param name path from the folder. @param noticed what comes into sight then.
   */
  async savedElsewhere(name: string, text: string, noticed: Locator): Promise<void> {
    await this.eventually(`${name} to be noticed`, async () => {
      await writeFile(join(this.folder, name), text);
      return soon(noticed);
    });
  }

  /** Waits for a coloured underline in the active editor. */
  async underline(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<Locator> {
    const marks = this.page.locator(`.editor-group-container.active .cdr.squiggly-${severity}`);
    await marks.first().waitFor({ state: 'attached' });
    return marks;
  }

  /** Shows the Problems view. @returns its entries, files and findings. */
  async problems(): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Goes, with a double click, where an entry of the Problems view points. @param text part of the finding's words. */
  async clickProblem(text: string): Promise<void> {
    await (await this.problems()).filter({ hasText: text }).first().dblclick();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Opens the quick fixes at the cursor. @param words of the one that is awaited: others may be there before. @returns their entries. */
  async quickFixes(words = ''): Promise<Locator> {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    await this.eventually(`“${words}” to be offered`, async () => {
      await this.page.keyboard.press('ControlOrMeta+.');
      if (await soon(entries.filter({ hasText: words }).first())) return true;
      if (await entries.first().isVisible()) await this.page.keyboard.press('Escape');
      return false;
    });
    return entries;
  }

  /** Applies the quick fix with these words at the cursor. */
  async quickFix(words: string): Promise<void> {
    await this.eventually(`“${words}” to be taken`, async () =>
      isTaken((await this.quickFixes(words)).filter({ hasText: words }).first()),
    );
  }

  /** Asks what can stand at the cursor, unless it is shown already. @returns the entries. */
  async offered(): Promise<Locator> {
    const widget = this.page.locator('.suggest-widget.visible');
    const entries = widget.locator('.monaco-list-row');
    // Asked for once more, the list would show its details instead.
    if (!(await soon(entries.first()))) await this.pressFor('Control+Space', entries.first());
    return entries;
  }

  /** Takes what is offered at the cursor with these words. */
  async take(words: string): Promise<void> {
    const entry = (await this.offered()).filter({ hasText: words }).first();
    await entry.click();
    await entry.waitFor({ state: 'hidden' });
  }

  /** Shows the side panel. @returns its content. */
  async panel(): Promise<Panel> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name: 'Third Point' });
    // A click on the open view's tab would close it.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    return new Panel(await this.eventually('the side panel', () => panelFrame(this.page, 'view')));
  }

  /** The plan's editor that is in sight. @returns its content. */
  async planEditor(): Promise<Panel> {
    return new Panel(await this.eventually('the plan’s editor', () => panelFrame(this.page, 'editor')));
  }

  /** The buttons above the active editor: “Open as plan”. */
  async editorButton(name: string): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name })
      .click();
  }

  /** How many tabs are open, over all groups. */
  tabs(): Promise<number> {
    return this.page.locator('.editor-group-container .tab').count();
  }

  /** VS Code's notification with these words. */
  notification(words: string): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: words });
  }

  /** Switches the colour theme, and waits until the workbench, and the panel where it is open, wear it. */
  async theme(theme: Theme): Promise<void> {
    const { name, workbench, webview } = themes[theme];
    await this.command('Preferences: Color Theme');
    await this.pick(name, name);
    await this.page.locator(`.monaco-workbench.${workbench}`).waitFor();
    await this.eventually(`the panel in ${name}`, async () => {
      const worn = (['view', 'editor'] satisfies Purpose[]).map(async (purpose) => {
        const frame = await panelFrame(this.page, purpose);
        return !frame || (await frame.evaluate(() => document.body.dataset.vscodeThemeKind)) === webview;
      });
      return (await Promise.all(worn)).every(Boolean);
    });
  }

  /** Drags the edge of the side bar. @param width of the side bar in CSS pixels. */
  async sideBarWidth(width: number): Promise<void> {
    const bar = this.page.locator('.part.sidebar');
    const box = await bar.boundingBox();
    if (!box) throw new Error('The side bar is closed.');
    const height = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, height);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, height, { steps: 5 });
    await this.page.mouse.up();
    await this.eventually(`a side bar of ${width} px`, async () => {
      const now = await bar.boundingBox();
      return now !== null && Math.abs(now.width - width) <= 2;
    });
  }

  /** Takes a picture of the window. @param name of the file, without `.png`. */
  async picture(name: string): Promise<void> {
    await mkdir(this.pictures, { recursive: true });
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`) });
  }

  /** Waits until something is so. @param what for the message. */
  async eventually<T>(
    what: string,
    attempt: () => T | false | undefined | Promise<T | false | undefined>,
  ): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
      const result = await attempt();
      if (result !== undefined && result !== false) return result;
      if (Date.now() > deadline) throw new Error(`Waited ${patience} ms for ${what}.`);
      await this.page.waitForTimeout(30);
    }
  }

  /** Leaves a picture of the page and what it printed, to explain a failed test. */
  async keepFailure(title: string): Promise<void> {
    const name = `failed ${title}`.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 120);
    await this.picture(name).catch((error: unknown) => this.printed.push(String(error)));
    await writeFile(join(this.pictures, `${name}.txt`), this.printed.join('\n'));
  }

  /** What the browser refused since the last call. */
  takeRefusals(): string[] {
    const refusals = this.refusals;
    this.refusals = [];
    return refusals;
  }

  /** Presses keys until what they open is there: VS Code drops keys while it starts or still asks extensions. */
  private async pressFor(keys: string, opened: Locator): Promise<void> {
    await this.eventually(`${keys} to work`, async () => {
      await this.page.keyboard.press(keys);
      return soon(opened);
    });
  }

  private async untilReady(): Promise<void> {
    await this.page.locator('.part.sidebar .title-label').first().waitFor();
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
  }

  private hear(message: ConsoleMessage): void {
    const { url, lineNumber } = message.location();
    const line = `${message.type()}: ${message.text()} (${url}:${lineNumber})`;
    this.printed.push(line);
    // The address is empty for what stands in the page itself, so all frames are heard; VS Code's own cause none.
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text()))
      this.refusals.push(line);
  }
}

/** Whether something comes into sight within a moment. */
function soon(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 2_000 }).then(done, failed);
}

/** Clicks an entry. @returns whether it was taken, and went: a click is lost where a list is just drawn anew */
async function isTaken(entry: Locator): Promise<boolean> {
  if (!(await entry.click({ timeout: 2_000 }).then(done, failed))) return false;
  return entry.waitFor({ state: 'hidden', timeout: 2_000 }).then(done, failed);
}

const done = (): true => true;
const failed = (): false => false;
