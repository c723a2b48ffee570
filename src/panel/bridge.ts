/** The one way between the panel and the extension. */
import type { FromPanel, Intent, PlanView, ToPanel } from '../core/view/planView.ts';
import { readRemembered, type Remembered } from './remembered.ts';
import { hearExtension } from './hear.ts';

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

  /** Hears what the extension says. */
  listen(hear: (message: ToPanel) => void): void {
    hearExtension<ToPanel>(
      { state: true, done: true, table: true, standards: true, page: true, focus: true },
      hear,
    );
  }

  /** What the panel was like when it was last seen. */
  remembered(): Remembered {
    return readRemembered(this.#api.getState());
  }

  remember(remembered: Remembered): void {
    this.#api.setState(remembered);
  }
}
