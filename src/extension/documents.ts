import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type TextDocument,
} from 'vscode';
import { CONFIG_NAME, isAboutUs, isPlan, isYamlName, kindOfName, yamlPattern } from '../core/kinds/kind.ts';
import { Library } from '../core/library/library.ts';
import type { Preferences } from '../core/library/settings.ts';
import { listYaml, readText } from './files.ts';

/** Above this many characters a text waits for a pause in the typing. */
const LARGE = 200_000;
const PAUSE = 250;

/** Above this many characters a text is looked at when it is saved. */
export const HUGE = 1_000_000;

/** Text of a live session arrives in pieces: there, a text that has just become unreadable gets this long, in milliseconds, to become whole again. */
const PIECES = 500;

/** How long reading many files may keep the extension process busy at a stretch, in milliseconds. */
const SLICE = 10;

/** Schemes whose text changes only as someone types here. */
const own = new Set(['file', 'untitled']);

/** Keeps the library equal to what is open in editors and what lies in the workspace's folders. */
export class Documents extends Disposable {
  readonly library = new Library();
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  /** Fires with the addresses whose findings may have changed. */
  readonly onDidChange = this.#changed.event;
  readonly #scopeChanged = new EventEmitter<undefined>();
  /** Fires when the settings make other files ours than before. */
  readonly onDidChangeScope = this.#scopeChanged.event;
  #scope = 0;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #parts: Disposable[] = [];

