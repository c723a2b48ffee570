/** Marks the frames that the focus is in. What comes with the focus and takes room must not come between pressing and letting go. */

const MARK = 'data-at-work';

export class AtWork {
  #marked: ReadonlySet<Element> = new Set();

  /** Marks every frame around what has the focus, and no other. */
  mark(root: ShadowRoot): void {
    const frames = new Set<Element>();
    for (let at = root.activeElement?.closest('.frame'); at; at = at.parentElement?.closest('.frame'))
      frames.add(at);
    for (const marked of this.#marked) if (!frames.has(marked)) marked.removeAttribute(MARK);
    for (const frame of frames) if (!this.#marked.has(frame)) frame.setAttribute(MARK, '');
    this.#marked = frames;
  }
}
