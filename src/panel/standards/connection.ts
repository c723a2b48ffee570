/** The one way between the page about standards and plans, and the extension. */
import type { CoverageState, FromCoverage, ToCoverage } from '../../core/view/planViewCoverage.ts';
import type { VsCodeApi } from '../bridge.ts';

export class CoverageConnection {
  readonly #api: VsCodeApi;

  constructor(api: VsCodeApi) {
    this.#api = api;
  }

  send(message: FromCoverage): void {
    this.#api.postMessage(message);
  }

  /** Keeps what brings the page back: nothing of what is on it. */
  remember({ among, onlyOpen }: CoverageState): void {
    this.#api.setState({ among: among.find(({ shown }) => shown)?.value ?? '', onlyOpen });
  }

  /** Hears what the extension says: VS Code hands it on from the frame around, which has this page’s own origin. */
  listen(hear: (message: ToCoverage) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === window.origin && isFromExtension(data)) hear(data);
    });
  }
}

const types: ReadonlySet<unknown> = new Set<ToCoverage['type']>(['state', 'clipboard', 'download', 'said']);

/** Nothing but the extension can speak in this origin, so the kind of the message is all there is to tell. */
function isFromExtension(data: unknown): data is ToCoverage {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
