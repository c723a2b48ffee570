/** Tells the extension whether somebody looks at what changed: only then it is worked out in full. */
import type { Board } from '../board.ts';
import { CHANGES } from './changesDesk.ts';

export class LookingAtChanges {
  /** What was said last, of which document. */
  #said = '';
  #on = false;
  #had = false;

  /** Called after every drawing. @param uri of what is shown */
  follow(board: Pick<Board, 'ask' | 'isOpen' | 'page' | 'since' | 'wide'>, uri: string): void {
    const { since, wide, page } = board;
    if (!since) return;
    const looks = board.isOpen(CHANGES) || (wide && page === CHANGES);
    const has = since.groups !== undefined;
    if (uri !== this.#said) [this.#said, this.#on, this.#had] = [uri, false, false];
    // Where somebody else closed theirs, it is asked for again.
    const lost = looks && this.#on && this.#had && !has;
    this.#had = has;
    if (looks === this.#on && !lost) return;
    this.#on = looks;
    board.ask({ do: 'since', on: looks });
  }
}
