/**
 * What can only be read here: a live session that is shared for reading, a folder that takes no changes, a single file that
 * is locked. VS Code changes the text of such a file all the same when an extension asks it to, and fails when it is to be
 * saved; in a live session the host undoes it. So we look before we change anything, and before we ask anybody anything.
 */
import {
  Disposable,
  EventEmitter,
  FilePermission,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import { isYamlName, yamlPattern } from '../../core/kinds/kind.ts';
import { openDocument } from '../openDocument.ts';
import { isGuests } from './session.ts';
import { withinTime } from './withinTime.ts';

/** VS Code tells nobody when a file system begins or stops taking changes; asking it costs nothing. In milliseconds. */
const ASK_AGAIN = 1_000;

/** How long a file system may take to say whether a file is locked, in milliseconds; until then it is not. */
const PATIENCE = 2_000;

const words = {
  session:
    'You are reading along: this session is shared for reading. To write in it too, ask the one who shares it.',
  folder:
    'You can read everything here, but not change it: this folder is open for reading only. To write here, ask the one who keeps it.',
  file: 'You can read this, but not change it: this file is open for reading only. To write in it, ask the one who keeps it.',
};

/** Open files that their file system calls locked, by address, as far as somebody has looked. */
const locked = new Set<string>();

/**
 * Why what is at an address can’t be changed here, in one sentence that says what to do; undefined where it can.
 * Of an open file it says what was found when somebody last looked.
 */
export function whyReadingOnly(uri: Uri): string | undefined {
  return whyFileSystem(uri) ?? (locked.has(uri.toString()) ? words.file : undefined);
}

/** The same before something is written: a file or folder that is not open is looked at first. */
export async function whyNotToWrite(uri: Uri): Promise<string | undefined> {
  const known = whyReadingOnly(uri);
  if (known !== undefined || openDocument(uri.toString())) return known;
  return (await isLocked(uri)) ? words.file : undefined;
}

/** What is not there, or does not answer in time, says nothing of being locked. */
async function isLocked(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const stat = await withinTime(PATIENCE, workspace.fs.stat(uri));
  return stat?.permissions === FilePermission.Readonly;
}

function whyFileSystem(uri: Uri): string | undefined {
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== false) return undefined;
  return isGuests(uri) ? words.session : words.folder;
}

/**
 * Whether something may be written there; where not, it is said why. To be asked before a person is asked anything.
 * @param uri of a document or a folder
 */
export async function mayWrite(uri: Uri): Promise<boolean> {
  const why = await whyNotToWrite(uri);
  if (why === undefined) return true;
  void window.showInformationMessage(why);
  return false;
}

/** Follows what can be changed while documents are open: the one who shares a session may let others write in the middle of it. */
export class ReadingOnly extends Disposable {
  readonly #changed = new EventEmitter<undefined>();
  /** Fires when something can be changed that could not before, or the other way round. */
  readonly onDidChange = this.#changed.event;
  readonly #came = new EventEmitter<undefined>();
  /** Fires when a file system is there that was not: a guest’s comes only once the session has begun. */
  readonly onDidCome = this.#came.event;
  /** What file systems said when last asked, by scheme; undefined of one that is not there. */
  readonly #writable = new Map<string, boolean | undefined>();
  readonly #again: ReturnType<typeof setInterval>;
  readonly #parts: Disposable[] = [];

  constructor() {
    super(() => {
      clearInterval(this.#again);
      locked.clear();
      Disposable.from(...this.#parts, this.#changed, this.#came).dispose();
    });
    this.#again = setInterval(() => this.#ask(), ASK_AGAIN);
    const watcher = workspace.createFileSystemWatcher(yamlPattern, true, false, true);
    this.#parts.push(
      workspace.onDidOpenTextDocument((document) => void this.#look(document)),
      workspace.onDidCloseTextDocument(({ uri }) => locked.delete(uri.toString())),
      watcher,
      // File systems tell a change of permissions as one of the file.
      watcher.onDidChange((uri) => {
        const open = openDocument(uri.toString());
        if (open) void this.#look(open);
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#lookAll();
      }),
    );
    this.#ask();
    this.#lookAll();
  }

  #ask(): void {
    const uris = [
      ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
      ...workspace.textDocuments.map(({ uri }) => uri),
    ];
    let [isNew, hasCome] = [false, false];
    for (const scheme of new Set(uris.map((uri) => uri.scheme))) {
      const now = workspace.fs.isWritableFileSystem(scheme);
      const before = this.#writable.get(scheme);
      if (this.#writable.has(scheme) && before !== now) {
        isNew = true;
        hasCome ||= before === undefined;
      }
      this.#writable.set(scheme, now);
    }
    if (isNew) this.#changed.fire(undefined);
    if (hasCome) this.#came.fire(undefined);
  }

  #lookAll(): void {
    for (const document of workspace.textDocuments) void this.#look(document);
  }

  async #look({ uri, languageId }: TextDocument): Promise<void> {
    if (languageId !== 'yaml' && !isYamlName(uri.path)) return;
    const key = uri.toString();
    const now = (await isLocked(uri)) && openDocument(key) !== undefined;
    if (now === locked.has(key)) return;
    if (now) locked.add(key);
    else locked.delete(key);
    this.#changed.fire(undefined);
  }
}
