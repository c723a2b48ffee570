import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument } from '../tree.ts';
import { isWhole } from './search.ts';

/** As many fixes are tried on the whole text; the others are not offered. */
const MOST_TRIED = 6;

/** Tries a fix before it is offered: the text has to be sound with it. */
export class Proof {
  readonly #document: YamlDocument;
  #left = MOST_TRIED;

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  /** Whether the text has fewer problems after the edits. */
  better(edits: readonly TextEdit[]): boolean {
    return this.#after(edits) < faults(this.#document);
  }

  /** Whether the text has no more problems after the edits. */
  sound(edits: readonly TextEdit[]): boolean {
    return this.#after(edits) <= faults(this.#document);
  }

  #after(edits: readonly TextEdit[]): number {
    if (this.#left-- <= 0) return Infinity;
    const after = parseYaml(applyEdits(this.#document.text, edits));
    return isWhole(this.#document) && !isWhole(after) ? Infinity : faults(after);
  }
}

function faults({ problems, duplicateKeys }: YamlDocument): number {
  return problems.length + duplicateKeys.length;
}
