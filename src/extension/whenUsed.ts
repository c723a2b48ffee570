/** What is loaded when it is first used: commands and pages are there from the beginning, what they need comes with the first of them. */
import { commands, Disposable, ProgressLocation, window, type WebviewPanel } from 'vscode';
import { logError } from './log.ts';

const NOT_LOADED =
  'Third Point could not load what it needs for this. If you work in the browser, check the connection.';
const AGAIN = 'Try again';

/** Something that is made once, when it is first used, of a part that comes then. */
export class WhenUsed<Made extends Disposable> extends Disposable {
  readonly #make: () => Promise<Made>;
  #made: Promise<Made> | undefined;
  #now: Made | undefined;

  /** @param make loads the part, and makes it */
  constructor(make: () => Promise<Made>) {
    super(() => {
      this.#made?.then(
        (made: Made): unknown => made.dispose(),
        () => undefined,
      );
    });
    this.#make = make;
  }

  /** What was made of it; undefined as long as nobody has used it. */
  get now(): Made | undefined {
    return this.#now;
  }

  /**
   * Does something with it. While it comes, VS Code’s status bar says so; where it does not come, the person is told,
   * and can try again.
   * @returns what came of it; undefined where the part did not come
   */
  async use<Result>(how: (made: Made) => Result | Promise<Result>): Promise<Result | undefined> {
    let made: Made;
    try {
      made = await (this.#made ?? this.#begin());
    } catch (error) {
      logError(error);
      return (await window.showErrorMessage(NOT_LOADED, AGAIN)) === AGAIN ? this.use(how) : undefined;
    }
    return how(made);
  }

  /** Registers a command that uses it. */
  command(name: string, how: (made: Made, ...given: unknown[]) => unknown): Disposable {
    return commands.registerCommand(name, (...given: unknown[]) => this.use((made) => how(made, ...given)));
  }

  /** Registers pages that come back after the window was loaded anew. @param type of the pages */
  pages(
    type: string,
    comeBack: (made: Made, panel: WebviewPanel, state: unknown) => Promise<void>,
  ): Disposable {
    return window.registerWebviewPanelSerializer(type, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        await this.use((made) => comeBack(made, panel, state));
      },
    });
  }

  #begin(): Promise<Made> {
    const making = this.#make();
    this.#made = making;
    making.then(
      (made) => (this.#now = made),
      () => (this.#made = undefined),
    );
    const shown = window.withProgress(
      { location: ProgressLocation.Window, title: 'Getting it ready' },
      () => making,
    );
    return Promise.resolve(shown);
  }
}
