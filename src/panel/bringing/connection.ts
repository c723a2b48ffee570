/** The one way between the page “Paste what I have” and the extension. */
import type { FromBringing, ToBringing } from '../../core/view/planViewBringing.ts';
import type { VsCodeApi } from '../bridge.ts';
import { hearExtension } from '../hear.ts';

/** What the page keeps while it is hidden, or the window is loaded anew. The first two are the extension’s, as it said them. */
export interface Remembered {
  readonly given?: unknown;
  readonly steps?: unknown;
  /** What is typed into the field and not read yet. */
  readonly typed: string;
  /** In CSS pixels. */
  readonly scrolled: number;
}

export class Connection {
  readonly #api: VsCodeApi;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromBringing): void {
    this.#api.postMessage(message);
  }

  remembered(): Remembered {
    const state = this.#api.getState();
    const kept =
      typeof state === 'object' && state !== null ? (state as Partial<Record<string, unknown>>) : {};
    return {
      ...(kept.given === undefined ? {} : { given: kept.given }),
      ...(kept.steps === undefined ? {} : { steps: kept.steps }),
      typed: typeof kept.typed === 'string' ? kept.typed : '',
      scrolled: typeof kept.scrolled === 'number' ? kept.scrolled : 0,
    };
  }

  remember(remembered: Remembered): void {
    this.#api.setState(remembered);
  }

  /** Hears what the extension says. */
  listen(hear: (message: ToBringing) => void): void {
    hearExtension<ToBringing>({ state: true, given: true }, hear);
  }
}
