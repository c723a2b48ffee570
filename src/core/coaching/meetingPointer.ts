/** What the notes of a meeting that is going on say about where it looks. */
export interface Said {
  /** What tells the meeting from another one; undefined where it has no name. */
  readonly meeting: string | undefined;
  /** As the notes write it; empty: at nothing. */
  readonly lookingAt: string;
}

/** What was chosen in this window for a meeting and does not stand in its notes (yet). */
export interface Chosen {
  /** What is to be looked at, named as everywhere; undefined: nothing more. */
  readonly target: string | undefined;
  /** It can’t be written there, so nobody else sees it. */
  readonly onlyHere: boolean;
}

/** What came of hearing the notes: `moved`: somebody else has gone on; `waits`: what they name may still be arriving. */
export type Heard = 'nothing' | 'changed' | 'moved' | 'waits';

/**
 * One window’s part in the pointer of one meeting. The notes are the truth; what is chosen here counts in this window
 * until it is written, and whoever writes last has the word: a window writes only what a person chose in it, once, and
 * never because of what it hears, so two windows can’t push each other on.
 */
export class MeetingPointer {
  #said: Said | undefined;
  #heardBefore = false;
  #chosen: Chosen | undefined;
  /** What is being written, or was a moment ago: the choice, and its name as the notes write it. */
  #writing: { readonly chosen: Chosen | undefined; readonly written: string } | undefined;
  /** What is shown while what the notes name may still be arriving. */
  #before: string | undefined;

  /** What was chosen here and counts in this window. */
  get chosen(): Chosen | undefined {
    return this.#chosen;
  }

  /** What this window wrote a moment ago, as the notes write it, where nobody has gone on from it; else empty. */
  get mine(): string {
    return this.#writing?.written ?? '';
  }

  /** What the notes look at, as they write it, without what is still arriving; empty: nothing. */
  get lookingAt(): string {
    return this.#before ?? this.#said?.lookingAt ?? '';
  }

  /** Somebody has chosen something here. @returns the choice, for `writes` and `wrote` */
  choose(target: string | undefined): Chosen {
    this.#chosen = { target, onlyHere: false };
    return this.#chosen;
  }

  /**
   * Said just before the notes are changed here.
   * @param chosen undefined where nobody has chosen anew, and only what stands there is put right
   * @param written what the notes look at afterwards, as they write it; empty: nothing
   */
  writes(chosen: Chosen | undefined, written: string): void {
    this.#writing = { chosen, written };
  }

  /** A choice has been written, or could not be; an older one than the last does not count. @returns whether it counted */
  wrote(chosen: Chosen, done: boolean): boolean {
    if (this.#chosen !== chosen) return false;
    this.#chosen = done ? undefined : { ...chosen, onlyHere: true };
    return true;
  }

  /** Long enough after a change of ours: what others may have written in the same moment has arrived by now. */
  rests(): void {
    this.#writing = undefined;
  }

  /**
   * Hears what the notes say by now.
   * @param said undefined: no meeting is going on
   * @param names whether what they look at is there; what is not may be a name that arrives in pieces
   */
  hear(said: Said | undefined, names: boolean): Heard {
    const first = !this.#heardBefore;
    this.#heardBefore = true;
    const last = this.#said;
    const isSame = last?.meeting === said?.meeting && last?.lookingAt === said?.lookingAt;
    if (isSame && !(this.#before !== undefined && names)) return 'nothing';
    this.#said = said;
    const isOn = said !== undefined && last !== undefined && said.meeting === last.meeting;
    if (isOn && !names && said.lookingAt !== '') {
      this.#before ??= last.lookingAt;
      return 'waits';
    }
    this.#before = undefined;
    if (!said || this.#chosen?.onlyHere === true) this.#chosen = undefined;
    if (this.#writing && this.#writing.written === said?.lookingAt) {
      if (this.#chosen === this.#writing.chosen) this.#chosen = undefined;
      return 'changed';
    }
    this.#writing = undefined;
    return !first && said && !this.#chosen ? 'moved' : 'changed';
  }

  /** What the notes name has had its time to arrive. @returns whether something else is shown now */
  waited(): boolean {
    const { lookingAt } = this;
    this.#before = undefined;
    return this.lookingAt !== lookingAt;
  }
}
