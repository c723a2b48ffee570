/**
 * Looks at closed documents soon after they were taken in, while their trees are at hand: each is then read once, for what it
 * names and for what there is to say about it.
 */
import type { Kind } from '../kinds/kind.ts';
import { namesOf } from '../references/names.ts';
import type { Library } from './library.ts';

/** So much text may wait to be looked at, in characters: less than keeps its trees (see `Recent`). */
const MOST = 40_000;

/**
 * Of these kinds all documents are asked about together: they are best taken in before the others, of which more would have to
 * be looked at again with each of them.
 */
export const askedTogether: ReadonlySet<Kind | 'ignored' | undefined> = new Set([
  'config',
  'standards',
  'coaching-agreement',
]);

/** Documents that were taken in just now. What lies together comes together, so each waits a little for what it names. */
export class AtHand {
  readonly #library: Library;
  readonly #look: (uri: string) => unknown;
  /** Their addresses, the first one in front. */
  readonly #waiting = new Set<string>();
  #characters = 0;

  /** @param look what is to be worked out of a document, its findings at least */
  constructor(library: Library, look = (uri: string): unknown => library.findings(uri)) {
    this.#library = library;
    this.#look = look;
  }

  /** Says that a document was taken in, and looks at those that have waited for long enough. */
  add(uri: string): void {
    const document = this.#library.get(uri);
    // What was not read now has no tree to make use of. What others depend on changes while they come.
    if (!document?.holds || document.kind === 'config' || this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#characters += document.text.length;
    for (const first of this.#waiting) {
      if (this.#characters <= MOST) return;
      this.#lookAt(first);
    }
  }

  /** Looks at all that still wait. */
  end(): void {
    for (const uri of this.#waiting) this.#lookAt(uri);
  }

  #lookAt(uri: string): void {
    this.#waiting.delete(uri);
    const document = this.#library.get(uri);
    if (!document) return;
    this.#characters -= document.text.length;
    // What it names and is not there yet would change what is said about it.
    const isAlone = namesOf(document).files.every((file) => this.#library.find(uri, file));
    if (document.holds && isAlone) this.#look(uri);
  }
}
