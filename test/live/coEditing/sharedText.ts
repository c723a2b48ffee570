import {
  Disposable,
  Range,
  TextEdit,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text, type YTextEvent } from 'yjs';
import type { Draw } from '../../drawing.ts';

/** The longest piece of a text that is sent at once, in characters. */
const PIECE = 24;

/** One of so many edits that come from elsewhere is refused without being tried. */
const REFUSED = 6;

/** How long the host’s text is there twice, in milliseconds; with what the way there adds, the 400 that were measured in a session of a real tool. */
const DOUBLED = 250;

/** What comes from elsewhere, while it is brought into the editor. */
interface Coming {
  /** The text it leads to, and all that was written in it. */
  readonly text: string;
  readonly state: Uint8Array;
  isHere: boolean;
}

/** The one text of a shared document. */
export function textIn(doc: Doc): Text {
  return doc.getText('text');
}

/**
 * Keeps an open document and a text that both write equal. What is typed here goes out in pieces; what comes from
 * elsewhere is brought into the editor by edits, which VS Code refuses where somebody types in the same moment.
 */
export class SharedText extends Disposable {
  readonly #document: TextDocument;
  /** All that was written, by both. */
  readonly #all: Doc;
  /** What stands in the editor here. */
  readonly #here = new Doc();
  readonly #draw: Draw;
  #coming: Coming | undefined;
  #isBusy = false;
  #isPaused = false;

  /**
   * @param document says what `all` says
   * @param client the number of whoever writes here
   * @param send what is written here, for the other
   */
  constructor(
    document: TextDocument,
    all: Doc,
    client: number,
    send: (update: Uint8Array) => void,
    draw: Draw,
  ) {
    const listening = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) this.#hear(event);
    });
    super(() => void listening.dispose());
    this.#document = document;
    this.#all = all;
    this.#draw = draw;
    this.#here.clientID = client;
    applyUpdate(this.#here, encodeStateAsUpdate(all), this);
    this.#here.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      applyUpdate(all, update);
      send(update);
    });
  }

  /** Whether the editor has all that was written, and nothing else. */
  get isAtRest(): boolean {
    const text = this.#document.getText();
    const isEqual = [this.#all, this.#here].every((doc) => textIn(doc).toJSON() === text);
    return !this.#isBusy && !this.#isPaused && isEqual;
  }

  /** Brings what has come from elsewhere into the editor. */
  async bringIn(): Promise<void> {
    if (this.#isBusy || this.#isPaused) return;
    this.#isBusy = true;
    try {
      while (await this.#bringSome());
    } finally {
      this.#isBusy = false;
    }
  }

  save(): Thenable<boolean> {
    return this.#document.save();
  }

  /** What a real tool does when the host opens a text that the guest has open: to the guest it is there twice, until the old one is taken out. */
  async double(): Promise<void> {
    this.#isPaused = true;
    const text = textIn(this.#here);
    const { length } = text;
    text.insert(0, text.toJSON());
    await passed(DOUBLED);
    text.delete(length, length);
    this.#isPaused = false;
    await this.bringIn();
  }

  /** @returns whether there may be more */
  async #bringSome(): Promise<boolean> {
    const coming = this.#whatComes();
    if (!coming) return false;
    if (this.#draw(REFUSED) === 0) {
      await passed(this.#draw(60));
      return true;
    }
    this.#coming = coming;
    const isDone = await workspace.applyEdit(coming.edit);
    this.#coming = undefined;
    if (isDone !== coming.isHere) throw new Error('VS Code says another thing than it does.');
    if (!isDone) await passed(5 + this.#draw(20));
    return true;
  }

  #whatComes(): (Coming & { readonly edit: WorkspaceEdit }) | undefined {
    const state = encodeStateAsUpdate(this.#all);
    const ahead = new Doc();
    applyUpdate(ahead, encodeStateAsUpdate(this.#here));
    const edits: TextEdit[] = [];
    textIn(ahead).observe(({ delta }: YTextEvent) => {
      let at = 0;
      for (const { retain = 0, delete: gone = 0, insert } of delta) {
        at += retain;
        const written = typeof insert === 'string' ? insert : '';
        if (gone === 0 && written === '') continue;
        edits.push(new TextEdit(this.#range(at, at + gone), written));
        at += gone;
      }
    });
    applyUpdate(ahead, state);
    if (edits.length === 0) {
      applyUpdate(this.#here, state, this);
      return undefined;
    }
    const edit = new WorkspaceEdit();
    edit.set(this.#document.uri, edits);
    return { text: textIn(ahead).toJSON(), state, isHere: false, edit };
  }

  #hear({ contentChanges }: TextDocumentChangeEvent): void {
    const coming = this.#coming;
    if (coming && !coming.isHere && this.#document.getText() === coming.text) {
      coming.isHere = true;
      applyUpdate(this.#here, coming.state, this);
      return;
    }
    const text = textIn(this.#here);
    const fromTheEnd = [...contentChanges].sort((one, other) => other.rangeOffset - one.rangeOffset);
    for (const { rangeOffset, rangeLength, text: written } of fromTheEnd) {
      if (rangeLength > 0) text.delete(rangeOffset, rangeLength);
      for (let at = 0; at < written.length;) {
        const piece = written.slice(at, at + 1 + this.#draw(PIECE));
        text.insert(rangeOffset + at, piece);
        at += piece.length;
      }
    }
  }

  #range(from: number, to: number): Range {
    return new Range(this.#document.positionAt(from), this.#document.positionAt(to));
  }
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
