import { ProgressLocation, Uri, window, workspace, type CancellationToken } from 'vscode';
import { CONFIG_NAME, kindOfName } from '../core/kinds/kind.ts';
import { askedTogether, AtHand } from '../core/library/atHand.ts';
import type { Library } from '../core/library/library.ts';
import { listYaml, readText } from './files.ts';
import { hashOf, type KeptFindings } from './keptFindings.ts';
import { isOpen } from './openDocument.ts';
import { turn } from './pause.ts';
import type { Telling } from './telling.ts';

/** How many files are read at the same time: in a live session each costs the way to the host and back. */
const AT_ONCE = 8;

/** Who knows what lies in the workspace. */
interface Surroundings {
  readonly telling: Telling;
  /** What was found when the workspace was last open. */
  readonly kept: KeptFindings | undefined;
  readonly isOurs: (uri: Uri) => boolean;
  readonly readSettings: (uri: Uri) => Promise<void>;
  readonly forget: (uri: string) => void;
}

/** Goes through the workspace and takes every document in, a slice at a time, with progress in the status bar. */
export class WorkspaceReading {
  readonly #library: Library;
  readonly #around: Surroundings;
  /** Counts the readings: only the last one started says that all is read. */
  #count = 0;
  #last: Promise<void> | undefined;

  constructor(library: Library, around: Surroundings) {
    this.#library = library;
    this.#around = around;
  }

  /** @returns once every document is taken in and it has been told of each, or a newer reading has begun */
  begin(): Promise<void> {
    this.#last = this.#read(++this.#count);
    return this.#last;
  }

  /** Waits until every document of the workspace has been read. */
  async whenDone(): Promise<void> {
    // A reading that a newer one has overtaken ends before all is read.
    for (let waited: Promise<void> | undefined; !this.#library.complete && waited !== this.#last;) {
      waited = this.#last;
      await waited;
    }
  }

  /** Tells the library which folders are open. */
  lookAtFolders(): void {
    this.#library.folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  }

  async #read(reading: number): Promise<void> {
    this.lookAtFolders();
    this.#library.setComplete(false);
    const { telling, kept } = this.#around;
    await window.withProgress(
      { location: ProgressLocation.Window, title: 'Reading the plans' },
      async (progress, token) => {
        const before = [...this.#library.all()].map(({ uri }) => uri);
        const isOver = (): boolean => token.isCancellationRequested || reading !== this.#count;
        const ours = await this.#ours(token);
        await kept?.open();
        let read = 0;
        const next = ours.values();
        const atHand = new AtHand(this.#library);
        const readOn = async (): Promise<void> => {
          for (const uri of next) {
            if (isOver()) return;
            const beginsSlice = await this.#take(uri);
            if (isOver()) return;
            atHand.add(uri.toString());
            read++;
            if (beginsSlice) progress.report({ message: `${read} of ${ours.length}` });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, readOn));
        if (isOver()) return;
        atHand.end();
        this.#forget(before, ours);
        this.#library.setComplete(true);
        await kept?.sayAgain();
        // Now that every document is known, what is said of each may be told.
        telling.tell([...this.#library.all()].map(({ uri }) => uri));
        await telling.whenTold();
        await turn();
        if (!isOver()) await kept?.keep();
      },
    );
  }

  /** The files that are ours. The settings come before what they speak of, and what all are asked about before those. */
  async #ours(token: CancellationToken): Promise<readonly Uri[]> {
    const { isOurs, readSettings } = this.#around;
    for (const uri of settingsAbove()) await readSettings(uri);
    const listed = await listYaml(token);
    for (const uri of listed) if (kindOfName(uri.path) === 'config') await readSettings(uri);
    const [together, others]: [Uri[], Uri[]] = [[], []];
    for (const uri of listed) {
      await turn();
      if (!isOurs(uri)) continue;
      const isTogether = askedTogether.has(this.#library.kindOf(uri.toString()));
      (isTogether ? together : others).push(uri);
    }
    return [...together, ...others];
  }

  /**
   * Takes a document in when it has its turn; an open one is taken from its editor. Nobody is told before all are there.
   * @returns whether a slice has begun with it
   */
  async #take(uri: Uri): Promise<boolean> {
    if (isOpen(uri)) return false;
    const text = await readText(uri);
    const { kept } = this.#around;
    const hash = text !== undefined && kept ? await hashOf(text) : undefined;
    const beginsSlice = await turn();
    if (isOpen(uri)) return beginsSlice;
    const key = uri.toString();
    if (text === undefined) this.#library.remove(key);
    else if (kept && hash !== undefined) kept.put(key, text, hash);
    else this.#library.put(key, text, false);
    return beginsSlice;
  }

  /**
   * What is neither open nor in the workspace any more is forgotten: a folder may have been taken away.
   * @param known what was known before the files were listed: what came since then is there, and was not listed
   */
  #forget(known: readonly string[], listed: readonly Uri[]): void {
    const there = new Set(listed.map((uri) => uri.toString()));
    for (const uri of known) if (!there.has(uri) && !isOpen(Uri.parse(uri))) this.#around.forget(uri);
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
