import { Disposable, EventEmitter, RelativePattern, Uri, window, workspace, commands } from 'vscode';
import { readRoster } from '../core/rules/privacy/roster.ts';
import { readText } from './files.ts';

const SETTING = 'thirdPoint.rosterFile';

/** What the setting names: a whole path of this computer, or an address. */
const address = /^[a-z][a-z0-9+.-]+:\/\//i;
const wholePath = /^(?:[a-z]:)?[\\/]/i;

/**
 * The list of students' names that a person keeps for themselves. It is read only where nobody else who shares the
 * workspace could read it, is never written, and nothing in it is ever shown.
 */
export class RosterFile extends Disposable {
  /** What to write instead, by name. */
  names: ReadonlyMap<string, string> = new Map();
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable[] = [];
  #watcher: Disposable | undefined;
  /** Sentences said already: each once, as long as VS Code is open. */
  readonly #said = new Set<string>();
  /** Only the last reading counts. */
  #readings = 0;

  constructor() {
    super(() => {
      Disposable.from(...this.#parts, this.#changed).dispose();
      this.#watcher?.dispose();
    });
    this.#parts.push(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) this.#begin();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#begin()),
    );
    this.#begin();
  }

  /** Follows the file that the setting names. */
  #begin(): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    const written = workspace.getConfiguration().get<unknown>(SETTING);
    const name = typeof written === 'string' ? written.trim() : '';
    const uri = address.test(name) ? Uri.parse(name) : wholePath.test(name) ? Uri.file(name) : undefined;
    if (name !== '' && !uri) this.#say('For your list of names, write the whole path to the file.');
    if (uri && workspace.getWorkspaceFolder(uri)) {
      this.#say(
        'Your list of names lies in a folder that is open here, where others could read it. So it is not used: keep it in a place of your own.',
      );
      void this.#read(undefined);
      return;
    }
    if (uri) {
      const again = (changed: Uri): void => {
        if (changed.path === uri.path) void this.#read(uri);
      };
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), '*'));
      this.#watcher = Disposable.from(
        watcher,
        watcher.onDidChange(again),
        watcher.onDidCreate(again),
        watcher.onDidDelete(again),
      );
    }
    void this.#read(uri);
  }

  async #read(uri: Uri | undefined): Promise<void> {
    const reading = ++this.#readings;
    const text = uri && (await readText(uri));
    if (reading !== this.#readings) return;
    if (uri && text === undefined)
      this.#say('Your list of names can’t be read, so no names are looked for. Is it still there?');
    const names = readRoster(text ?? '');
    if (names.size === 0 && this.names.size === 0) return;
    this.names = names;
    this.#changed.fire(undefined);
  }

  #say(sentence: string): void {
    if (this.#said.has(sentence)) return;
    this.#said.add(sentence);
    const open = 'Show the setting';
    void window.showWarningMessage(sentence, open).then((chosen) => {
      if (chosen === open) void commands.executeCommand('workbench.action.openSettings', SETTING);
    });
  }
}
