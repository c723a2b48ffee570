/** The one way between the page “My notes” and the extension. Nothing that is written here is kept in the page. */
import type { FromMyNotes, MyNotesIntent, ToMyNotes } from '../../extension/private/myNotesMessages.ts';

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

  /** Hears what the extension says: VS Code hands it on from the frame around, which has this page's own origin. */
  listen(hear: (message: ToMyNotes) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.origin && isFromExtension(data)) hear(data);
    });
  }
}

const types: ReadonlySet<unknown> = new Set<ToMyNotes['type']>(['state', 'done', 'write']);

function isFromExtension(data: unknown): data is ToMyNotes {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
