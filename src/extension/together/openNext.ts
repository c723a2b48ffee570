/**
 * What is opened once its folder is in the window. A folder that comes in beside a first one makes VS Code start its
 * extensions anew: what was meant to come next is remembered over that.
 */
import { commands, Disposable, Uri, window, workspace, type Memento } from 'vscode';
import { logError } from '../log.ts';
import type { Opening } from '../opening.ts';

const KEY = 'thirdPoint.openNext';

/** After this long, in milliseconds, nobody waits for it any more. */
const SOON = 10 * 60 * 1000;

interface Next {
  readonly uri: string;
  readonly at: number;
}

/** Opens what is remembered, as soon as its folder is there. */
export class OpenNext extends Disposable {
  readonly #memory: Memento;
  readonly #opening: Opening;

  constructor(memory: Memento, opening: Opening) {
    const folders = workspace.onDidChangeWorkspaceFolders(() => this.#look());
    super(() => {
      folders.dispose();
    });
    this.#memory = memory;
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
    await this.#memory.update(KEY, { uri: uri.toString(), at: Date.now() } satisfies Next);
    const taken = workspace.updateWorkspaceFolders(
      workspace.workspaceFolders?.length ?? 0,
      0,
      ...missing.map((folder) => ({ uri: folder })),
    );
    if (taken) return;
    await this.#memory.update(KEY, undefined);
    await this.#opening.ours(uri);
  }

  #look(): void {
    const next = this.#memory.get<unknown>(KEY);
    if (!isNext(next)) return;
    const uri = Uri.parse(next.uri);
    const late = Date.now() - next.at > SOON;
    if (!late && !workspace.getWorkspaceFolder(uri)) return;
    void this.#take(late ? undefined : uri).catch(logError);
  }

  async #take(uri: Uri | undefined): Promise<void> {
    await this.#memory.update(KEY, undefined);
    if (!uri) return;
    await this.#opening.ours(uri);
    if (workspace.workspaceFile?.scheme === 'untitled') await keepBoth();
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
