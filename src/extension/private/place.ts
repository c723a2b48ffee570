/** Where the private notes of this window lie, and whether the person wants them there. */
import { env, UIKind, window, type Memento } from 'vscode';

const KEEP = 'Keep them here';

export class PrivatePlace {
  readonly #memory: Memento;
  #asked: Promise<boolean> | undefined;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Whether it is another computer than the one in front of the person, or only a browser. */
  get isElsewhere(): boolean {
    return env.remoteName !== undefined || env.uiKind === UIKind.Web;
  }

  /** "on this computer". */
  get words(): string {
    if (env.remoteName !== undefined) return `on the computer you are connected to (${env.remoteName})`;
    return env.uiKind === UIKind.Web ? 'in this browser' : 'on this computer';
  }

  /** Whether the person has agreed; what is not elsewhere needs no agreement. */
  get isAgreed(): boolean {
    return !this.isElsewhere || this.#memory.get(this.#name) === true;
  }

  /** The person has read where the notes will lie, and begins. */
  async agree(): Promise<void> {
    await this.#memory.update(this.#name, true);
  }

  /** Asks once, where that was not said on a page. @returns whether notes may be kept here */
  async ask(): Promise<boolean> {
    if (this.isAgreed) return true;
    this.#asked ??= this.#question();
    try {
      return await this.#asked;
    } finally {
      this.#asked = undefined;
    }
  }

  async #question(): Promise<boolean> {
    const detail =
      env.remoteName === undefined
        ? 'They are encrypted. When you clear the browser’s data, they are gone.'
        : 'They are encrypted, and the key stays with your own VS Code. Whoever runs that computer can delete them, and when it is thrown away, they are gone.';
    const answer = await window.showInformationMessage(
      `Your private notes would be kept ${this.words}.`,
      { modal: true, detail },
      KEEP,
    );
    if (answer !== KEEP) return false;
    await this.agree();
    return true;
  }

  /** What was agreed holds for one place. */
  get #name(): string {
    return `thirdPoint.privatePlace:${env.remoteName ?? (env.uiKind === UIKind.Web ? 'web' : 'local')}`;
  }
}
