/** The one way between the page about standards and plans, and the extension. */
import type { CoverageState, FromCoverage, ToCoverage } from '../../core/view/planViewCoverage.ts';
import type { VsCodeApi } from '../bridge.ts';
import { hearExtension } from '../hear.ts';

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

  /** Hears what the extension says. */
  listen(hear: (message: ToCoverage) => void): void {
    hearExtension<ToCoverage>({ state: true, clipboard: true, download: true, said: true }, hear);
  }
}
