/** The one way between the panel and the extension. */
import type { FromPanel, Intent, PlanView, ToPanel } from '../core/view/planView.ts';
import { readMessage } from './messages.ts';
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
   * Asks for something to be done in a plan.
   * @returns the number that the answer will carry.
   */
  ask({ uri, version }: PlanView, intent: Intent): number {
    const id = ++this.#lastId;
    this.send({ type: 'intent', uri, version, id, intent });
    return id;
  }

  /** Hears every message of the right shape; the others are not ours. */
  listen(hear: (message: ToPanel) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readMessage(event.data);
      if (message) hear(message);
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
