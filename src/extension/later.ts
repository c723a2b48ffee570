import { Disposable } from 'vscode';

/** Things that are done after a while, at most one under each name. */
export class Later extends Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    super(() => {
      for (const timer of this.#timers.values()) clearTimeout(timer);
      this.#timers.clear();
    });
  }

  /** Does something after so many milliseconds, instead of what was to be done under that name. */
  after(name: string, milliseconds: number, act: () => void): void {
    this.stop(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        act();
      }, milliseconds),
    );
  }

  /** What was to be done under that name is not done. */
  stop(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
