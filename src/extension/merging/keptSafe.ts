/** Keeps words in a file of our own while they are nowhere else, and gives them back where VS Code was closed in between. */
import { Uri, window, workspace } from 'vscode';
import { decoded } from '../../core/text/decoded.ts';

const ENDING = '.words.json';

export class KeptSafe {
  readonly #folder: Uri;

  /** @param folder of our own, for this workspace */
  constructor(folder: Uri) {
    this.#folder = folder;
  }

  /** @returns forgets them again; @throws where they can’t be kept */
  async keep(uri: Uri, text: string): Promise<() => Promise<void>> {
    const file = Uri.joinPath(this.#folder, `${crypto.randomUUID()}${ENDING}`);
    await workspace.fs.createDirectory(this.#folder);
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode(JSON.stringify({ uri: uri.toString(), text })),
    );
    return async () => {
      await workspace.fs.delete(file);
    };
  }

  /** Offers what was kept and never forgotten: VS Code ended in between. */
  async giveBack(): Promise<void> {
    for (const name of await this.#names()) {
      const file = Uri.joinPath(this.#folder, name);
      const kept = await readKept(file);
      if (kept) {
        const { uri, text } = kept;
        const open = 'Open them';
        const answer = await window.showInformationMessage(
          `VS Code ended while two versions of ${decoded(uri.slice(uri.lastIndexOf('/') + 1))} were brought together. Your words are still here.`,
          open,
        );
        if (answer !== open) continue;
        await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: text }));
      }
      await workspace.fs.delete(file);
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      const entries = await workspace.fs.readDirectory(this.#folder);
      return entries.map(([name]) => name).filter((name) => name.endsWith(ENDING));
    } catch {
      // Nothing was ever kept.
      return [];
    }
  }
}

async function readKept(file: Uri): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
    if (typeof kept !== 'object' || kept === null || !('uri' in kept) || !('text' in kept)) return undefined;
    const { uri, text } = kept;
    return typeof uri === 'string' && typeof text === 'string' ? { uri, text } : undefined;
  } catch {
    return undefined;
  }
}
