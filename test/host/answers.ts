// Answers in the place of a person: what VS Code would ask is noted, and answered as a test says.
import * as vscode from 'vscode';

/** What was asked. */
export interface Asked {
  readonly how: 'message' | 'pick' | 'words';
  /** The sentence, or what a list or a field says of itself. */
  readonly text: string;
  readonly modal: boolean;
  readonly detail: string;
  /** The words on what can be chosen. */
  readonly choices: readonly string[];
}

/** What can be chosen begins with these words; or what is written into a field; undefined: the person leaves. */
export type Answer = string | undefined;

type Choice = string | { readonly title?: string; readonly label?: string };

const wordsOf = (choice: Choice): string =>
  typeof choice === 'string' ? choice : (choice.title ?? choice.label ?? '');

/** What is asked during a test, and what is answered: in turn, and by leaving once there are no answers any more. */
export class Answers {
  readonly asked: Asked[] = [];
  /** What a field said of words that it did not take. */
  readonly refused: string[] = [];
  #next: Answer[] = [];

  /** Says what is answered from now on, and forgets what was asked. */
  give(...answers: Answer[]): void {
    this.#next = answers;
    this.asked.length = 0;
    this.refused.length = 0;
  }

  /** The sentences that were asked or said. */
  get texts(): readonly string[] {
    return this.asked.map(({ text }) => text);
  }

  message(text: string, rest: readonly unknown[]): Choice | undefined {
    const [first] = rest;
    const options = isOptions(first) ? first : {};
    const choices = (isOptions(first) ? rest.slice(1) : rest) as readonly Choice[];
    this.#note('message', text, choices, options);
    // Nobody presses a button where there is none: then it is no question.
    return choices.length === 0 ? undefined : this.#chosen(choices);
  }

  /** Where several can be picked, all of them whose words the answer has, or every one of them for `*`. */
  pick(
    items: readonly Choice[],
    options: vscode.QuickPickOptions = {},
  ): Choice | readonly Choice[] | undefined {
    this.#note('pick', options.placeHolder ?? '', items, {});
    if (options.canPickMany !== true) return this.#chosen(items);
    const answer = this.#next.shift();
    if (answer === undefined) return undefined;
    return items.filter((item) => answer === '*' || answer.includes(wordsOf(item)));
  }

  async words(options: vscode.InputBoxOptions = {}): Promise<string | undefined> {
    this.#note('words', options.prompt ?? '', [], {});
    for (;;) {
      const words = this.#next.shift();
      const wrong = words === undefined ? undefined : await options.validateInput?.(words);
      if (wrong === undefined || wrong === null) return words;
      this.refused.push(typeof wrong === 'string' ? wrong : wrong.message);
    }
  }

  #note(how: Asked['how'], text: string, choices: readonly Choice[], options: vscode.MessageOptions): void {
    const { modal = false, detail = '' } = options;
    this.asked.push({ how, text, modal, detail, choices: choices.map(wordsOf) });
  }

  #chosen(choices: readonly Choice[]): Choice | undefined {
    const answer = this.#next.shift();
    if (answer === undefined) return undefined;
    const chosen = choices.find((choice) => wordsOf(choice).startsWith(answer));
    if (chosen === undefined)
      throw new Error(`There is no “${answer}” to choose, only: ${choices.map(wordsOf).join(' · ')}`);
    return chosen;
  }
}

function isOptions(value: unknown): value is vscode.MessageOptions {
  return typeof value === 'object' && value !== null && !('title' in value);
}

/** Lets the tests of a `describe` answer what VS Code would ask. */
export function useAnswers(): Answers {
  const answers = new Answers();
  const restore: (() => void)[] = [];
  beforeEach(() => {
    answers.give();
    const message = (text: string, ...rest: unknown[]) => Promise.resolve(answers.message(text, rest));
    restore.push(
      replace(vscode.window, 'showInformationMessage', message),
      replace(vscode.window, 'showWarningMessage', message),
      replace(vscode.window, 'showErrorMessage', message),
      replace(vscode.window, 'showInputBox', (options: vscode.InputBoxOptions) => answers.words(options)),
      replace(
        vscode.window,
        'showQuickPick',
        async (items: readonly Choice[] | Promise<readonly Choice[]>, options: vscode.QuickPickOptions) =>
          answers.pick(await items, options),
      ),
    );
  });
  afterEach(() => {
    for (const each of restore.splice(0)) each();
  });
  return answers;
}

/** Puts something else in the place of a part of VS Code, for this extension alone. @returns what puts it back */
export function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (!before?.configurable) throw new Error(`VS Code’s ${name} can’t be replaced.`);
  Object.defineProperty(owner, name, { value, configurable: true, enumerable: true });
  return () => Object.defineProperty(owner, name, before);
}
