/** The page on which a visitor writes during a lesson: opened for a visit, one at a time for each. */
import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { canWatch } from '../../core/view/papers/captureView.ts';
import { VisitLines } from '../../private/visitLines.ts';
import { CapturePanel, type CaptureDesk } from './capturePanel.ts';
import type { PrivateNotes } from './privateNotes.ts';

const TYPE = 'thirdPoint.watchVisit';
/** VS Code writes down what its tabs are called, so the name says nothing of the visit. */
const TITLE = 'Watch and write';

export class VisitCapture extends Disposable implements WebviewPanelSerializer {
  readonly #desk: CaptureDesk;
  readonly #notes: PrivateNotes;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly page: CapturePanel }>();
  /** The lines of each visit, also after its page was closed: what could not be kept waits here. */
  readonly #lines = new Map<string, VisitLines>();

  constructor(desk: CaptureDesk, notes: PrivateNotes) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts, ...[...this.#open.values()].map(({ page }) => page)).dispose();
    });
    this.#desk = desk;
    this.#notes = notes;
    parts.push(
      commands.registerCommand(TYPE, (meant: unknown) => this.#watch(meant)),
      window.registerWebviewPanelSerializer(TYPE, this),
    );
  }

  /** Brings the page back after the window was loaded anew. Only which visit it was is remembered. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    // The visit may not have been read yet: the page waits for it.
    if (typeof uri === 'string' && !this.#open.has(uri)) this.#show(uri, panel);
    else panel.dispose();
    return Promise.resolve();
  }

  /** @param meant the visit's address; without it the visit in front is meant */
  async #watch(meant: unknown): Promise<void> {
    const uri = meant instanceof Uri ? meant : this.#inFront();
    const document = uri && (await this.#visitAt(uri));
    if (!uri || !document) {
      await window.showInformationMessage('Open a class visit first.');
      return;
    }
    if (!canWatch(document)) {
      await this.#desk.opening.ours(uri);
      void window.showInformationMessage(
        'A visit begins with what the one who teaches would like to have watched. Ask, and write it down first.',
      );
      return;
    }
    if (!(await this.#desk.meetingMode.allows())) return;
    const key = uri.toString();
    const open = this.#open.get(key);
    if (open) {
      open.panel.reveal();
      return;
    }
    // Asked before the lesson and not in the middle of it.
    if (!(await this.#notes.place.ask())) return;
    this.#show(
      key,
      window.createWebviewPanel(TYPE, TITLE, ViewColumn.Active, { retainContextWhenHidden: true }),
    );
  }

  #show(uri: string, panel: WebviewPanel): void {
    const page = new CapturePanel(
      this.#desk,
      this.#notes.place.words,
      this.#linesOf(uri),
      uri,
      panel.webview,
    );
    this.#open.set(uri, { panel, page });
    panel.onDidDispose(() => {
      this.#open.delete(uri);
      page.dispose();
      void this.#sayWhatWaits(uri);
    });
  }

  /** Closing the page does not lose what could not be kept, as long as VS Code is open. */
  async #sayWhatWaits(uri: string): Promise<void> {
    const waiting = this.#lines.get(uri)?.waiting ?? 0;
    if (waiting === 0) return;
    const again = 'Open it again';
    const what = waiting === 1 ? '1 line of the visit is' : `${waiting} lines of the visit are`;
    const answer = await window.showWarningMessage(
      `${what} not kept yet, and would be gone with this window.`,
      again,
    );
    if (answer === again) await this.#watch(Uri.parse(uri));
  }

  #linesOf(uri: string): VisitLines {
    const lines = this.#lines.get(uri) ?? new VisitLines(this.#notes, uri);
    this.#lines.set(uri, lines);
    return lines;
  }

  #inFront(): Uri | undefined {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof Uri
      ? input.uri
      : undefined;
  }

  /** The visit there; undefined where there is none. */
  async #visitAt(uri: Uri) {
    const { documents } = this.#desk;
    try {
      await workspace.openTextDocument(uri);
    } catch {
      return undefined;
    }
    documents.refresh(uri);
    const document = documents.library.get(uri.toString());
    return document?.kind === 'observation' ? document : undefined;
  }
}
