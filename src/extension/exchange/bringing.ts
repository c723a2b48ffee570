/** The page “Paste what I have”: one at a time; what was put in place there stays until it is made, also while the page is closed. */
import { ViewColumn, window, workspace, type Uri, type WebviewPanel } from 'vscode';
import { LARGEST_FILE, readable } from '../../core/exchange/bring/file.ts';
import { BringingSession } from '../../core/exchange/bringing/session.ts';
import type { BringingGiven, FromBringing, ToBringing } from '../../core/view/planViewBringing.ts';
import { Left } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { showPage } from '../panelHtml.ts';
import type { OpenNext } from '../together/openNext.ts';
import { fromBringing, keptFrom } from './bringingMessages.ts';
import { loadOffice } from './loadOffice.ts';
import { makeDocuments } from './makeDocuments.ts';
import { BRINGING } from './pageTypes.ts';
import { readGiven } from './readGiven.ts';

/** VS Code writes down what its tabs are called, so the name says nothing of what is in it. */
const TITLE = 'Paste what I have';

/** What a page keeps for when the window is loaded anew lies in VS Code’s own files, so it is kept within limits, in characters. */
const MOST_KEPT = 2_000_000;

const CANT_MAKE = 'This could not be written there. Choose another folder, and try again.';

export class Bringing {
  /** The extension’s own folder. */
  readonly #extension: Uri;
  readonly #openNext: OpenNext;
  readonly #current: CurrentPlan;
  readonly #session: BringingSession;
  #panel: WebviewPanel | undefined;
  /** What the page has been told to keep. */
  #told: BringingGiven | undefined;
  #making = false;

  constructor(extension: Uri, openNext: OpenNext, current: CurrentPlan) {
    this.#extension = extension;
    this.#openNext = openNext;
    this.#current = current;
    this.#session = new BringingSession(
      (given) => readGiven(given, loadOffice),
      () => this.#show(),
    );
  }

  /** Brings the page back after the window was loaded anew, with what it has kept. */
  async comeBack(panel: WebviewPanel, state: unknown): Promise<void> {
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#take(panel);
    const kept = keptFrom(state);
    if (kept && this.#session.isEmpty) await this.#session.take(kept.given, kept.steps);
  }

  open(): void {
    if (this.#panel) this.#panel.reveal();
    else
      this.#take(window.createWebviewPanel(BRINGING, TITLE, ViewColumn.Active, { enableFindWidget: true }));
  }

  #take(panel: WebviewPanel): void {
    const { webview } = panel;
    this.#panel = panel;
    this.#told = undefined;
    const heard = webview.onDidReceiveMessage((message: unknown) => {
      const known = fromBringing(message);
      if (known) void this.#hear(known);
    });
    panel.onDidDispose(() => {
      heard.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    showPage(webview, this.#extension, 'third-point-bringing');
  }

  #say(message: ToBringing): void {
    void this.#panel?.webview.postMessage(message);
  }

  #show(): void {
    const { given, state, steps } = this.#session;
    const keep = given && sizeOf(given) <= MOST_KEPT ? given : undefined;
    // Told once: it is long.
    if (keep !== this.#told) this.#say({ type: 'given', ...(keep ? { given: keep } : {}) });
    this.#told = keep;
    this.#say({ type: 'state', state, steps });
  }

  async #hear(message: FromBringing): Promise<void> {
    switch (message.type) {
      case 'ready':
        // The page was made anew, and has kept what it was told.
        this.#show();
        return;
      case 'pasted':
      case 'dropped':
        return this.#session.take(message);
      case 'choose-file':
        return this.#chooseFile();
      case 'move':
      case 'title':
      case 'kind':
        this.#session.step(message);
        return;
      case 'undo':
        this.#session.undo();
        return;
      case 'again':
        this.#session.again();
        return;
      case 'make':
        return this.#make();
    }
  }

  async #chooseFile(): Promise<void> {
    const [file] =
      (await window.showOpenDialog({
        title: 'Which file is your plan in?',
        openLabel: 'Read this',
        filters: { 'Plans, standards, rubrics': [...readable] },
      })) ?? [];
    if (!file) return;
    try {
      const { size } = await workspace.fs.stat(file);
      if (size > LARGEST_FILE) {
        this.#session.trouble(
          'This file is larger than 32 MB. Copy only what you need of it, and paste it here.',
        );
        return;
      }
      const bytes = await workspace.fs.readFile(file);
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      await this.#session.take({ type: 'dropped', name, base64: base64Of(bytes) });
    } catch {
      this.#session.trouble('This file can’t be opened here. Drop it on this page, or copy and paste.');
    }
  }

  /** Makes the documents, opens the first, and closes the page. */
  async #make(): Promise<void> {
    if (this.#making) return;
    this.#making = true;
    const panel = this.#panel;
    try {
      const documents = this.#session.documents();
      if (documents.length === 0) return;
      const made = await makeDocuments(documents, this.#openNext, this.#current, () => {
        panel?.dispose();
      });
      if (made) this.#session.finish();
    } catch (error) {
      // What went wrong could name the plan: it goes to no log.
      if (!(error instanceof Left)) this.#session.trouble(CANT_MAKE);
    } finally {
      this.#making = false;
    }
  }
}

function sizeOf(given: BringingGiven): number {
  return given.type === 'pasted' ? given.html.length + given.text.length : given.base64.length;
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A piece at a time: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(''));
}
