import {
  commands,
  Disposable,
  Uri,
  window,
  workspace,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import { dayOf } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import { changesFor, GONE, type Asked, type ChangingIntent } from '../core/view/changesFor.ts';
import type { FromPanel, Intent, ToPanel } from '../core/view/planView.ts';
import { fixMeant } from '../core/view/questions.ts';
import { pathOf, placeOfRef } from '../core/view/refs.ts';
import { nodeAt } from '../core/yaml/navigate.ts';
import type { Span } from '../core/text/ranges.ts';
import type { CurrentPlan } from './currentPlan.ts';
import type { Documents } from './documents.ts';
import { change, reveal } from './edits.ts';
import { placeOfFill, selectWords } from './fillIn.ts';
import { logError } from './log.ts';
import { panelHtml } from './panelHtml.ts';
import { fromPanel } from './panelMessages.ts';
import { PanelStates } from './panelState.ts';

/** The id of the view in package.json. */
export const PANEL = 'thirdPoint.plan';

/** The side panel: shows the plan on the table, and does what is asked for there. */
export class Panel extends Disposable implements WebviewViewProvider {
  #view: WebviewView | undefined;
  #sending = false;
  #focusWhenReady = false;
  readonly #extension: Uri;
  readonly #documents: Documents;
  readonly #current: CurrentPlan;
  readonly #states: PanelStates;
  readonly #parts: Disposable[] = [];

  constructor(extension: Uri, documents: Documents, current: CurrentPlan) {
    super(() => {
      Disposable.from(...this.#parts).dispose();
    });
    this.#extension = extension;
    this.#documents = documents;
    this.#current = current;
    this.#states = new PanelStates(documents, current);
    this.#parts.push(
      window.registerWebviewViewProvider(PANEL, this),
      current.onDidChange(() => this.#soon()),
      documents.onDidChange(() => this.#soon()),
    );
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#extension, 'dist'), Uri.joinPath(this.#extension, 'media')],
    };
    view.webview.html = panelHtml(view.webview, this.#extension);
    view.webview.onDidReceiveMessage((message: unknown) => {
      const known = fromPanel(message);
      if (known) this.#hear(known).catch((error: unknown) => this.#notDone(error));
    });
    view.onDidChangeVisibility(() => this.#soon());
    view.onDidDispose(() => {
      if (this.#view === view) this.#view = undefined;
    });
  }

  /** Shows the panel and puts the focus on what was last focused in it, so that the arrow keys work at once. */
  async focus(): Promise<void> {
    // A panel that is still being made says when it can take the focus.
    this.#focusWhenReady = this.#view === undefined;
    await commands.executeCommand(`${PANEL}.focus`);
    this.#say({ type: 'focus' });
  }

  /** Several events of one keystroke make one new picture. */
  #soon(): void {
    if (this.#sending) return;
    this.#sending = true;
    setTimeout(() => {
      this.#sending = false;
      this.#show();
    }, 0);
  }

  #show(): void {
    if (this.#view?.visible) this.#say({ type: 'state', state: this.#states.state() });
  }

  #say(message: ToPanel): void {
    void this.#view?.webview.postMessage(message);
  }

  async #hear(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#show();
        if (this.#focusWhenReady) this.#say({ type: 'focus' });
        this.#focusWhenReady = false;
        return;
      }
      case 'undo':
      case 'redo':
        return this.#undo(message.type);
      case 'show-broken':
        return this.#showBroken();
      case 'command':
        return this.#command(message.command, message.uri);
      case 'intent':
        return this.#intent(message.uri, message.version, message.id, message.intent);
    }
  }

  /** Says that something could not be done; what went wrong exactly goes to VS Code's log. */
  #notDone(error: unknown): void {
    logError(error);
    void window.showWarningMessage('That could not be done just now: the file may be gone, or only be read.');
  }

  async #intent(uri: string, version: number, id: number, intent: Intent): Promise<void> {
    const done = (ok: boolean, said?: string, focus?: string): void =>
      this.#say({
        type: 'done',
        id,
        ok,
        ...(said ? { said } : {}),
        ...(focus === undefined ? {} : { focus }),
      });
    // Only plans we know can be named: the webview can't make us open anything else.
    if (!this.#documents.library.get(uri)) {
      done(false, 'This plan is not open any more.');
      return;
    }
    try {
      if (intent.do === 'reveal') {
        await this.#reveal(uri, intent.ref);
        done(true);
        return;
      }
      if (intent.do === 'open') {
        if (!this.#documents.library.get(intent.target)) {
          done(false, 'This file isn’t there.');
          return;
        }
        await window.showTextDocument(Uri.parse(intent.target), { preview: false });
        done(true);
        return;
      }
      const asked = await change(this.#documents.library, Uri.parse(uri), (document, now) =>
        intent.do === 'fix'
          ? this.#fixFor(document, intent)
          : changesFor(document, intent satisfies ChangingIntent, {
              now,
              seen: version,
              today: dayOf(new Date()),
            }),
      );
      if ('refused' in asked) {
        done(false, asked.refused);
        if (asked.at > 0) await this.#revealSpan(uri, { start: asked.at, end: asked.at });
      } else {
        // First the new picture, then the answer: the answer may name an item that only the new picture has.
        this.#documents.refresh(Uri.parse(uri));
        this.#show();
        done(true, asked.said, asked.focus);
        const { fill } = asked;
        const at = fill === undefined ? undefined : placeOfFill(asked.before, asked.edits, fill);
        if (fill !== undefined && at !== undefined) await selectWords(Uri.parse(uri), at, fill);
      }
    } catch (error) {
      done(false);
      this.#notDone(error);
    } finally {
      this.#soon();
    }
  }

  /** What a fix named by the panel does to the newest text. */
  #fixFor(document: PlanDocument, intent: Extract<Intent, { do: 'fix' }>): Asked | Refusal {
    // Taken in first, so that what is said is about this very text.
    this.#documents.refresh(Uri.parse(document.uri));
    const { library } = this.#documents;
    const fix = fixMeant(document, library.findings(document.uri), intent);
    if (!fix) return { refused: GONE, at: 0 };
    return { changes: fix.changes, said: 'Changed.', ...(fix.fill === undefined ? {} : { fill: fix.fill }) };
  }

  async #reveal(from: string, named: string): Promise<void> {
    const { uri, ref } = placeOfRef(from, named);
    const document = this.#documents.library.get(uri);
    const path = document && pathOf(document, ref);
    const node = document && path && nodeAt(document.sound, path);
    if (!document || !node) return;
    // An older form is read as if it were up to date, so places are not those of the text.
    if (document.older) return this.#revealSpan(uri, { start: 0, end: 0 });
    // The item's first line: its whole extent would flood the screen with selection.
    const end = Math.min(node.span.end, document.lines.lineEnd(document.lines.lineAt(node.span.start)));
    await this.#revealSpan(uri, path.length === 0 ? { start: 0, end: 0 } : { start: node.span.start, end });
  }

  async #revealSpan(uri: string, span: Span): Promise<void> {
    await reveal(await workspace.openTextDocument(Uri.parse(uri)), span.start, span.end, true);
  }

  async #showBroken(): Promise<void> {
    const { uri } = this.#current;
    const first =
      uri === undefined
        ? undefined
        : this.#documents.library.findings(uri).find(({ severity }) => severity === 'error');
    if (uri === undefined || !first) return;
    await reveal(await workspace.openTextDocument(Uri.parse(uri)), first.span.start, first.span.end, false);
  }

  /** Undo in a webview does not reach the text, so the text is shown, undone, and the focus comes back. */
  async #undo(which: 'undo' | 'redo'): Promise<void> {
    const { uri } = this.#current;
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    await window.showTextDocument(document, {
      preview: false,
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    });
    await commands.executeCommand(which);
    await this.focus();
  }

  async #command(
    command: Extract<FromPanel, { type: 'command' }>['command'],
    uri: string | undefined,
  ): Promise<void> {
    if (command === 'look-at-creek') await commands.executeCommand('thirdPoint.lookAtCreek');
    else if (command === 'start-fresh') await commands.executeCommand('thirdPoint.newDocument');
    else if (uri !== undefined && this.#documents.library.get(uri))
      await window.showTextDocument(Uri.parse(uri), { preview: false });
    else await commands.executeCommand('workbench.action.quickOpen', '.project.yaml');
  }
}
