import { Disposable, EventEmitter, type FileChangeEvent } from 'vscode';
import type { Draw } from '../../drawing.ts';

/** The latest that news of a change comes, in milliseconds. */
const LATEST = 150;

/** News of changed files as they come over a net: late, some of them twice, and not in the order in which things happened. */
export class LateEvents extends Disposable {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #draw: Draw;
  readonly #underWay = new Set<ReturnType<typeof setTimeout>>();

  /** @param draw says what comes late, and what twice */
  constructor(draw: Draw) {
    super(() => {
      for (const timer of this.#underWay) clearTimeout(timer);
      this.#changed.dispose();
    });
    this.#draw = draw;
  }

  /** Sends the news of some changes; each goes its own way. */
  send(...events: readonly FileChangeEvent[]): void {
    for (const event of events) {
      this.#later(event);
      if (this.#draw(3) === 0) this.#later(event);
    }
  }

  #later(event: FileChangeEvent): void {
    const timer = setTimeout(() => {
      this.#underWay.delete(timer);
      this.#changed.fire([event]);
    }, this.#draw(LATEST));
    this.#underWay.add(timer);
  }
}
