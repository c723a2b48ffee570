/** The one way between the page of a visitor and the extension. */
import type { FromCapture, ToCapture } from '../../core/view/planViewCapture.ts';
import type { VsCodeApi } from '../bridge.ts';
import { hearExtension } from '../hear.ts';

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

  /** Hears what the extension says. */
  listen(hear: (message: ToCapture) => void): void {
    hearExtension<ToCapture>({ view: true, hidden: true, done: true }, hear);
  }
}
