import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument } from '../tree.ts';
import type { SoundReading } from './blanks.ts';
import { isWhole } from './search.ts';

/** As many fixes are tried on the whole text; the others are not offered. */
const MOST_TRIED = 6;

/** Tries a fix before it is offered: with it, the text has to be sound where it is not broken elsewhere. */
export class Proof {
  readonly #sound: SoundReading;
  #left = MOST_TRIED;

  constructor(sound: SoundReading) {
    this.#sound = sound;
  }

  /** Whether the text has fewer problems after the edits. */
  better(edits: readonly TextEdit[]): boolean {
    return this.#after(edits) < faults(this.#sound.document);
  }

  /** Whether the text has no more problems after the edits. */
  sound(edits: readonly TextEdit[]): boolean {
    return this.#after(edits) <= faults(this.#sound.document);
  }

  #after(edits: readonly TextEdit[]): number {
    if (this.#left-- <= 0) return Infinity;
    const { document, edits: mending } = this.#sound;
    // What is mended or left out stays so, unless this fix is about it.
    const others = mending.filter((one) =>
      edits.every((edit) => one.end <= edit.start || edit.end <= one.start),
    );
    const after = parseYaml(applyEdits(document.text, [...others, ...edits]));
    return isWhole(after) ? faults(after) : Infinity;
  }
}

function faults({ problems, duplicateKeys }: YamlDocument): number {
  return problems.length + duplicateKeys.length;
}
