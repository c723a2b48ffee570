// Somebody types in a plan that one library knows, with everything open at hand; in process, without a protocol between.
import { Library } from '../src/core/library/library.ts';
import { buildPlanView } from '../src/core/view/buildPlanView.ts';

const URI = 'file:///bench/a.project.yaml';

export class Typing {
  readonly #library = new Library();
  readonly #before: string;
  readonly #behind: string;
  #round = 0;

  /** @param words behind which is typed, where they stand first */
  constructor(text: string, words: string) {
    const at = text.indexOf(words) + words.length;
    if (at < words.length) throw new Error(`“${words}” is not there.`);
    this.#before = text.slice(0, at);
    this.#behind = text.slice(at);
    this.#library.setComplete(true);
  }

  /** A letter more each time; after seven it begins anew. @returns how much there is to say about the plan then */
  type(): number {
    this.#library.put(URI, this.#before + 'x'.repeat(1 + (this.#round++ % 7)) + this.#behind, true);
    return this.#library.findings(URI).length;
  }

  /** What the panel is sent, as it goes over. */
  state(): string {
    const document = this.#library.get(URI);
    if (!document) throw new Error('The plan is not there.');
    return JSON.stringify(buildPlanView(document, this.#library, this.#library.findings(URI), this.#round));
  }
}
