// Stands in for a live session: the host’s window shares its folder, on disk; in the guest’s it is `tp-guest:`, by way of
// the relay. A text that is open at both windows is one text.
import {
  Disposable,
  FileSystemError,
  RelativePattern,
  workspace,
  type ExtensionContext,
  type TextDocument,
  type Uri,
} from 'vscode';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { drawing } from '../../drawing.ts';
import type { FileQuestion, Hello, Shared, Side } from '../messages.ts';
import { toRelay } from '../wire.ts';
import { GuestFiles } from './guestFiles.ts';
import { answer, at } from './hostFiles.ts';
import { SharedText } from './sharedText.ts';

/** What tests can ask of it. */
export interface CoEditing {
  readonly side: Side;
  /** The text at an address, once it is shared. */
  readonly shared: (uri: Uri) => SharedText | undefined;
}

/** The guest’s file system. */
const GUEST = 'tp-guest';

/** Called by VS Code at the start, and with the first file of a guest. @returns what tests get */
export function activate(context: ExtensionContext): CoEditing {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open.');
  const session = new Session(folder);
  context.subscriptions.push(session);
  return { side: session.side, shared: (uri) => session.shared(uri) };
}

class Session extends Disposable {
  readonly side: Side;
  readonly #folder: Uri;
  readonly #wire = toRelay<Shared, Hello | Shared>();
  readonly #texts = new Map<string, Doc>();
  readonly #shared = new Map<string, SharedText>();
  readonly #questions = new Map<number, (answer: Extract<Shared, { readonly type: 'answer' }>) => void>();
  readonly #files: GuestFiles | undefined;
  readonly #parts: Disposable[] = [];
  #asked = 0;

  constructor(folder: Uri) {
    super(() => {
      this.#wire.end();
      Disposable.from(...this.#parts, ...this.#shared.values()).dispose();
    });
    this.#folder = folder;
    this.side = folder.scheme === GUEST ? 'guest' : 'host';
    this.#wire.onMessage((message) => this.#hear(message));
    this.#wire.say({ as: this.side, part: 'session' });
    if (this.side === 'guest') {
      this.#files = new GuestFiles(folder, (question) => this.#ask(question));
      this.#parts.push(
        this.#files,
        workspace.registerFileSystemProvider(GUEST, this.#files, { isCaseSensitive: true }),
        workspace.onDidOpenTextDocument((document) => void this.#join(document)),
      );
      for (const document of workspace.textDocuments) void this.#join(document);
    } else this.#watch();
  }

  shared(uri: Uri): SharedText | undefined {
    return this.#shared.get(this.#pathOf(uri));
  }

  #hear(message: Shared): void {
    switch (message.type) {
      case 'written':
        applyUpdate(this.#textAt(message.path), Buffer.from(message.update, 'base64'));
        void this.#shared.get(message.path)?.bringIn();
        return;
      case 'question':
        void this.#answer(message.id, message.question);
        return;
      case 'answer':
        this.#questions.get(message.id)?.(message);
        return;
      case 'changed':
        this.#files?.tell(message);
    }
  }

  /** The guest opens a text: what is written in it from now on is written by both. */
  async #join(document: TextDocument): Promise<void> {
    if (document.uri.scheme !== GUEST) return;
    const path = this.#pathOf(document.uri);
    if (this.#shared.has(path)) return;
    const state = (await this.#ask({ about: 'open', path })) as string;
    applyUpdate(this.#textAt(path), Buffer.from(state, 'base64'));
    this.#share(path, document);
  }

  /** Opens a text for the guest. @returns what is written in it */
  async #open(path: string): Promise<string> {
    const text = this.#textAt(path);
    if (!this.#shared.has(path)) {
      const document = await workspace.openTextDocument(at(this.#folder, path));
      text.getText('text').insert(0, document.getText());
      this.#share(path, document);
    }
    return Buffer.from(encodeStateAsUpdate(text)).toString('base64');
  }

  #share(path: string, document: TextDocument): void {
    const client = this.side === 'host' ? 1 : 2;
    const send = (update: Uint8Array) =>
      this.#wire.say({ type: 'written', path, update: Buffer.from(update).toString('base64') });
    const shared = new SharedText(document, this.#textAt(path), client, send, drawing(client));
    this.#shared.set(path, shared);
    void shared.bringIn();
  }

  #textAt(path: string): Doc {
    const known = this.#texts.get(path) ?? new Doc();
    this.#texts.set(path, known);
    return known;
  }

  async #ask(question: FileQuestion): Promise<unknown> {
    const id = ++this.#asked;
    const answered = new Promise<Extract<Shared, { readonly type: 'answer' }>>((resolve) =>
      this.#questions.set(id, resolve),
    );
    this.#wire.say({ type: 'question', id, question });
    const { value, error } = await answered;
    this.#questions.delete(id);
    if (error !== undefined) throw FileSystemError.FileNotFound(error);
    return value;
  }

  async #answer(id: number, question: FileQuestion): Promise<void> {
    try {
      const value =
        question.about === 'open'
          ? await this.#open(question.path)
          : await answer(this.#folder, question, (uri) => this.shared(uri));
      this.#wire.say({ type: 'answer', id, value });
    } catch (error) {
      this.#wire.say({ type: 'answer', id, value: null, error: String(error) });
    }
  }

  /** The guest hears of what changes in the folder. */
  #watch(): void {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(this.#folder, '**'));
    const tell = (how: 'created' | 'changed' | 'deleted') => (uri: Uri) =>
      this.#wire.say({ type: 'changed', path: this.#pathOf(uri), how });
    this.#parts.push(
      watcher,
      watcher.onDidCreate(tell('created')),
      watcher.onDidChange(tell('changed')),
      watcher.onDidDelete(tell('deleted')),
    );
  }

  #pathOf(uri: Uri): string {
    return uri.path.slice(this.#folder.path.length);
  }
}
