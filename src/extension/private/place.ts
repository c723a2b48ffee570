/** Where the private notes of this window lie, and whether the person wants them there. */
import { env, window, type Memento } from 'vscode';
import { howKeptIsLost, isKeptElsewhere, isOnlyBrowser, whereKept } from '../whereKept.ts';

const KEEP = 'Keep them here';

/** A browser keeps the key only as long as whoever gives VS Code to it does. */
const NO_KEY = 'Your private notes can’t be opened here: this browser does not have their key any more.';

export class PrivatePlace {
  readonly #memory: Memento;
  #asked: Promise<boolean> | undefined;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Whether it is another computer than the one in front of the person, or only a browser. */
  get isElsewhere(): boolean {
    return isKeptElsewhere();
  }

  /** "on this computer". */
  get words(): string {
    return whereKept();
  }

  /** How notes that lie there can be lost; undefined on the person’s own computer. */
  get howLost(): string | undefined {
    return howKeptIsLost();
  }

  /** Why they can’t be opened where the key is gone. */
  get noKey(): string | undefined {
    return isOnlyBrowser() ? NO_KEY : undefined;
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
    const key = env.remoteName === undefined ? '' : ', and the key stays with your own VS Code';
    const detail = `They are encrypted${key}. ${this.howLost ?? ''}`.trim();
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
    return `thirdPoint.privatePlace:${env.remoteName ?? (isOnlyBrowser() ? 'web' : 'local')}`;
  }
}
