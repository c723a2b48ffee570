import { CancellationTokenSource, Disposable, EventEmitter, Uri, workspace, type TextDocument } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import { isAboutUs, isPlan, isYamlName } from '../core/kinds/kind.ts';
import { isDoubled, isWorse } from '../core/library/arriving.ts';
import { FoldersOf } from '../core/library/foldersOf.ts';
import { Library } from '../core/library/library.ts';
import type { Preferences } from '../core/library/settings.ts';
import { listYaml, readText } from './files.ts';
import { Arrivals, type Patience } from './live/arrivals.ts';
import { withinTime } from './live/withinTime.ts';
import { watchFiles } from './filesOnDisk.ts';
import { KeptFindings, type KeptIn } from './keptFindings.ts';
import { isOpen, openDocument } from './openDocument.ts';
import { turn } from './pause.ts';
import { tabsOf } from './tabs.ts';
import { Telling } from './telling.ts';
import { WorkspaceReading } from './workspaceReading.ts';

/** Above this many characters a text waits for a pause in the typing. */
const LARGE = 200_000;
const PAUSE = 250;

/** How long a file system may take to say whether something is there, in milliseconds. */
const THERE = 3_000;

/** Above this many characters a text is looked at when it is saved. */
export const HUGE = 1_000_000;

/** Schemes of what is open by itself, outside of any folder. */
const own = new Set(['file', 'untitled']);

/** Keeps the library equal to what is open in editors and what lies in the workspace's folders. */
export class Documents extends Disposable {
  readonly library = new Library();
  readonly #telling = new Telling(this.library);
  /** Fires with the addresses whose findings may have changed. */
  readonly onDidChange = this.#telling.onDidTell;
  readonly #scopeChanged = new EventEmitter<undefined>();
  /** Fires when the settings make other files ours than before. */
  readonly onDidChangeScope = this.#scopeChanged.event;
  #scope = 0;
  readonly #folders = new FoldersOf(this.library);
  /** Closed files that are being read, each with the last that began to. */
  readonly #beingRead = new Map<string, object>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** What comes into open texts from elsewhere. */
  readonly arrivals: Arrivals;
  readonly #reading: WorkspaceReading;
  /** Which version of an open text the library has. */
  readonly #versions = new Map<string, number>();
  /** What VS Code keeps the text of for some minutes, though its file is gone and nobody has it open. */
  readonly #left = new Set<string>();
  /** Texts that are opened again when VS Code lets go of them. */
  keptOpen: ReadonlySet<string> = new Set();
  readonly #parts: Disposable[] = [];

