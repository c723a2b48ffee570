import {
  commands,
  Disposable,
  window,
  type CustomTextEditorProvider,
  type TextDocument,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import type { ItemRef, Page } from '../core/view/planView.ts';
import type { PlanOptions } from './opening.ts';
import { itemAt } from './panelState.ts';
import { Surface, type Desk } from './surface.ts';
import { PLAN_EDITOR } from './tabs.ts';

/** What an editor is opened for. */
interface Wish {
  readonly page?: Page;
  /** The item to put the focus on. */
  readonly ref?: ItemRef;
  readonly focus: boolean;
}

interface OpenEditor {
  readonly uri: string;
  readonly panel: WebviewPanel;
  readonly surface: Surface;
}

/** The plan as an editor of its own, on the same text as VS Code’s text editor. */
export class PlanEditors extends Disposable implements CustomTextEditorProvider {
  readonly #open = new Set<OpenEditor>();
  /** What the editors that are being opened are opened for, by document. */
  readonly #wishes = new Map<string, Wish>();
  readonly #desk: Desk;
  readonly #parts: Disposable[] = [];

  constructor(desk: Desk) {
    super(() => {
      Disposable.from(...this.#parts, ...[...this.#open].map(({ surface }) => surface)).dispose();
    });
    this.#desk = desk;
    this.#parts.push(
      window.registerCustomEditorProvider(PLAN_EDITOR, this, { supportsMultipleEditorsPerDocument: true }),
      desk.cursors.onDidChange((uri) => {
        for (const editor of this.#open) if (editor.uri === uri) editor.surface.refresh();
      }),
    );
  }

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const uri = document.uri.toString();
    this.#desk.documents.refresh(document.uri);
    if (!this.#desk.documents.hasPage(uri)) {
      // Somebody chose this editor for a file that is none of ours, or is told to be passed over.
      void this.#desk.opening.instead(document.uri, 'text');
      void window.showInformationMessage('This file isn’t one of your documents, so it is shown as text.');
      return;
    }
    const surface = new Surface(this.#desk, {
      webview: panel.webview,
      wide: true,
      isVisible: () => panel.visible,
      looking: () => ({ uri, ...this.#desk.cursors.in(uri) }),
      focus: () => {
        panel.reveal();
        surface.takeFocus();
        return Promise.resolve();
      },
    });
    const editor = { uri, panel, surface };
    this.#open.add(editor);
    panel.onDidChangeViewState(() => surface.visibilityChanged());
    panel.onDidDispose(() => {
      this.#open.delete(editor);
      surface.dispose();
    });
    this.#grant(editor);
  }

  /** Shows a plan as a plan: in the editor that has it in that group already, else in a new one. */
  async open(uri: Uri, { page, ...show }: PlanOptions): Promise<void> {
    const key = uri.toString();
    const { ref: pressed, cursor } = this.#desk.cursors.in(key);
    const plan = this.#desk.documents.library.get(key);
    const ref = pressed ?? (plan && itemAt(plan, cursor));
    this.#wishes.set(key, {
      ...(page === undefined ? {} : { page }),
      ...(ref === undefined ? {} : { ref }),
      focus: show.preserveFocus !== true,
    });
    await commands.executeCommand('vscode.openWith', uri, PLAN_EDITOR, show);
    // One that was open before is in front now; a new one has taken what it is for.
    const editors = [...this.#open].filter((editor) => editor.uri === key);
    const front = editors.find(({ panel }) => panel.active) ?? editors.find(({ panel }) => panel.visible);
    if (front) this.#grant(front);
  }

  #grant({ uri, surface }: OpenEditor): void {
    const wish = this.#wishes.get(uri);
    if (!wish) return;
    this.#wishes.delete(uri);
    if (wish.page) surface.turnTo(wish.page);
    if (wish.focus) surface.takeFocus(wish.ref);
  }
}
