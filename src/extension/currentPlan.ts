import { Disposable, EventEmitter, TabInputText, Uri, window, workspace, type TextEditor } from 'vscode';
import { isPlan } from '../core/kinds/kind.ts';
import type { Documents } from './documents.ts';
import type { Looking } from './looking.ts';

/** How long after the last keystroke someone still counts as writing, in milliseconds. */
export const WRITING = 3_000;

/**
 * The plan on the table: the one in the active editor, and when the focus moves elsewhere, still the
 * last one. Also knows where the cursor is in it, and whether someone is writing there.
 */
export class CurrentPlan extends Disposable {
  #uri: string | undefined;
  #cursor: number | undefined;
  #writing = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  readonly #documents: Documents;
  readonly #changed = new EventEmitter<void>();
  /** Fires when the plan, the cursor in it or the writing changes. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents) {
    super(() => {
      clearTimeout(this.#quiet);
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#parts.push(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      window.tabGroups.onDidChangeTabGroups(() => this.#follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (
          contentChanges.length > 0 &&
          document.uri.toString() === this.#uri &&
          window.activeTextEditor?.document === document
        )
          this.#writes();
      }),
      documents.onDidChange((changed) => {
        if (this.#uri !== undefined && !documents.library.get(this.#uri)) this.#uri = undefined;
        if (this.#uri === undefined) this.#follow();
        else if (changed.has(this.#uri)) this.#changed.fire();
      }),
    );
    this.#follow();
  }

  /** The plan's address. */
  get uri(): string | undefined {
    return this.#uri;
  }

  /** The plan, where the cursor is in its text and whether someone is writing there. */
  get looking(): Looking {
    return {
      uri: this.#uri,
      cursor: this.#cursor,
      writingAt: this.#writing ? this.#cursor : undefined,
    };
  }

  /** Puts another plan on the table. */
  show(uri: string): void {
    if (!this.#isPlan(uri) || uri === this.#uri) return;
    this.#uri = uri;
    this.#cursor = undefined;
    this.#changed.fire();
  }

  #follow(): void {
    const active = window.activeTextEditor;
    // With a custom editor there is no active text editor; the tab knows the file.
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const tab = input instanceof TabInputText ? input.uri : hasUri(input) ? input.uri : undefined;
    const uri = [active?.document.uri, tab]
      .map((each) => each?.toString())
      .find((each) => each !== undefined && this.#isPlan(each));
    if (uri !== undefined && uri !== this.#uri) {
      this.#uri = uri;
      this.#cursor = undefined;
      this.#changed.fire();
    }
    if (active) this.#moved(active);
  }

  /** Whether it is something to look at together: a plan or its rubric. Notes and agreements are not put on the table. */
  #isPlan(uri: string): boolean {
    const kind = this.#documents.library.get(uri)?.kind;
    return kind !== undefined && (isPlan(kind) || kind === 'rubric');
  }

  #moved(editor: TextEditor): void {
    if (editor.document.uri.toString() !== this.#uri) return;
    const cursor = editor.document.offsetAt(editor.selection.active);
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    this.#changed.fire();
  }

  #writes(): void {
    clearTimeout(this.#quiet);
    this.#writing = true;
    this.#quiet = setTimeout(() => {
      this.#writing = false;
      this.#changed.fire();
    }, WRITING);
  }
}

function hasUri(input: unknown): input is { uri: Uri } {
  return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof Uri;
}
