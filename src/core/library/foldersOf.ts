import type { Shelf } from './shelf.ts';

/** The folders that have documents of a shelf in them, at any depth; worked out anew only once the shelf has changed. */
export class FoldersOf {
  readonly #shelf: Pick<Shelf, 'all' | 'revision'>;
  readonly #folders = new Set<string>();
  #revision: number | undefined;

  constructor(shelf: Pick<Shelf, 'all' | 'revision'>) {
    this.#shelf = shelf;
  }

  /** @param folder its address, without a slash at its end */
  has(folder: string): boolean {
    if (this.#revision !== this.#shelf.revision) {
      this.#revision = this.#shelf.revision;
      this.#folders.clear();
      for (const { uri } of this.#shelf.all()) this.#add(uri);
    }
    return this.#folders.has(folder);
  }

  #add(uri: string): void {
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end);
      // What is above it is known then, too.
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
  }
}
