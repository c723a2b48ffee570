/** The files beside the documents that a link may lead to: student work, data, pictures. */
import { CancellationTokenSource, Disposable, workspace, type Uri } from 'vscode';
import { isYamlName } from '../../core/kinds/kind.ts';
import { nameFor } from '../../core/references/files.ts';
import { logError } from '../log.ts';
import { listFiles } from '../files.ts';

/** More files than these are not kept at hand. */
const MOST = 2_000;

/** Knows which files there are: listed when first asked for, and followed from then on. */
export class FilesBeside extends Disposable {
  #files: Set<string> | undefined;
  readonly #stop = new CancellationTokenSource();
  readonly #parts: Disposable[] = [];

  constructor() {
    super(() => {
      this.#stop.cancel();
      Disposable.from(...this.#parts).dispose();
    });
  }

  /**
   * The files as a document would name them, those in its own folder first; none until they have been listed.
   * @param from address of the document
   * @param folders addresses of the workspace's folders
   */
  of(from: string, folders: readonly string[]): readonly string[] {
    if (!this.#files) {
      this.#files = new Set();
      void this.#follow(this.#files).catch(logError);
      return [];
    }
    return [...this.#files]
      .flatMap((uri) => nameFor(from, uri, folders) ?? [])
      .sort((a, b) => stepsTo(a) - stepsTo(b) || (a < b ? -1 : Number(a > b)));
  }

  async #follow(files: Set<string>): Promise<void> {
    const watcher = workspace.createFileSystemWatcher('**/[!.]*', false, true, false);
    const add = (uri: Uri): void => {
      if (files.size < MOST && isMeant(uri)) files.add(uri.toString());
    };
    this.#parts.push(
      watcher,
      watcher.onDidCreate(add),
      watcher.onDidDelete((uri) => {
        const gone = uri.toString();
        // Of a folder that goes, only the folder is told.
        for (const file of files) if (file === gone || file.startsWith(`${gone}/`)) files.delete(file);
      }),
    );
    for (const uri of await listFiles(this.#stop.token)) add(uri);
  }
}

/** Our documents are known by themselves; what programs keep for themselves is no student work. */
function isMeant({ path }: Uri): boolean {
  return !isYamlName(path) && !/\/(?:\.|node_modules\/)/.test(path) && /\.[^./]+$/.test(path);
}

/** How many folders away a file is. */
function stepsTo(name: string): number {
  return name.split('/').length;
}
