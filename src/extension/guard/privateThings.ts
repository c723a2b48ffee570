import {
  commands,
  Disposable,
  EventEmitter,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type Memento,
} from 'vscode';
import type { Git } from '../../core/privacy/git.ts';
import { guard, guardStore } from '../../core/privacy/guard.ts';
import { countFound, guardPage, type Found, type PrivateLine } from '../../core/privacy/guardPage.ts';
import type { GuardReport } from '../../core/privacy/guardReport.ts';
import { RESERVED } from '../../core/schema/wordKeys.ts';
import type { Documents } from '../documents.ts';
import { logError } from '../log.ts';

/** The scheme of the page that says what was found. */
const SCHEME = 'third-point-private-things';
const PAGE = Uri.from({ scheme: SCHEME, path: '/Private things.md' });
/** What was said already in this workspace: codes and names of files, never a word of theirs. */
const TOLD = 'guard.told';
/** After saving, so long nothing else may be saved before it is looked, in milliseconds. */
const PAUSE = 1_500;

/** What the guard needs of where it runs. */
export interface GuardPlace {
  /** The git of this computer; absent where extensions run in a browser. */
  readonly git: Git | undefined;
  /** Where the private notes are kept. */
  readonly store: Uri;
  readonly memory: Memento;
}

/**
 * Looks whether something private got into what is shared: once everything is read, after saving, and when asked.
 * Says so once, calmly; what to do stands on a page. It changes nothing.
 */
export class PrivateThings extends Disposable {
  readonly #documents: Documents;
  readonly #place: GuardPlace;
  readonly #parts: Disposable[] = [];
  readonly #pageChanged = new EventEmitter<Uri>();
  #found: Found = { reports: [], lines: [], history: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;

  constructor(documents: Documents, place: GuardPlace) {
    super(() => {
      clearTimeout(this.#timer);
      Disposable.from(...this.#parts, this.#pageChanged).dispose();
    });
    this.#documents = documents;
    this.#place = place;
    this.#parts.push(
      commands.registerCommand('thirdPoint.checkPrivate', () => this.#asked()),
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#pageChanged.event,
        provideTextDocumentContent: () => guardPage(this.#found),
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (documents.library.get(uri.toString())) this.#soon();
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.lookQuietly()),
    );
  }

  /** Looks at what lies in the folders and is marked to be shared; says something only where there is something new. */
  lookQuietly(): void {
    const { git } = this.#place;
    if (!git || !workspace.isTrusted) return;
    if (this.#isLooking) {
      this.#soon();
      return;
    }
    this.#isLooking = true;
    void this.#look(git, false)
      .then((found) => this.#tell(found))
      .catch(logError)
      .finally(() => (this.#isLooking = false));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.lookQuietly(), PAUSE);
  }

  async #look(git: Git, history: boolean): Promise<Found> {
    const reports = new Map<string, GuardReport>();
    for (const { uri } of workspace.workspaceFolders ?? []) {
      if (uri.scheme !== 'file') continue;
      const kindOf = (path: string) => this.#documents.library.kindOf(Uri.joinPath(uri, path).toString());
      const report = await guard(git, uri.fsPath, { history, kindOf });
      if (report) reports.set(report.top, report);
    }
    const { store } = this.#place;
    const inside = store.scheme === 'file' ? await guardStore(git, store.fsPath) : undefined;
    if (inside) {
      const known = reports.get(inside.top);
      reports.set(inside.top, known ? { ...known, things: [...inside.things, ...known.things] } : inside);
    }
    return { reports: [...reports.values()], lines: this.#lines(), history };
  }

  /** Lines of documents that say they are private, as the Problems view has them. */
  #lines(): readonly PrivateLine[] {
    const { library } = this.#documents;
    return [...library.all()].flatMap((document) =>
      library
        .findings(document.uri)
        .filter(({ code }) => code === RESERVED)
        .map(({ span }) => ({
          path: workspace.asRelativePath(Uri.parse(document.uri)),
          line: document.lines.positionAt(span.start).line + 1,
        })),
    );
  }

  async #tell(found: Found): Promise<void> {
    const names = found.reports.flatMap(({ top, things }) =>
      things.map(({ code, path }) => `${code} ${top} ${path}`),
    );
    const told = new Set(this.#place.memory.get<readonly string[]>(TOLD, []));
    if (names.length !== told.size || names.some((name) => !told.has(name)))
      await this.#place.memory.update(TOLD, names.length === 0 ? undefined : names);
    if (names.every((name) => told.has(name))) return;
    this.#put(found);
    const show = 'Show me';
    void window
      .showInformationMessage('Something private has got into what this folder shares.', show, 'Not now')
      .then((chosen) => (chosen === show ? this.#show() : undefined));
  }

  async #asked(): Promise<void> {
    const { git } = this.#place;
    const why = !git ? words.noGit : workspace.isTrusted ? undefined : words.notTrusted;
    if (why !== undefined || !git) {
      void window.showInformationMessage(why ?? words.noGit);
      return;
    }
    const found = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Looking for private things' },
      () => this.#look(git, true),
    );
    this.#put(found);
    if (countFound(found) > 0) await this.#show();
    else if (found.reports.length === 0) void window.showInformationMessage(words.noRepository);
    else if (found.reports.some(({ whole }) => !whole)) void window.showInformationMessage(words.partly);
    else void window.showInformationMessage(words.nothing);
  }

  #put(found: Found): void {
    this.#found = found;
    this.#pageChanged.fire(PAGE);
  }

  /** As a page to be read; as text where nothing shows pages. */
  async #show(): Promise<void> {
    await commands
      .executeCommand('markdown.showPreview', PAGE)
      .then(undefined, () => window.showTextDocument(PAGE));
  }
}

const words = {
  noGit:
    'Here in the browser, what the folder’s history keeps can’t be looked at. Open the folder in VS Code on a computer to have it looked at.',
  notTrusted:
    'You have not said yet that you trust this folder, so its history is not looked at. Trust it first, where VS Code asks about it.',
  noRepository:
    'The folders that are open here have no history, or git isn’t on this computer. So there is nothing kept that could be looked at.',
  partly:
    'Nothing private was found in what could be looked at. That was only a part: the rest is not on this computer, or takes too long.',
  nothing:
    'Nothing private was found: not in the folder, not in what is marked to be shared next, not in the history.',
};
