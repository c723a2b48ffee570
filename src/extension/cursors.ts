import { Disposable, EventEmitter, window, workspace, type TextEditor } from 'vscode';
import type { ItemRef } from '../core/view/planView.ts';
import type { Looking } from './looking.ts';

/** How long after the last keystroke someone still counts as writing, in milliseconds. */
export const WRITING = 3_000;

/** Where somebody is in one document. */
type Whereabouts = Omit<Looking, 'uri'>;

/**
 * Knows where somebody is in each open document: where the cursor is in its text, or which item was pressed last, and
 * whether someone is writing there. Every surface that shows the document lights the same item.
 */
export class Cursors extends Disposable {
  readonly #last = new Map<string, { readonly cursor?: number; readonly ref?: ItemRef }>();
  #writing: string | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new EventEmitter<string>();
  /** Fires with the address of a document in which somebody is elsewhere now, begins to write or pauses. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable[] = [];

  constructor() {
    super(() => {
      clearTimeout(this.#quiet);
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#parts.push(
      window.onDidChangeActiveTextEditor((editor) => editor && this.#moved(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && window.activeTextEditor?.document === document)
          this.#writes(document.uri.toString());
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#last.delete(uri.toString())),
    );
    if (window.activeTextEditor) this.#moved(window.activeTextEditor);
  }

  /** Where somebody is in a document. */
  in(uri: string): Whereabouts {
    const last = this.#last.get(uri);
    return {
      cursor: last?.cursor,
      ref: last?.ref,
      writingAt: this.#writing === uri ? last?.cursor : undefined,
    };
  }

  /** An item was pressed where its text is not in sight. */
  press(uri: string, ref: ItemRef): void {
    if (this.#last.get(uri)?.ref === ref) return;
    this.#last.set(uri, { ref });
    this.#changed.fire(uri);
  }

  #moved({ document, selection }: TextEditor): void {
    const uri = document.uri.toString();
    const cursor = document.offsetAt(selection.active);
    const last = this.#last.get(uri);
    if (last?.cursor === cursor) return;
    this.#last.set(uri, { cursor });
    this.#changed.fire(uri);
  }

  #writes(uri: string): void {
    clearTimeout(this.#quiet);
    this.#writing = uri;
    this.#quiet = setTimeout(() => {
      this.#writing = undefined;
      this.#changed.fire(uri);
    }, WRITING);
  }
}
