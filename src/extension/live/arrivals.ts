/** What comes into open texts from elsewhere: from the others of a live session, from other extensions, from disk. */
import {
  Disposable,
  EventEmitter,
  window,
  workspace,
  type Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import type { TextEdit } from '../../core/text/edits.ts';

/** How long texts that are on their way are waited for, in milliseconds. */
export interface Patience {
  /**
   * Text of a live session arrives in pieces, or twice for a moment: one that has just become unsound by it gets this
   * long after its last piece to become whole.
   */
  readonly pieces: number;
  /** However many pieces follow each other, this is the longest it gets. */
  readonly longest: number;
  /** What others had written when an edit was made here comes within this time. */
  readonly underWay: number;
  /**
   * What others type is looked at when they pause for so long. What brings their letters runs beside us: it mixes them
   * up where it has to wait for us at every one of them.
   */
  readonly breath: number;
  /** Who never pauses is looked at as often as this. */
  readonly often: number;
  /** An edit is looked at again once nothing has come for this long; after `longest` in any case. */
  readonly quiet: number;
}

const patient: Patience = {
  pieces: 500,
  longest: 3_000,
  underWay: 800,
  quiet: 250,
  breath: 250,
  often: 1_000,
};

/** Who has written twice within this time is still writing, in milliseconds. */
const WRITING_ON = 2_000;

/** A change of an open text. */
export interface Arrival {
  readonly document: TextDocument;
  /** Offsets in the text as it was before. */
  readonly edits: readonly TextEdit[];
  /** Whether nobody wrote it in this window. */
  readonly fromElsewhere: boolean;
}

/** A text that waits for the rest of it. */
interface Waiting {
  readonly since: number;
  readonly done: (() => void)[];
  timer?: ReturnType<typeof setTimeout>;
}

/** Tells what comes from elsewhere from what is written here, and has texts wait until they have come as a whole. */
export class Arrivals extends Disposable {
  readonly #tired: (document: TextDocument) => void;
  /** Since when something is not looked at yet, by document. */
  readonly #incoming = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting>();
  /** When others wrote: the last time but one, and the last. */
  readonly #wrote = new Map<string, readonly [number, number]>();
  /** The texts that our own edits under way lead to. */
  readonly #ours = new Map<string, string>();
  /** Where the last keystroke was, and left off. */
  #typed: { readonly key: string; readonly at: number } | undefined;
  readonly #heard = new EventEmitter<Arrival>();
  /** Fires with every change of an open text that is looked at. */
  readonly onDidHear = this.#heard.event;
  readonly #closing: Disposable;

  readonly patience: Patience;

  /** @param tired takes a text as it is, which has waited long enough */
  constructor(tired: (document: TextDocument) => void, patience = patient) {
    super(() => {
      for (const key of [...this.#waiting.keys()]) this.settle(key);
      Disposable.from(this.#closing, this.#heard).dispose();
    });
    this.#tired = tired;
    this.patience = patience;
    this.#closing = workspace.onDidCloseTextDocument(({ uri }) => {
      this.settle(uri.toString());
      this.#wrote.delete(uri.toString());
    });
  }

  /** Takes notice of a change. Called while the editor still has its cursors where they were before it. */
  hear(event: TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const key = document.uri.toString();
    const isOurs = this.#ours.get(key) === document.getText();
    const fromElsewhere = !isOurs && !isWrittenHere(event) && !this.#goesOn(event);
    const [first] = contentChanges;
    if (!fromElsewhere && !isOurs && first) this.#typed = { key, at: first.rangeOffset + first.text.length };
    if (fromElsewhere) {
      const now = Date.now();
      if (!this.#incoming.has(key)) this.#incoming.set(key, now);
      this.#wrote.set(key, [this.#wrote.get(key)?.[1] ?? -Infinity, now]);
    }
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      ...{ start: rangeOffset, end: rangeOffset + rangeLength, text },
    }));
    this.#heard.fire({ document, edits, fromElsewhere });
  }

  /** Whether it goes on where the last keystroke left off: of quick ones VS Code tells before it tells where the cursor went. */
  #goesOn({ document, contentChanges }: TextDocumentChangeEvent): boolean {
    const typed = this.#typed;
    if (typed?.key !== document.uri.toString()) return false;
    return contentChanges.some(
      ({ rangeOffset, rangeLength }) => rangeOffset <= typed.at && typed.at <= rangeOffset + rangeLength,
    );
  }

  /** Makes an edit of ours, so that it is known as such. @param expected the text it leads to */
  async making<Made>(key: string, expected: string, make: () => PromiseLike<Made>): Promise<Made> {
    this.#ours.set(key, expected);
    try {
      return await make();
    } finally {
      this.#ours.delete(key);
    }
  }

  /** Whether something has come from elsewhere since the text was last taken. */
  isIncoming(key: string): boolean {
    return this.#incoming.has(key);
  }

  /** Whether others are writing in a text just now. */
  areOthersWriting(key: string): boolean {
    return Date.now() - (this.#wrote.get(key)?.[0] ?? -Infinity) < WRITING_ON;
  }

  /** How long it is until others who are writing in a text pause, or have gone on for long enough, in milliseconds; 0 where they do. */
  untilPause(key: string): number {
    const since = this.#incoming.get(key);
    if (since === undefined || !this.areOthersWriting(key)) return 0;
    const last = this.#wrote.get(key)?.[1] ?? -Infinity;
    const { breath, often } = this.patience;
    return Math.max(0, Math.min(last + breath, since + often) - Date.now());
  }

  /** Lets a text wait for the rest of it, once more after every piece. */
  wait(document: TextDocument): void {
    const key = document.uri.toString();
    const now = Date.now();
    // It was looked at; what follows is looked at again after the next pause.
    if (this.#incoming.has(key)) this.#incoming.set(key, now);
    const waiting: Waiting = this.#waiting.get(key) ?? { since: now, done: [] };
    clearTimeout(waiting.timer);
    const { pieces, longest } = this.patience;
    const left = Math.max(0, Math.min(pieces, waiting.since + longest - now));
    waiting.timer = setTimeout(() => {
      this.#tired(document);
      this.settle(key);
    }, left);
    this.#waiting.set(key, waiting);
  }

  /** A text is taken as it is. */
  settle(key: string): void {
    this.#incoming.delete(key);
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(key);
    for (const each of waiting.done) each();
  }

  /** Resolves once a text has come as a whole, or has waited long enough. */
  whenSettled(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    return waiting ? new Promise((resolve) => void waiting.done.push(resolve)) : Promise.resolve();
  }
}

/** Whether a change is one of the person’s own: at their cursor, or a step taken back. */
function isWrittenHere({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const editor = window.activeTextEditor;
  if (reason !== undefined) return true;
  return editor?.document === document && contentChanges.some(({ range }) => isAtCursor(editor, range));
}

/** Whether one writes at that place of an editor. The editor still has its cursors where they were before. */
export function isAtCursor(editor: TextEditor, range: Range): boolean {
  return editor.selections.some((selection) => range.contains(selection));
}
