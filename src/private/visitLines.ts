/**
 * The lines a visitor writes during a lesson. One is kept only once the store has it on disk; until then it is held
 * here, so that it can be tried again and closing its page does not lose it.
 */
import type { NewRecord, VisitLine } from './record.ts';
import type { PrivateStore } from './store.ts';

/** A line as it is written; its name is the page's own. */
export type WrittenLine = Omit<NewRecord<VisitLine>, 'kind' | 'visit' | 'handedOver'>;

/** A line, and whether it is on disk as it stands. */
export interface HeldLine extends WrittenLine {
  readonly kept: boolean;
  readonly handedOver: boolean;
}

export class VisitLines {
  readonly #store: PrivateStore;
  readonly #visit: string;
  /** What could not be kept so far, by name, in the order it was written. */
  readonly #waiting = new Map<string, WrittenLine>();
  /** What is on disk, by name, once it was read: opening every file for each line would take ever longer. */
  #records: Map<string, VisitLine> | undefined;
  /** One after another: a line sent twice must find its first. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param visit the address of the visit’s document */
  constructor(store: PrivateStore, visit: string) {
    this.#store = store;
    this.#visit = visit;
  }

  /** How many lines are not on disk. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Every line of the visit, in the order they were written; what is not on disk yet stands as it was written last.
   * @param anew whether they are read from the disk again
   */
  all(anew = false): Promise<readonly HeldLine[]> {
    return this.#inTurn(async () => {
      if (anew) this.#records = undefined;
      const records = await this.#read();
      const known = [...records.values()].map((record): HeldLine => {
        const waiting = this.#waiting.get(record.key);
        return { ...(waiting ?? lineOf(record)), kept: !waiting, handedOver: record.handedOver === true };
      });
      const unknown = [...this.#waiting.values()].filter(({ key }) => !records.has(key));
      return [...known, ...unknown.map((line) => ({ ...line, kept: false, handedOver: false }))];
    });
  }

  /** Keeps a line, or a known line as it is now. Resolves once it is on disk. @throws where it can’t be kept */
  keep(line: WrittenLine): Promise<void> {
    this.#waiting.set(line.key, line);
    return this.#inTurn(async () => {
      const records = await this.#read();
      records.set(line.key, await this.#write(line, records.get(line.key)));
      // A newer one may wait behind it.
      if (this.#waiting.get(line.key) === line) this.#waiting.delete(line.key);
    });
  }

  /** Takes a line away. Resolves once it is gone from the disk. @throws where that can’t be done */
  remove(key: string): Promise<void> {
    return this.#inTurn(async () => {
      const records = await this.#read();
      const known = records.get(key);
      if (known) await this.#store.remove(known.id);
      records.delete(key);
      this.#waiting.delete(key);
    });
  }

  /** Notes that lines stand in the visit’s document now. */
  handedOver(keys: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const records = await this.#read();
      for (const key of keys) {
        const known = records.get(key);
        if (!known || known.handedOver === true) continue;
        const handed = { ...known, handedOver: true };
        await this.#store.change(handed);
        records.set(key, handed);
      }
    });
  }

  async #write(line: WrittenLine, known: VisitLine | undefined): Promise<VisitLine> {
    if (!known) return this.#store.add<'visit-line'>({ ...line, kind: 'visit-line', visit: this.#visit });
    const changed = recordOf(this.#visit, line, known);
    await this.#store.change(changed);
    return changed;
  }

  /** The records of this visit, the first of each name. */
  async #read(): Promise<Map<string, VisitLine>> {
    if (this.#records) return this.#records;
    const found = new Map<string, VisitLine>();
    for (const record of await this.#store.all('visit-line'))
      if (record.visit === this.#visit && !found.has(record.key)) found.set(record.key, record);
    return (this.#records = found);
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(act, act);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function lineOf({ key, at, text, type, who, aboutId, watchFor }: VisitLine): WrittenLine {
  return {
    ...{ key, at, text },
    ...(type === undefined ? {} : { type }),
    ...(who === undefined ? {} : { who }),
    ...(aboutId === undefined ? {} : { aboutId }),
    ...(watchFor === undefined ? {} : { watchFor }),
  };
}

/** What is not said of the line any more goes from its record too. */
function recordOf(visit: string, line: WrittenLine, { id, on, handedOver }: VisitLine): VisitLine {
  return {
    ...line,
    ...{ kind: 'visit-line', visit, id, on },
    ...(handedOver === undefined ? {} : { handedOver }),
  };
}