  constructor(preferences: Preferences) {
    super(() => {
      for (const timer of this.#waiting.values()) clearTimeout(timer);
      Disposable.from(...this.#parts, this.#changed, this.#scopeChanged).dispose();
    });
    this.library.setPreferences(preferences);
    this.#scope = this.library.scope;
    const watcher = workspace.createFileSystemWatcher(yamlPattern);
    this.#parts.push(
      watcher,
      watcher.onDidCreate((uri) => void this.#written(uri)),
      watcher.onDidChange((uri) => void this.#written(uri)),
      watcher.onDidDelete((uri) => this.#gone(uri)),
      workspace.onDidOpenTextDocument((document) => this.#take(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#soon(document);
      }),
      workspace.onDidSaveTextDocument((document) => this.#take(document, true)),
      workspace.onDidCloseTextDocument((document) => void this.#closed(document)),
      workspace.onDidChangeWorkspaceFolders(() => void this.readAll()),
    );
    this.#readFolders();
    for (const document of workspace.textDocuments) this.#take(document);
  }

  /** Counts the readings of the workspace: only the last one started says that all is read. */
  #readings = 0;

  /** Whether it is something to look at together: a plan or its rubric. Notes and agreements are not put on the table. */
  isPlan(uri: string): boolean {
    const kind = this.library.get(uri)?.kind;
    return kind !== undefined && (isPlan(kind) || kind === 'rubric');
  }

  /** Whether it has a page of its own: a plan, a rubric, and what is about the two of them. */
  hasPage(uri: string): boolean {
    const kind = this.library.get(uri)?.kind;
    return this.isPlan(uri) || (kind !== undefined && isAboutUs(kind));
  }

  #lastReading: Promise<void> | undefined;

  /** Reads every document of the workspace, a slice at a time, with progress in the status bar. */
  readAll(): Promise<void> {
    this.#lastReading = this.#readAll();
    return this.#lastReading;
  }

  /** Waits until every document of the workspace has been read: before that, nothing can be called missing. */
  async whenRead(): Promise<void> {
    // A reading that a newer one has overtaken ends before all is read.
    for (let waited: Promise<void> | undefined; !this.library.complete && waited !== this.#lastReading;) {
      waited = this.#lastReading;
      await waited;
    }
  }

  async #readAll(): Promise<void> {
    const reading = ++this.#readings;
    this.#readFolders();
    this.library.setComplete(false);
    await window.withProgress(
      { location: ProgressLocation.Window, title: 'Reading the plans' },
      async (progress, token) => {
        await this.#readSettings(settingsAbove());
        const listed = await listYaml(token);
        await this.#readSettings(listed.filter((uri) => kindOfName(uri.path) === 'config'));
        const ours = listed.filter((uri) => this.#isOurs(uri));
        let sliceStart = performance.now();
        let read = 0;
        for (const uri of ours) {
          if (token.isCancellationRequested || reading !== this.#readings) return;
          await this.#readClosed(uri, false);
          read++;
          if (performance.now() - sliceStart > SLICE) {
            progress.report({ message: `${read} of ${ours.length}` });
            await pause();
            sliceStart = performance.now();
          }
        }
        if (reading !== this.#readings) return;
        this.#forgetAllBut(ours);
        this.library.setComplete(true);
        await this.#publishAll(token);
      },
    );
  }

  /** What is neither open nor in the workspace any more is forgotten: a folder may have been taken away. */
  #forgetAllBut(listed: readonly Uri[]): void {
    const there = new Set(listed.map((uri) => uri.toString()));
    for (const { uri } of [...this.library.all()]) {
      if (!there.has(uri) && !isOpen(Uri.parse(uri))) this.#fire(this.library.remove(uri));
    }
  }

  /** Now that every document is known, what is said of each may be published; a slice at a time too. */
  async #publishAll(token: CancellationToken): Promise<void> {
    let sliceStart = performance.now();
    let some = new Set<string>();
    for (const { uri } of [...this.library.all()]) {
      if (token.isCancellationRequested) return;
      this.library.findings(uri);
      some.add(uri);
      if (performance.now() - sliceStart > SLICE) {
        this.#changed.fire(some);
        some = new Set();
        await pause();
        sliceStart = performance.now();
      }
    }
    this.#changed.fire(some);
  }

  /** The settings come before what they speak of. */
  async #readSettings(uris: readonly Uri[]): Promise<void> {
    for (const uri of uris) await this.#readClosed(uri);
  }

  /** Takes in what the person has set. */
  setPreferences(preferences: Preferences): void {
    this.#fire(this.library.setPreferences(preferences));
  }

  /** Looks for files that the settings now make ours; those that are none of ours any more are forgotten already. */
  async #lookAnew(): Promise<void> {
    for (const document of workspace.textDocuments) this.#take(document);
    const never = new CancellationTokenSource();
    let sliceStart = performance.now();
    for (const uri of await listYaml(never.token)) {
      if (!this.#isOurs(uri) || this.library.get(uri.toString())) continue;
      await this.#readClosed(uri);
      if (performance.now() - sliceStart > SLICE) {
        await pause();
        sliceStart = performance.now();
      }
    }
  }

  /** Whether a file's name, or the settings, say that it is one of our documents. */
  #isOurs(uri: Uri): boolean {
    const kind = this.library.kindOf(uri.toString());
    return kind !== undefined && kind !== 'ignored';
  }

  /**
   * Documents we speak about: files, new ones, and those inside a workspace folder; not the sides of a comparison.
   * Under another name only YAML can be one: a page that quotes a plan is none.
   */
  #mayBeOurs({ uri, languageId }: TextDocument): boolean {
    if (languageId !== 'yaml' && !isYamlName(uri.path)) return false;
    const here = own.has(uri.scheme) || workspace.getWorkspaceFolder(uri) !== undefined;
    return here && (languageId === 'yaml' || this.#isOurs(uri));
  }

  #readFolders(): void {
    this.library.folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  }

  /** A changed text is looked at in the next moment, so that one keystroke's several events cost one look. */
  #soon(document: TextDocument): void {
    const key = document.uri.toString();
    if (!this.#mayBeOurs(document)) return;
    const { length } = document.getText();
    if (length > HUGE) return;
    this.#after(key, length > LARGE ? PAUSE : 0, () => this.#take(document));
  }

  /** Takes in the newest text of an open document at once, before anything is said about it. */
  refresh(uri: Uri): void {
    const document = openDocument(uri.toString());
    if (document && this.#mayBeOurs(document)) this.#put(uri.toString(), document.getText(), true);
  }

  #after(key: string, milliseconds: number, act: () => void): void {
    const timer = this.#waiting.get(key);
    if (timer !== undefined) clearTimeout(timer);
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        act();
      }, milliseconds),
    );
  }

  #take(document: TextDocument, anySize = false): void {
    if (document.isClosed || !this.#mayBeOurs(document)) return;
    const key = document.uri.toString();
    const text = document.getText();
    if (text.length > HUGE && !anySize && this.library.get(key)) return;
    if (!own.has(document.uri.scheme) && this.#justBroke(key, text)) {
      this.#after(key, PIECES, () => {
        if (!document.isClosed) this.#put(key, document.getText(), true);
      });
      return;
    }
    this.#put(key, text, true);
  }

  #justBroke(key: string, text: string): boolean {
    const before = this.library.get(key);
    return before !== undefined && !before.broken && (this.library.read(key, text, true)?.broken ?? false);
  }

  #put(key: string, text: string, open: boolean): void {
    this.#fire(this.library.put(key, text, open));
  }

  #fire(stale: readonly string[]): void {
    if (stale.length > 0) this.#changed.fire(new Set(stale));
    if (this.#scope === this.library.scope) return;
    this.#scope = this.library.scope;
    this.#scopeChanged.fire(undefined);
    this.#after('settings', PAUSE, () => void this.#lookAnew());
  }

  /** A file was made or changed on disk; most are none of ours. */
  async #written(uri: Uri): Promise<void> {
    if (this.#isOurs(uri)) await this.#readClosed(uri);
  }

  /** A file changed on disk: open ones tell us themselves. */
  async #readClosed(uri: Uri, tell = true): Promise<void> {
    if (isOpen(uri)) return;
    const text = await readText(uri);
    if (isOpen(uri)) return;
    const stale =
      text === undefined
        ? this.library.remove(uri.toString())
        : this.library.put(uri.toString(), text, false);
    if (tell) this.#fire(stale);
  }

  async #closed(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!this.library.get(key)) return;
    // What was not saved is gone, so the file's own text counts again; outside the workspace, nothing does.
    if (this.#isOurs(document.uri) && workspace.getWorkspaceFolder(document.uri))
      await this.#readClosed(document.uri);
    else this.#fire(this.library.remove(key));
  }

  #gone(uri: Uri): void {
    const within = uri.toString();
    for (const { uri: known } of [...this.library.all()]) {
      const gone = known === within || known.startsWith(`${within}/`);
      // What is open still stands in its editor, whatever became of the file.
      if (gone && !isOpen(Uri.parse(known))) this.#fire(this.library.remove(known));
    }
  }
}

/** Where the settings may lie that hold for what is open: read first, so that nothing is asked that they turn off. */
function settingsAbove(): readonly Uri[] {
  const found = new Map<string, Uri>();
  for (const { uri, languageId } of workspace.textDocuments) {
    const home = languageId === 'yaml' ? workspace.getWorkspaceFolder(uri)?.uri : undefined;
    if (!home) continue;
    for (let at = Uri.joinPath(uri, '..'); at.path.startsWith(home.path); at = Uri.joinPath(at, '..')) {
      const settings = Uri.joinPath(at, CONFIG_NAME);
      found.set(settings.toString(), settings);
      if (at.path === home.path || at.path === '/') break;
    }
  }
  return [...found.values()];
}

function isOpen(uri: Uri): boolean {
  return openDocument(uri.toString()) !== undefined;
}

/** The open document with that address, if it is open. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
