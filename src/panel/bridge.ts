/** The one way between the panel and the extension. */
import type { FromPanel, Intent, PlanView, ToPanel } from '../core/view/planView.ts';
import { readRemembered, type Remembered } from './remembered.ts';

/** What VS Code gives a webview, once. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

export class Bridge {
  readonly #api: VsCodeApi;
  #lastId = 0;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromPanel): void {
    this.#api.postMessage(message);
  }

  /**
   * Asks for something to be done in a document.
   * @returns the number that the answer will carry.
   */
  ask({ uri, version }: Pick<PlanView, 'uri' | 'version'>, intent: Intent): number {
    const id = ++this.#lastId;
    this.send({ type: 'intent', uri, version, id, intent });
    return id;
  }

  /**
   * Asks how a pasted table would be understood.
   * @returns the number that the answer will carry.
   */
  readTable({ uri }: PlanView, rows: readonly (readonly string[])[]): number {
    const id = ++this.#lastId;
    this.send({ type: 'read-table', uri, id, rows });
    return id;
  }

  /**
   * Asks for standards that fit some words.
   * @returns the number that the answer will carry.
   */
  searchStandards({ uri }: PlanView, words: string): number {
    const id = ++this.#lastId;
    this.send({ type: 'search-standards', uri, id, words });
    return id;
  }

  /** Hears what the extension says: VS Code hands it on from the frame around, which has this page's own origin. */
  listen(hear: (message: ToPanel) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.origin && isFromExtension(data)) hear(data);
    });
  }

  /** What the panel was like when it was last seen. */
  remembered(): Remembered {
    return readRemembered(this.#api.getState());
  }

  remember(remembered: Remembered): void {
    this.#api.setState(remembered);
  }
}

const types: ReadonlySet<unknown> = new Set<ToPanel['type']>([
  'state',
  'done',
  'table',
  'standards',
  'page',
  'focus',
]);

/** Nothing but the extension can speak in this origin, so the kind of the message is all there is to tell. */
function isFromExtension(data: unknown): data is ToPanel {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
