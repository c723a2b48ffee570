/** The one way between the preview and the extension. */
import type { FromPreview, PreviewState, ToPreview } from '../../core/view/planViewPreview.ts';
import type { VsCodeApi } from '../bridge.ts';

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

  /** Hears what the extension says: VS Code hands it on from the frame around, which has this page’s own origin. */
  listen(hear: (message: ToPreview) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.origin && isFromExtension(data)) hear(data);
    });
  }
}

const types: ReadonlySet<unknown> = new Set<ToPreview['type']>([
  ...(['state', 'scroll', 'clipboard', 'download', 'said'] as const),
]);

/** Nothing but the extension can speak in this origin, so the kind of the message is all there is to tell. */
function isFromExtension(data: unknown): data is ToPreview {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
