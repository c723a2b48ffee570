/** Meeting mode: while others look at this screen, what is private is out of sight and names are labels. */
import {
  commands,
  Disposable,
  EventEmitter,
  StatusBarAlignment,
  window,
  type Memento,
  type StatusBarItem,
} from 'vscode';
import { nameReplacer } from '../../core/rules/privacy/withoutNames.ts';
import type { Shown } from '../../core/standards/about.ts';
import type { Documents } from '../documents.ts';

/** The command of package.json. */
export const MEETING_MODE = 'thirdPoint.meetingMode';
/** What menus and views ask. */
const CONTEXT = 'thirdPoint.meetingMode';
const TURN_ON = 'Turn on meeting mode';
const TURN_OFF = 'Turn it off';

export class MeetingMode extends Disposable {
  readonly #documents: Documents;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #item: StatusBarItem;
  #on: boolean;

  /** @param memory of this window: meeting mode is still on after it was loaded anew */
  constructor(documents: Documents, memory: Memento) {
    const item = window.createStatusBarItem('thirdPoint.meetingMode', StatusBarAlignment.Left);
    const parts: { dispose(): unknown }[] = [item];
    super(() => {
      Disposable.from(...parts, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#memory = memory;
    this.#item = item;
    item.name = 'Meeting mode';
    item.text = '$(eye-closed) Meeting mode';
    item.tooltip = 'Private notes are hidden, and labels stand for students’ names. Press to turn it off.';
    item.command = MEETING_MODE;
    this.#on = memory.get<unknown>(CONTEXT) === true;
    this.#show();
    parts.push(commands.registerCommand(MEETING_MODE, () => this.set(!this.#on)));
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** Writes labels for the names in a text of a document’s page, while meeting mode is on. @param uri of the document */
  labels(uri: string | undefined): ((text: string) => string) | undefined {
    const { library } = this.#documents;
    const document = this.#on && uri !== undefined ? library.get(uri) : undefined;
    return document && library.roster.size > 0 ? nameReplacer(document, library) : undefined;
  }

  /** Writes a text of a document as it may be shown by now. */
  readonly shown: Shown = (text, { uri }) => this.labels(uri)?.(text) ?? text;

  async set(on: boolean): Promise<void> {
    if (on === this.#on) return;
    this.#on = on;
    this.#show();
    this.#changed.fire(undefined);
    await this.#memory.update(CONTEXT, on || undefined);
  }

  /** Offers it when a meeting begins. */
  async offer(): Promise<void> {
    if (this.#on) return;
    const answer = await window.showInformationMessage(
      'Is somebody looking at your screen with you? Meeting mode hides your private notes and shows labels for students’ names.',
      TURN_ON,
      'Not now',
    );
    if (answer === TURN_ON) await this.set(true);
  }

  /** Says why something private can’t be shown. @returns whether it can by now */
  async allows(): Promise<boolean> {
    if (!this.#on) return true;
    const answer = await window.showInformationMessage(
      'Meeting mode hides your private notes. Turn it off to see them.',
      TURN_OFF,
    );
    if (answer === TURN_OFF) await this.set(false);
    return !this.isOn;
  }

  #show(): void {
    if (this.#on) this.#item.show();
    else this.#item.hide();
    void commands.executeCommand('setContext', CONTEXT, this.#on);
  }
}
