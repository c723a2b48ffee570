import { Disposable, EventEmitter, TabInputCustom, TabInputText, window } from 'vscode';
import type { Cursors } from './cursors.ts';
import type { Documents } from './documents.ts';
import type { Looking } from './looking.ts';

/**
 * The plan on the table: the one in the active editor, as text or as a plan, and when the focus moves elsewhere, still
 * the last one.
 */
export class CurrentPlan extends Disposable {
  #uri: string | undefined;
  readonly #documents: Documents;
  readonly #cursors: Cursors;
  readonly #changed = new EventEmitter<void>();
  /** Fires when the plan, the cursor in it or the writing changes. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents, cursors: Cursors) {
    super(() => {
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#cursors = cursors;
    this.#parts.push(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      window.tabGroups.onDidChangeTabGroups(() => this.#follow()),
      cursors.onDidChange((uri) => {
        if (uri === this.#uri) this.#changed.fire();
      }),
      documents.onDidChange((changed) => {
        if (this.#uri !== undefined && !documents.library.get(this.#uri)) this.#uri = undefined;
        this.#follow();
        if (this.#uri !== undefined && changed.has(this.#uri)) this.#changed.fire();
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
    return this.#uri === undefined ? { uri: undefined } : { uri: this.#uri, ...this.#cursors.in(this.#uri) };
  }

  #follow(): void {
    // With a custom editor there is no active text editor; the tab knows the file.
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const tab = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
    const uri = [window.activeTextEditor?.document.uri, tab]
      .map((each) => each?.toString())
      .find((each) => each !== undefined && this.#documents.isPlan(each));
    if (uri === undefined || uri === this.#uri) return;
    this.#uri = uri;
    this.#changed.fire();
  }
}
