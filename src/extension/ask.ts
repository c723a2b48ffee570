import { window, type QuickPickItem } from 'vscode';
import { isoDate } from '../core/dates.ts';

/** The person closed a question: nothing is made. */
export class Left extends Error {}

/** A short row of questions with one title, numbered; Escape at any of them leaves without a trace. */
export class Questions {
  #step = 0;
  readonly #title: string;
  readonly #steps: number;

  constructor(title: string, steps: number) {
    this.#title = title;
    this.#steps = steps;
  }

  /**
   * Asks for words.
   * @param check says what is wrong with them, if something is
   * @param value what stands there already
   * @throws Left when the person leaves
   */
  async words(
    prompt: string,
    example: string,
    check?: (words: string) => string | undefined,
    value = '',
  ): Promise<string> {
    const answer = await window.showInputBox({
      title: this.#heading(),
      prompt,
      placeHolder: example,
      value,
      ignoreFocusOut: true,
      ...(check ? { validateInput: (words: string) => check(words.trim()) } : {}),
    });
    if (answer === undefined) throw new Left();
    return answer.trim();
  }

  /** Asks for a whole number above 0, or nothing. @throws Left when the person leaves */
  async number(prompt: string, example: string): Promise<number | undefined> {
    const answer = await this.words(prompt, example, (words) =>
      words === '' || /^[1-9]\d{0,3}$/.test(words)
        ? undefined
        : 'A whole number, like 8. Leave it empty if you don’t know yet.',
    );
    return answer === '' ? undefined : Number(answer);
  }

  /** Asks for a day, or nothing. @param value the day that stands there already @throws Left when the person leaves */
  async date(prompt: string, value: string): Promise<string | undefined> {
    const check = (words: string): string | undefined =>
      words === '' || isoDate(words) !== undefined ? undefined : 'A day, like 2026-05-18 or May 18, 2026.';
    return isoDate(await this.words(prompt, '2026-05-18', check, value));
  }

  /** Lets the person pick one. @throws Left when the person leaves */
  async pick<T extends QuickPickItem>(prompt: string, items: readonly T[]): Promise<T> {
    const answer = await window.showQuickPick(items, {
      title: this.#heading(),
      placeHolder: prompt,
      ignoreFocusOut: true,
      matchOnDetail: true,
    });
    if (!answer) throw new Left();
    return answer;
  }

  /** Lets the person pick any of them, also none. @throws Left when the person leaves */
  async pickSome<T extends QuickPickItem>(prompt: string, items: readonly T[]): Promise<readonly T[]> {
    const answer = await window.showQuickPick(items, {
      title: this.#heading(),
      placeHolder: prompt,
      ignoreFocusOut: true,
      canPickMany: true,
    });
    if (!answer) throw new Left();
    return answer;
  }

  #heading(): string {
    this.#step++;
    return this.#steps > 1 ? `${this.#title} (${this.#step} of ${this.#steps})` : this.#title;
  }
}
