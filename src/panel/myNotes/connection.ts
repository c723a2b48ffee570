/** The one way between the page “My notes” and the extension. Nothing that is written here is kept in the page. */
import type { FromMyNotes, MyNotesIntent, ToMyNotes } from '../../extension/private/myNotesMessages.ts';
import { hearExtension } from '../hear.ts';

/** What VS Code gives a webview, once; what it would keep for it lies unencrypted on disk, so that is not used. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
}

export class Connection {
  readonly #api: VsCodeApi;
  #lastId = 0;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromMyNotes): void {
    this.#api.postMessage(message);
  }

  /** @returns the number that the answer will carry */
  ask(intent: MyNotesIntent): number {
    const id = ++this.#lastId;
    this.send({ type: 'intent', id, intent });
    return id;
  }

  /** Hears what the extension says. */
  listen(hear: (message: ToMyNotes) => void): void {
    hearExtension<ToMyNotes>({ state: true, done: true, write: true }, hear);
  }
}
