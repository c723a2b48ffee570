/** The one way between the page “Bring both versions together” and the extension. */
import type { FromMerging, MergingKept, ToMerging } from '../../core/view/planViewMerging.ts';
import type { VsCodeApi } from '../bridge.ts';
import { hearExtension } from '../hear.ts';

/** What the page keeps while it is hidden, or the window is loaded anew. */
export interface RememberedMerging {
  /** The extension’s, as it said it. */
  readonly kept?: MergingKept;
  /** New words that are being written, by the conflict’s key. */
  readonly drafts: ReadonlyMap<string, string>;
  /** In CSS pixels. */
  readonly scrolled: number;
}

export class MergingConnection {
  readonly #api: VsCodeApi;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromMerging): void {
    this.#api.postMessage(message);
  }

  /** What was kept; the extension reads its own part itself. */
  remembered(): Omit<RememberedMerging, 'kept'> {
    const state = this.#api.getState();
    const { drafts, scrolled } =
      typeof state === 'object' && state !== null ? (state as Partial<Record<string, unknown>>) : {};
    return {
      drafts: new Map(
        (Array.isArray(drafts) ? (drafts as readonly unknown[]) : []).flatMap((entry) =>
          Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
            ? [[entry[0], entry[1]] as const]
            : [],
        ),
      ),
      scrolled: typeof scrolled === 'number' ? scrolled : 0,
    };
  }

  remember({ kept, drafts, scrolled }: RememberedMerging): void {
    this.#api.setState({ ...kept, drafts: [...drafts], scrolled });
  }

  /** Hears what the extension says. */
  listen(hear: (message: ToMerging) => void): void {
    hearExtension<ToMerging>({ state: true, said: true }, hear);
  }
}
