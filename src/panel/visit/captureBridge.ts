/** The one way between the page of a visitor and the extension. */
import type { FromCapture, ToCapture } from '../../core/view/planViewCapture.ts';
import type { VsCodeApi } from '../bridge.ts';

export class CaptureBridge {
  readonly #api: VsCodeApi;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromCapture): void {
    this.#api.postMessage(message);
  }

  /** VS Code keeps this in the open, so it holds nothing but which visit it is. */
  remember(uri: string): void {
    this.#api.setState({ uri });
  }

  /** Hears what the extension says: VS Code hands it on from the frame around, which has this page's own origin. */
  listen(hear: (message: ToCapture) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.origin && isFromExtension(data)) hear(data);
    });
  }
}

const types: ReadonlySet<unknown> = new Set<ToCapture['type']>(['view', 'hidden', 'done']);

/** Nothing but the extension can speak in this origin, so the kind of the message is all there is to tell. */
function isFromExtension(data: unknown): data is ToCapture {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
