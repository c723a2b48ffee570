/** The pages on which two versions of a document are brought together, one for each document: loaded when there are two. */
import { Disposable, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { Answer } from '../../core/compare/merge.ts';
import { decoded } from '../../core/text/decoded.ts';
import { MergePage, type MergeDesk } from './mergePage.ts';
import { keptMerging, MERGING } from './mergingMessages.ts';

export class MergePages extends Disposable {
  readonly #desk: MergeDesk;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly page: MergePage }>();

  constructor(desk: MergeDesk) {
    super(() => {
      Disposable.from(...[...this.#open.values()].map(({ page }) => page)).dispose();
    });
    this.#desk = desk;
  }

  /** Whether the page of a document is open. */
  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Opens the page of a document, or brings it to the front. */
  open(uri: Uri): void {
    const open = this.#open.get(uri.toString());
    if (open) {
      open.page.lookAgain();
      open.panel.reveal();
      return;
    }
    const file = decoded(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    const panel = window.createWebviewPanel(MERGING, `Both versions of ${file}`, ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.#take(panel, uri, new Map());
  }

  /** Brings a page back after the window was loaded anew, with what was chosen on it. */
  comeBack(panel: WebviewPanel, state: unknown): Promise<void> {
    const kept = keptMerging(state);
    if (kept && !this.#open.has(kept.uri)) this.#take(panel, Uri.parse(kept.uri), kept.answers);
    else panel.dispose();
    return Promise.resolve();
  }

  #take(panel: WebviewPanel, uri: Uri, answers: ReadonlyMap<string, Answer>): void {
    const page = new MergePage(this.#desk, uri, panel, answers);
    this.#open.set(uri.toString(), { panel, page });
    panel.onDidDispose(() => {
      this.#open.delete(uri.toString());
      page.dispose();
    });
  }
}
