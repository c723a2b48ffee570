import { Disposable, EventEmitter, workspace } from 'vscode';
import { prepare } from '../core/library/diagnose.ts';
import type { Library } from '../core/library/library.ts';
import { pause, turn } from './pause.ts';

/** So many documents are told of at a time: whoever listens looks at what is shown once for all of them, in one slice. */
const MOST_AT_ONCE = 50;

/** Above this many characters, taking a text in and both halves of looking at it each have a moment of their own. */
const LONG = 80_000;

/**
 * Tells whose findings may have changed: of what is open at once (of a long text in the next moment), as somebody looks
 * at it; of the rest once their findings are made, a slice at a time. So neither a large plan nor a folder of thousands
 * keeps the extension process busy.
 */
export class Telling extends Disposable {
  readonly #library: Library;
  readonly #told = new EventEmitter<ReadonlySet<string>>();
  /** Fires with addresses. */
  readonly onDidTell = this.#told.event;
  /** Of whom it is still to be told. */
  readonly #due = new Set<string>();
  #going: Promise<void> | undefined;
  /** Of whom it is told in the next moment. */
  readonly #next = new Set<string>();
  #gone = false;

  constructor(library: Library) {
    super(() => {
      this.#gone = true;
      this.#due.clear();
      this.#next.clear();
      this.#told.dispose();
    });
    this.#library = library;
  }

  /** @param uris addresses; of the first it is told at once, as it is the one that has changed */
  tell(uris: readonly string[]): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const atOnce = new Set<string>();
    for (const [index, uri] of uris.entries()) {
      if (index > 0 && !open.has(uri)) this.#due.add(uri);
      else {
        if (this.#isLong(uri)) void this.#tellNext(uri);
        else atOnce.add(uri);
        this.#due.delete(uri);
      }
    }
    if (atOnce.size > 0) this.#told.fire(atOnce);
    if (this.#due.size > 0) this.#going ??= this.#goOn().finally(() => (this.#going = undefined));
  }

  /** Waits until it is told of everybody. */
  async whenTold(): Promise<void> {
    await this.#going;
  }

  #isLong(uri: string): boolean {
    return (this.#library.get(uri)?.text.length ?? 0) > LONG;
  }

  /** What is typed until then is told of with it. */
  async #tellNext(uri: string): Promise<void> {
    const isPlanned = this.#next.size > 0;
    this.#next.add(uri);
    if (isPlanned) return;
    await pause();
    for (const each of this.#next) {
      const document = this.#library.get(each);
      if (document) prepare(document, this.#library);
    }
    await pause();
    if (this.#next.size === 0) return;
    const told = new Set(this.#next);
    this.#next.clear();
    this.#told.fire(told);
  }

  async #goOn(): Promise<void> {
    // What is open goes first.
    await pause();
    let made = new Set<string>();
    for (const uri of this.#due) {
      if (this.#gone) return;
      this.#due.delete(uri);
      this.#library.findings(uri);
      made.add(uri);
      if (made.size >= MOST_AT_ONCE) {
        this.#told.fire(made);
        made = new Set();
      }
      await turn();
    }
    if (made.size > 0 && !this.#gone) this.#told.fire(made);
  }
}
