/** The one way between the preview and the extension. */
import type { FromPreview, PreviewState, ToPreview } from '../../core/view/planViewPreview.ts';
import type { VsCodeApi } from '../bridge.ts';
import { hearExtension } from '../hear.ts';

export class PreviewConnection {
  readonly #api: VsCodeApi;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromPreview): void {
    this.#api.postMessage(message);
  }

  /** How far down the page was when it was last in sight, in CSS pixels. */
  get scrolled(): number {
    const state = this.#api.getState();
    const kept = typeof state === 'object' && state !== null && 'scrolled' in state ? state.scrolled : 0;
    return typeof kept === 'number' && Number.isFinite(kept) ? kept : 0;
  }

  /** Keeps what brings the page back: nothing of what is on it. */
  remember({ uri, reader, handOuts }: PreviewState, scrolled: number): void {
    const handOut = handOuts.find(({ shown }) => shown)?.handOut;
    this.#api.setState({ uri, reader, handOut, scrolled });
  }

  /** Hears what the extension says. */
  listen(hear: (message: ToPreview) => void): void {
    hearExtension<ToPreview>(
      { state: true, scroll: true, clipboard: true, download: true, said: true },
      hear,
    );
  }
}
