/** Which closed documents keep what was worked out from them. */
import type { Keeper, PlanDocument } from '../document.ts';

/** How much text the documents may have, in characters; what is worked out weighs some fifty times as much. */
export interface Room {
  /** Of those that were read once, as all are when a folder is gone through. */
  readonly once: number;
  /** Of those that were read again soon: they belong to what somebody works on. */
  readonly again: number;
  /** Of all at any moment, while one thing after the other is read for the same purpose. */
  readonly most: number;
}

const USUAL: Room = { once: 60_000, again: 1_000_000, most: 3_000_000 };

/**
 * Has documents let go of what was worked out from them once there is too much. Going through a folder pushes out nothing that
 * is in use, and what is read only once goes so soon that it never burdens the memory: “2Q”, Johnson and Shasha 1994, with the
 * second chance of Corbató 1968 for what was read again.
 *
 * It happens between two tasks, so that within one the same place of a document is the same object; in the middle of one only
 * where it reads more than anything but going through a folder does.
 */
export class Recent implements Keeper {
  readonly #room: Room;
  readonly #once = new Row();
  readonly #again = new Row();
  /** They were read once and have let go: if they are read soon, they have been read again. */
  readonly #left = new Row();
  #reading = 0;

  constructor(room = USUAL) {
    this.#room = room;
  }

  /** Looks after a document from now on. */
  add(document: PlanDocument): void {
    if (document.keeper === this) return;
    document.keeper = this;
    if (document.holds) this.begins(document);
  }

  /** Leaves a document alone from now on: it keeps what it has. */
  leave(document: PlanDocument): void {
    document.keeper = undefined;
    for (const row of [this.#once, this.#again, this.#left]) row.delete(document);
  }

  begins(document: PlanDocument): void {
    const row = this.#left.delete(document) ? this.#again : this.#once;
    row.add(document);
    if (this.#once.characters + this.#again.characters > this.#room.most) this.makeRoom();
  }

  /** While something is worked out, all that was read for it stays as it is. */
  during<Made>(work: () => Made): Made {
    this.#reading++;
    try {
      return work();
    } finally {
      this.#reading--;
      this.makeRoom();
    }
  }

  /** A task is done. */
  makeRoom(): void {
    if (this.#reading > 0) return;
    for (const document of this.#once.beyond(this.#room.once)) {
      this.#once.delete(document);
      document.letGo();
      this.#left.add(document);
    }
    for (const document of this.#left.beyond(this.#room.again)) this.#left.delete(document);
    for (const document of this.#again.beyond(this.#room.again)) {
      this.#again.delete(document);
      if (document.used) this.#again.add(document);
      else document.letGo();
      document.used = false;
    }
  }
}

/** Documents, the one that came first in front. */
class Row {
  readonly #documents = new Set<PlanDocument>();
  characters = 0;

  add(document: PlanDocument): void {
    this.#documents.add(document);
    this.characters += document.text.length;
  }

  /** @returns whether it was there */
  delete(document: PlanDocument): boolean {
    const was = this.#documents.delete(document);
    if (was) this.characters -= document.text.length;
    return was;
  }

  /** Those in front, once around, for as long as there is more than so many characters; never the last, which may be at work. */
  *beyond(most: number): Iterable<PlanDocument> {
    let left = this.#documents.size;
    for (const document of this.#documents) {
      if (--left <= 0 || this.characters <= most) return;
      yield document;
    }
  }
}
