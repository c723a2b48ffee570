import { commands, Disposable, EventEmitter, Uri, window, workspace, type TextDocument } from 'vscode';
import { yamlPattern } from '../core/kinds/kind.ts';
import type { Documents } from './documents.ts';
import { pause } from './pause.ts';
import { readText } from './files.ts';
import { isSeenAsPlan } from './tabs.ts';

/** How long after a file was written it is looked at a second time before somebody is told, in milliseconds. */
const PAUSE = 300;

/** What is said, in a panel and beside the text. */
const WORDS = 'This plan was saved elsewhere while you were writing. Both versions are safe.';
const TOGETHER = 'Bring both together';
const COMPARE = 'Compare';

/** Shows VS Code’s own comparison of a text with the file that is saved. */
export async function compareWithSaved(uri: Uri): Promise<void> {
  await commands.executeCommand('workbench.files.action.compareWithSaved', uri);
}

/**
 * Notices when the file of a document with unsaved words is saved by somebody else: in a partner’s window, or by what
 * fetches their changes. VS Code itself says so only when one saves.
 */
export class SavedElsewhere extends Disposable {
  /** The text as it was last the same here and in the file, by document. */
  readonly #agreed = new Map<string, string>();
  /** What the file says where it is not what is here, by document. */
  readonly #elsewhere = new Map<string, string>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when something is to be said about a document, or no longer. */
  readonly onDidChange = this.#changed.event;
  readonly #documents: Documents;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents) {
    super(() => {
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#documents = documents;
    const watcher = workspace.createFileSystemWatcher(yamlPattern, true, false, true);
    this.#parts.push(
      watcher,
      watcher.onDidChange((uri) => void this.#written(uri)),
      // Where nobody watches the files, whoever comes back is told then.
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const document of workspace.textDocuments) void this.#written(document.uri);
      }),
      workspace.onDidOpenTextDocument((document) => this.#follow(document)),
      // VS Code is about to refuse that, and to offer only one version or the other.
      workspace.onWillSaveTextDocument(({ document }) => void this.#written(document.uri, true)),
      workspace.onDidSaveTextDocument((document) => void this.#saved(document)),
      workspace.onDidChangeTextDocument(({ document }) => void this.#changedHere(document)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#agreed.delete(uri.toString());
        this.#end(uri.toString());
      }),
    );
    for (const document of workspace.textDocuments) this.#follow(document);
  }

  /** What to say about a document; undefined where there is nothing. */
  about(uri: string): string | undefined {
    return this.#elsewhere.has(uri) ? WORDS : undefined;
  }

  /**
   * What the file says of a document with unsaved words, and what both come from, where that is known.
   * @returns undefined where nobody saved it elsewhere
   */
  async versions(
    uri: Uri,
  ): Promise<{ readonly base: string | undefined; readonly theirs: string } | undefined> {
    const theirs = await this.#differs(uri);
    return theirs === undefined ? undefined : { base: this.#agreed.get(uri.toString()), theirs };
  }

  /** A text that is not dirty is what the file says; one that says the same as the file by now is fine too. */
  #follow(document: TextDocument): void {
    const uri = document.uri.toString();
    if (!this.#documents.library.get(uri) && !this.#agreed.has(uri) && document.languageId !== 'yaml') return;
    if (!document.isDirty) this.#agree(document);
    else if (!this.#agreed.has(uri)) void this.#begin(document.uri);
    else if (this.#elsewhere.get(uri) === sameLines(document.getText())) this.#end(uri);
  }

  /**
   * VS Code says that a text is dirty only after it says that it changed: so a changed text that is not dirty may be
   * the first words of somebody who writes here. It is what both agree on only where the file says the same.
   */
  async #changedHere(document: TextDocument): Promise<void> {
    const { isDirty } = document;
    if (isDirty) {
      this.#follow(document);
      return;
    }
    const read = await readText(document.uri);
    if (document.isClosed || read === undefined) return;
    // By now it may be.
    if (document.isDirty || sameLines(read) === sameLines(document.getText())) this.#follow(document);
  }

  /** Words that were unsaved when the window was last closed: what is in the file now is where they begin. */
  async #begin(uri: Uri): Promise<void> {
    const text = await readText(uri);
    if (text !== undefined && !this.#agreed.has(uri.toString()))
      this.#agreed.set(uri.toString(), sameLines(text));
  }

  async #saved(document: TextDocument): Promise<void> {
    if (!document.isDirty) {
      this.#agree(document);
      return;
    }
    // More was written while it was being saved: what was saved is in the file.
    const text = await readText(document.uri);
    if (text === undefined) return;
    this.#agreed.set(document.uri.toString(), sameLines(text));
    this.#end(document.uri.toString());
  }

  #agree(document: TextDocument): void {
    this.#agreed.set(document.uri.toString(), sameLines(document.getText()));
    this.#end(document.uri.toString());
  }

  /** @param again whether it is said again to somebody who knows already */
  async #written(uri: Uri, again = false): Promise<void> {
    const key = uri.toString();
    if ((await this.#differs(uri)) === undefined) {
      this.#end(key);
      return;
    }
    // What is being saved here is in the file a moment before VS Code says that it is saved.
    await pause(PAUSE);
    const theirs = await this.#differs(uri);
    if (theirs === undefined) {
      this.#end(key);
      return;
    }
    const before = this.#elsewhere.get(key);
    this.#elsewhere.set(key, theirs);
    if (before === undefined) this.#changed.fire();
    if (before === undefined || again) this.#tell(uri, again);
  }

  /** What the file says, where that is neither what is here nor what was here when it was last the same. */
  async #differs(uri: Uri): Promise<string | undefined> {
    const key = uri.toString();
    if (!this.#dirty(key)) return undefined;
    const read = await readText(uri);
    const text = read === undefined ? undefined : sameLines(read);
    const document = this.#dirty(key);
    if (text === undefined || !document || text === this.#agreed.get(key)) return undefined;
    return text === sameLines(document.getText()) ? undefined : text;
  }

  /** Beside the text, and where nothing shows the plan; a plan in sight says it itself. */
  #tell(uri: Uri, everywhere: boolean): void {
    const asText = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    if (!everywhere && !asText && isSeenAsPlan(uri.toString())) return;
    void window.showInformationMessage(WORDS, TOGETHER, COMPARE).then((answer) => {
      if (answer === TOGETHER) void commands.executeCommand('thirdPoint.bringTogether', uri);
      if (answer === COMPARE) void compareWithSaved(uri);
    });
  }

  #dirty(uri: string): TextDocument | undefined {
    return workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri && this.#documents.library.get(uri),
    );
  }

  #end(uri: string): void {
    if (this.#elsewhere.delete(uri)) this.#changed.fire();
  }
}

/** VS Code writes all ends of lines of a text the same way. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
