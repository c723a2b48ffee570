import { commands, Disposable, window, type WebviewView, type WebviewViewProvider } from 'vscode';
import type { CurrentPlan } from './currentPlan.ts';
import { Surface, type Desk } from './surface.ts';

/** The id of the view in package.json. */
export const PANEL = 'thirdPoint.plan';

/** The side panel: shows the plan on the table. */
export class Panel extends Disposable implements WebviewViewProvider {
  #surface: Surface | undefined;
  #focusWhenThere = false;
  readonly #desk: Desk;
  readonly #current: CurrentPlan;
  readonly #parts: Disposable[] = [];

  constructor(desk: Desk, current: CurrentPlan) {
    super(() => {
      Disposable.from(...this.#parts).dispose();
      this.#surface?.dispose();
    });
    this.#desk = desk;
    this.#current = current;
    this.#parts.push(
      window.registerWebviewViewProvider(PANEL, this),
      current.onDidChange(() => this.#surface?.refresh()),
    );
  }

  resolveWebviewView(view: WebviewView): void {
    this.#surface?.dispose();
    const surface = new Surface(this.#desk, {
      webview: view.webview,
      wide: false,
      isVisible: () => view.visible,
      looking: () => this.#current.looking,
      focus: () => this.focus(),
    });
    this.#surface = surface;
    if (this.#focusWhenThere) surface.takeFocus();
    this.#focusWhenThere = false;
    view.onDidChangeVisibility(() => surface.visibilityChanged());
    view.onDidDispose(() => {
      surface.dispose();
      if (this.#surface === surface) this.#surface = undefined;
    });
  }

  /** Shows the panel and puts the focus on what was last focused in it, so that the arrow keys work at once. */
  async focus(): Promise<void> {
    // A panel that is still being made says when it can take the focus.
    this.#focusWhenThere = this.#surface === undefined;
    await commands.executeCommand(`${PANEL}.focus`);
    this.#surface?.takeFocus();
  }
}
