/** What was saved before a change is saved again after it, however many changes follow each other. */
import { withinTime } from './live/withinTime.ts';

/** So long a save may take before it is gone on without it, in milliseconds: some file systems never answer. */
const SAVING = 10_000;

export interface Saveable {
  readonly isDirty: boolean;
  save(): PromiseLike<boolean>;
}

export class SavedAgain {
  readonly #find: (uri: string) => Saveable | undefined;
  /** How many changes of a document are under way that began when it was saved. */
  readonly #underWay = new Map<string, number>();

  /** @param find the open document with that address, if it is open */
  constructor(find: (uri: string) => Saveable | undefined) {
    this.#find = find;
  }

  /** Whether a document has no words that are still to be saved; those that are saved in a moment are none. */
  isSaved(uri: string): boolean {
    return this.#underWay.has(uri) || this.#find(uri)?.isDirty !== true;
  }

  /**
   * Makes a change, and saves the document where it was saved before; else it waits for whoever is writing there.
   * A second change finds the first one not saved yet, and goes on from what it was before both.
   * What can’t be saved stays to be saved: VS Code says why, and the change is made all the same.
   * @param isToSave whether there is anything to save, once the change is made
   */
  async change<Made>(
    uri: string,
    make: () => Promise<Made>,
    isToSave: (made: Made) => boolean,
  ): Promise<Made> {
    if (!this.isSaved(uri)) return make();
    const count = this.#underWay.get(uri) ?? 0;
    this.#underWay.set(uri, count + 1);
    try {
      const made = await make();
      const document = isToSave(made) ? this.#find(uri) : undefined;
      if (document) await withinTime(SAVING, document.save());
      return made;
    } finally {
      const left = (this.#underWay.get(uri) ?? 1) - 1;
      if (left > 0) this.#underWay.set(uri, left);
      else this.#underWay.delete(uri);
    }
  }
}