  /**
   * @param patience how long texts that are on their way are waited for; tests have more
   * @param keptIn where findings are kept from one start to the next; left out: nowhere
   */
  constructor(preferences: Preferences, patience?: Patience, keptIn?: KeptIn) {
    super(() => {
      for (const timer of this.#waiting.values()) clearTimeout(timer);
      Disposable.from(...this.#parts, this.#telling, this.#scopeChanged).dispose();
    });
    this.arrivals = new Arrivals((document) => {
      if (document.isClosed) return;
      this.#put(document, this.library.read(document.uri.toString(), document.getText(), true));
    }, patience);
    this.library.setPreferences(preferences);
    this.#scope = this.library.scope;
    this.#reading = new WorkspaceReading(this.library, {
      ...{ telling: this.#telling, kept: keptIn && new KeptFindings(this.library, keptIn) },
      isOurs: (uri) => this.#isOurs(uri),
      readSettings: (uri) => this.#readClosed(uri),
      forget: (uri) => this.#fire(this.library.remove(uri)),
    });
    this.#parts.push(
      this.arrivals,
      watchFiles(
        (uri) => void this.#written(uri),
        (uri) => void this.#gone(uri),
      ),
      workspace.onDidOpenTextDocument((document) => this.#take(document)),
      workspace.onDidChangeTextDocument((event) => {
        const { document, contentChanges } = event;
        if (contentChanges.length === 0 || !this.#mayBeOurs(document)) return;
        this.#left.delete(document.uri.toString());
        this.arrivals.hear(event);
        this.#soon(document);
      }),
      workspace.onDidSaveTextDocument((document) => this.#take(document, true)),
      workspace.onDidCloseTextDocument((document) => void this.#closed(document)),
      workspace.onDidChangeWorkspaceFolders(() => void this.readAll()),
    );
    this.#reading.lookAtFolders();
    for (const document of workspace.textDocuments) this.#take(document);
  }

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

  /** Reads every document of the workspace, a slice at a time, with progress in the status bar. */
  readAll(): Promise<void> {
    return this.#reading.begin();
  }

  /** Waits until every document of the workspace has been read: before that, nothing can be called missing. */
  whenRead(): Promise<void> {
    return this.#reading.whenDone();
  }

  /** Takes in what the person has set. */
  setPreferences(preferences: Preferences): void {
    this.#fire(this.library.setPreferences(preferences));
  }

  /** Looks for files that the settings now make ours; those that are none of ours any more are forgotten already. */
  async #lookAnew(): Promise<void> {
    for (const document of workspace.textDocuments) this.#take(document);
    const never = new CancellationTokenSource();
    for (const uri of await listYaml(never.token)) {
      if (!this.#isOurs(uri) || this.library.get(uri.toString())) continue;
      await this.#readClosed(uri);
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

  /** A changed text is looked at in the next moment, so that one keystroke's several events cost one look. */
  #soon(document: TextDocument): void {
    const { length } = document.getText();
    if (length > HUGE) return;
    const key = document.uri.toString();
    const pause = Math.max(this.arrivals.untilPause(key), length > LARGE ? PAUSE : 0);
    this.#after(key, pause, () => this.#take(document));
  }

  /**
   * Takes in the newest text of an open document at once, before anything is said about it; but for one that comes from
   * elsewhere and has not come as a whole yet.
   */
  refresh(uri: Uri): void {
    const document = openDocument(uri.toString());
    if (document) this.#take(document, true);
  }

  /** Reads a file once more that is not open. What can’t be read just now stays as it is known. */
  async readAgain(uri: Uri): Promise<void> {
    if (isOpen(uri)) return;
    const key = uri.toString();
    const text = await readText(uri);
    if (text === undefined || isOpen(uri) || text === this.library.get(key)?.text) return;
    this.#fire(this.library.put(key, text, false));
  }

  /** Waits until an open text has come as a whole, and takes it in. It does not wait for long. */
  async whenSettled(uri: Uri): Promise<void> {
    this.refresh(uri);
    await this.arrivals.whenSettled(uri.toString());
    this.refresh(uri);
  }

  /** The version of the open text that is looked at; 0 where it is not open. */
  versionOf(uri: string): number {
    return this.#versions.get(uri) ?? 0;
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
    if (this.#left.has(key)) return;
    const text = document.getText();
    if (text.length > HUGE && !anySize && this.library.get(key)) return;
    const now = this.library.read(key, text, true);
    if (this.#isStillComing(key, text, now)) this.arrivals.wait(document);
    else this.#put(document, now);
  }

  /** What the person writes is looked at as it is; what comes from elsewhere may be only half there, or twice. */
  #isStillComing(key: string, text: string, now: PlanDocument | undefined): boolean {
    const before = this.library.get(key);
    if (!before || before.text === text) return false;
    if (isDoubled(before.text, text)) return true;
    return this.arrivals.isIncoming(key) && isWorse(before, now, this.library);
  }

  /** @param read what was read from its text; undefined where it is none of ours as it stands */
  #put(document: TextDocument, read: PlanDocument | undefined): void {
    const key = document.uri.toString();
    this.#versions.set(key, document.version);
    this.arrivals.settle(key);
    this.#fire(read ? this.library.take(read, true) : this.library.remove(key));
  }

  #fire(stale: readonly string[]): void {
    this.#telling.tell(stale);
    if (this.#scope === this.library.scope) return;
    this.#scope = this.library.scope;
    this.#scopeChanged.fire(undefined);
    this.#after('settings', PAUSE, () => void this.#lookAnew());
  }

  /** A file was made or changed on disk; most are none of ours. */
  async #written(uri: Uri): Promise<void> {
    if (!this.#isOurs(uri)) return;
    const left = this.#left.delete(uri.toString()) ? openDocument(uri.toString()) : undefined;
    if (left) this.#take(left);
    else await this.#readClosed(uri);
  }

  /** A file changed on disk, and perhaps a thousand others with it, as with another branch: open ones tell us themselves. */
  async #readClosed(uri: Uri): Promise<void> {
    if (isOpen(uri)) return;
    const [key, reading] = [uri.toString(), {}];
    this.#beingRead.set(key, reading);
    const text = await readText(uri);
    await turn();
    // It may have gone meanwhile, or be read again.
    if (this.#beingRead.get(key) !== reading) return;
    this.#beingRead.delete(key);
    if (isOpen(uri)) return;
    const stale = text === undefined ? this.library.remove(key) : this.library.put(key, text, false);
    await turn();
    this.#fire(stale);
  }

  async #closed(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    this.#left.delete(key);
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#versions.delete(key);
    if (!this.library.get(key)) return;
    if (this.keptOpen.has(key) && (await isOpenAgain(document.uri))) return;
    // What was not saved is gone, so the file's own text counts again; outside the workspace, nothing does.
    if (this.#isOurs(document.uri) && workspace.getWorkspaceFolder(document.uri))
      await this.#readClosed(document.uri);
    else this.#fire(this.library.remove(key));
  }

  /** A file or a folder is said to be gone. In a live session that may be heard when it is there again already. */
  async #gone(uri: Uri): Promise<void> {
    const within = uri.toString();
    const isFile = this.library.get(within) !== undefined || this.#beingRead.has(within);
    const inside = (keys: Iterable<string>): readonly string[] =>
      isFile ? [within] : [...keys].filter((key) => key.startsWith(`${within}/`));
    const beingRead = inside(this.#beingRead.keys()).map((key) => [key, this.#beingRead.get(key)] as const);
    if (!isFile && beingRead.length === 0 && !this.#folders.has(within)) return;
    const isBack = await isThere(uri);
    for (const [key, reading] of beingRead)
      if (!isBack && this.#beingRead.get(key) === reading) this.#beingRead.delete(key);
    for (const known of inside([...this.library.all()].map((document) => document.uri))) {
      if (isStanding(known)) continue;
      if (isBack) {
        await this.#written(Uri.parse(known));
        continue;
      }
      if (openDocument(known)) this.#left.add(known);
      this.#fire(this.library.remove(known));
    }
  }
}

/** Opens a text that has just been closed. @returns whether that can be done */
function isOpenAgain(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.openTextDocument(uri)).then(
    () => true,
    () => false,
  );
}

async function isThere(uri: Uri): Promise<boolean> {
  return (await withinTime(THERE, workspace.fs.stat(uri))) !== undefined;
}

/** Whether somebody has a document open or has written in it: then it stands there, whatever became of its file. */
function isStanding(uri: string): boolean {
  const isShown = (['text', 'plan'] as const).some((as) => tabsOf(uri, as).length > 0);
  return isShown || openDocument(uri)?.isDirty === true;
}
