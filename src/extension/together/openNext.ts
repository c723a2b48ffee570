/**
 * What is opened once its folder is in the window. A folder that comes in beside a first one makes VS Code start its
 * extensions anew: what was meant to come next is remembered over that.
 */
import { commands, Disposable, Uri, window, workspace } from 'vscode';
import { canKeep, openBeside } from './bothFolders.ts';
import { readText } from '../files.ts';
import { logError } from '../log.ts';
import type { Opening } from '../opening.ts';

/** The file that remembers. VS Code’s own memory is written too late where its window runs in a browser. */
const FILE = 'open-next.json';

/** After this long, in milliseconds, nobody waits for it any more. */
const SOON = 10 * 60 * 1000;

interface Next {
  readonly uri: string;
  readonly at: number;
}

/** Opens what is remembered, as soon as its folder is there. */
export class OpenNext extends Disposable {
  readonly #home: Uri;
  readonly #opening: Opening;

  /** @param home the extension’s own folder for all windows */
  constructor(home: Uri, opening: Opening) {
    const folders = workspace.onDidChangeWorkspaceFolders(() => this.#look());
    super(() => {
      folders.dispose();
    });
    this.#home = home;
    this.#opening = opening;
    this.#look();
  }

  /** Opens a document of ours; puts folders into the window first, where they are none of it yet. */
  async open(uri: Uri, folders: readonly Uri[]): Promise<void> {
    const missing = folders.filter((folder) => !workspace.getWorkspaceFolder(folder));
    if (missing.length === 0) {
      await this.#opening.ours(uri);
      return;
    }
    await this.#remember({ uri: uri.toString(), at: Date.now() });
    if (!workspace.workspaceFile && canKeep(this.#home)) {
      await openBeside(this.#home, missing);
      return;
    }
    const taken = workspace.updateWorkspaceFolders(
      workspace.workspaceFolders?.length ?? 0,
      0,
      ...missing.map((folder) => ({ uri: folder })),
    );
    if (taken) return;
    await this.#forget();
    await this.#opening.ours(uri);
  }

  #look(): void {
    void this.#take().catch(logError);
  }

  async #take(): Promise<void> {
    const next = await this.#remembered();
    if (!next) return;
    const uri = Uri.parse(next.uri);
    const late = Date.now() - next.at > SOON;
    if (!late && !workspace.getWorkspaceFolder(uri)) return;
    await this.#forget();
    if (late) return;
    await this.#opening.ours(uri);
    if (workspace.workspaceFile?.scheme === 'untitled') await keepBoth();
  }

  get #file(): Uri {
    return Uri.joinPath(this.#home, FILE);
  }

  async #remember(next: Next): Promise<void> {
    await workspace.fs.writeFile(this.#file, new TextEncoder().encode(JSON.stringify(next)));
  }

  async #remembered(): Promise<Next | undefined> {
    const text = await readText(this.#file);
    if (text === undefined) return undefined;
    try {
      const next: unknown = JSON.parse(text);
      return isNext(next) ? next : undefined;
    } catch {
      return undefined;
    }
  }

  async #forget(): Promise<void> {
    await workspace.fs.delete(this.#file);
  }
}

/** The folders stand beside each other only until the window is closed, unless that is kept. */
async function keepBoth(): Promise<void> {
  const keep = 'Keep them together…';
  const answer = await window.showInformationMessage(
    'Your papers and the plans are open beside each other now. Keep the two folders together, and both open next time.',
    keep,
  );
  if (answer === keep) await commands.executeCommand('workbench.action.saveWorkspaceAs');
}

function isNext(value: unknown): value is Next {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'at' in value &&
    typeof value.at === 'number'
  );
}
