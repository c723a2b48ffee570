import { Disposable, EventEmitter, window, workspace, type TextDocumentChangeEvent } from 'vscode';
import { WRITING } from './cursors.ts';
import { isAtCursor } from './live/arrivals.ts';
import type { Span } from '../core/text/ranges.ts';
import { afterEdit, isAmong, withSpan } from '../core/text/written.ts';

/**
 * What was written in this window: at the cursor, since the document was opened. What somebody else writes in a live
 * session, and what comes from disk, is not among it. Nothing of it is kept.
 */
export class WrittenHere extends Disposable {
  readonly #spans = new Map<string, readonly Span[]>();
  #writing: { readonly uri: string; readonly at: Span } | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  readonly #paused = new EventEmitter<string>();
  /** Fires with a document's address when somebody has stopped writing in it for a moment. */
  readonly onDidPause = this.#paused.event;
  readonly #parts: Disposable[] = [];

  constructor() {
    super(() => {
      clearTimeout(this.#quiet);
      Disposable.from(...this.#parts, this.#paused).dispose();
    });
    this.#parts.push(
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#spans.delete(uri.toString())),
    );
  }

  /** Whether anything of a stretch of a document was written here. */
  has(uri: string, whole: Span): boolean {
    return isAmong(this.#spans.get(uri) ?? [], whole);
  }

  /** Whether somebody is writing in a stretch of a document just now. */
  isWritingIn(uri: string, { start, end }: Span): boolean {
    const writing = this.#writing;
    return writing?.uri === uri && writing.at.end >= start && writing.at.start <= end;
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    const editor = window.activeTextEditor;
    const isHere = editor?.document === document;
    let spans = this.#spans.get(uri);
    if (!isHere && !spans) return;
    for (const { range, rangeOffset, rangeLength, text } of contentChanges) {
      const edit = { start: rangeOffset, end: rangeOffset + rangeLength, text };
      spans = afterEdit(spans ?? [], edit);
      if (!isHere || !isAtCursor(editor, range)) continue;
      const added = { start: edit.start, end: edit.start + text.length };
      if (text.trim() !== '') spans = withSpan(spans, added);
      this.#writes(uri, added);
    }
    if (spans && spans.length > 0) this.#spans.set(uri, spans);
  }

  #writes(uri: string, at: Span): void {
    clearTimeout(this.#quiet);
    this.#writing = { uri, at };
    this.#quiet = setTimeout(() => {
      this.#writing = undefined;
      this.#paused.fire(uri);
    }, WRITING);
  }
}
