/**
 * The lines of the page and whether they are on disk. A line is kept only once the extension has said so; until then
 * it is held here and sent again, and the page says that it is not kept yet.
 */
import type { CaptureLine, FromCapture, KnownLine } from '../../core/view/planViewCapture.ts';

export interface PageLine extends CaptureLine {
  /** Whether it is on disk as it stands here. */
  readonly kept: boolean;
  readonly handedOver: boolean;
  /** Asked to be taken away, and still there. */
  readonly leaving: boolean;
}

/** What was asked for last about a line and has no answer yet. */
interface Waiting {
  readonly id: number;
  readonly leaving: boolean;
}

export class CaptureLines {
  readonly #send: (message: FromCapture) => void;
  readonly #lines = new Map<string, PageLine>();
  /** By the line's name. */
  readonly #waiting = new Map<string, Waiting>();
  #lastId = 0;

  constructor(send: (message: FromCapture) => void) {
    this.#send = send;
  }

  /** In the order they were written. */
  get all(): readonly PageLine[] {
    return [...this.#lines.values()];
  }

  get(key: string): PageLine | undefined {
    return this.#lines.get(key);
  }

  /** How many are not on disk as they stand here. */
  get notKept(): number {
    return this.#waiting.size;
  }

  /** A number for a question about something else than one line. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** Writes a line, or a line that is there as it is now. */
  write(line: CaptureLine): void {
    const handedOver = this.#lines.get(line.key)?.handedOver ?? false;
    this.#lines.set(line.key, { ...line, kept: false, handedOver, leaving: false });
    this.#ask(line.key, false);
  }

  remove(key: string): void {
    const line = this.#lines.get(key);
    if (!line) return;
    this.#lines.set(key, { ...line, leaving: true });
    this.#ask(key, true);
  }

  /**
   * Hears an answer. One about what has been written anew since says nothing of how the line stands now.
   * @returns the name of the line it is about
   */
  answer(id: number, ok: boolean): string | undefined {
    const found = [...this.#waiting].find(([, waiting]) => waiting.id === id);
    if (!found) return undefined;
    const [key, { leaving }] = found;
    if (!ok) return key;
    this.#waiting.delete(key);
    const line = this.#lines.get(key);
    if (leaving) this.#lines.delete(key);
    else if (line) this.#lines.set(key, { ...line, kept: true });
    return key;
  }

  /** Takes in what the extension has; what is not on disk as it stands here stays, and is sent again. */
  take(known: readonly KnownLine[]): void {
    const waiting = [...this.#lines.values()].filter(({ key }) => this.#waiting.has(key));
    this.#lines.clear();
    for (const line of known) {
      this.#lines.set(line.key, { ...line, leaving: false });
      // What the extension could not keep so far is asked for as one's own.
      if (!line.kept && !this.#waiting.has(line.key))
        this.#waiting.set(line.key, { id: this.nextId(), leaving: false });
    }
    for (const line of waiting) this.#lines.set(line.key, line);
    this.again();
  }

  /** Sends what has no answer, or a bad one, again. */
  again(): void {
    for (const [key, { leaving }] of [...this.#waiting]) this.#ask(key, leaving);
  }

  #ask(key: string, leaving: boolean): void {
    const line = this.#lines.get(key);
    if (!line) return;
    const id = this.nextId();
    this.#waiting.set(key, { id, leaving });
    if (leaving) this.#send({ type: 'remove', id, key });
    else this.#send({ type: 'keep', id, line: written(line) });
  }
}

/** The line as it is written, without how it stands. */
export function written({ key, at, text, type, who, aboutId, watchFor }: CaptureLine): CaptureLine {
  return {
    ...{ key, at, text },
    ...(type === undefined ? {} : { type }),
    ...(who === undefined ? {} : { who }),
    ...(aboutId === undefined ? {} : { aboutId }),
    ...(watchFor === undefined ? {} : { watchFor }),
  };
}
