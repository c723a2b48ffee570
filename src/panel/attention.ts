/** Where the person's attention is: keeps the focus through a drawing, and moves it or the page only where that helps. */
import type { ItemRef } from '../core/view/planView.ts';
import { focusedKey, focusKey, markFocus, restoreFocus, type FocusMark } from './focus.ts';

export class Attention {
  #mark: FocusMark | undefined;
  /** Where the focus was last, for when it comes back from the text. */
  #last: FocusMark | undefined;
  #next: string | undefined;
  /** An item that will come, and what had the focus when it was asked for. */
  #awaited: { readonly ref: ItemRef; readonly from: string | undefined } | undefined;
  #lit: ItemRef | undefined;
  #looked: ItemRef | undefined;

  /** After the next drawing the focus goes to the element with this key. */
  goTo(key: string): void {
    this.#next = key;
  }

  /** The focus goes to an item as soon as it is there, unless it is in it or the person has gone elsewhere meanwhile. */
  await(ref: ItemRef, from: string | undefined): void {
    this.#awaited = { ref, from };
  }

  beforeDrawing(root: ShadowRoot): void {
    this.#mark = markFocus(root);
    if (this.#mark) this.#last = this.#mark;
  }

  afterDrawing(root: ShadowRoot): void {
    const key = this.#next;
    this.#next = undefined;
    // A field that opens takes the focus by itself.
    const gone = key === 'field' || (key !== undefined && focusKey(root, key));
    if (!gone && this.#mark) restoreFocus(root, this.#mark);
    this.#goToAwaited(root);
  }

  /** Puts the focus where it was when it left the panel. @returns false where nothing of that is left */
  comeBack(root: ShadowRoot): boolean {
    if (this.#last) restoreFocus(root, this.#last);
    return root.activeElement !== null;
  }

  #goToAwaited(root: ShadowRoot): void {
    if (!this.#awaited) return;
    const { ref, from } = this.#awaited;
    const now = focusedKey(root);
    const name = CSS.escape(ref);
    const isIn = Boolean(root.activeElement?.closest(`[data-ref="${name}"], [data-drop="${name}"]`));
    const elsewhere = !document.hasFocus() || isIn || (now !== undefined && now !== from);
    if (elsewhere || focusKey(root, `item:${ref}`)) this.#awaited = undefined;
  }

  /** Scrolls what has the focus out from under the sentence at the bottom, which would lie over the very field it is about. */
  keepClear(root: ShadowRoot): void {
    const sentence = root.querySelector('.said-line.on')?.getBoundingClientRect();
    const active = root.activeElement;
    if (!sentence || !active) return;
    for (const part of [active.closest('.frame'), active.closest('third-point-edit-text'), active]) {
      const box = part?.getBoundingClientRect();
      const over = box ? box.bottom + 8 - sentence.top : 0;
      // A part too tall to be seen whole leaves the choice to a smaller one.
      if (!box || box.height > sentence.top) continue;
      if (over > 0) window.scrollBy(0, over);
      return;
    }
  }

  /** Scrolls to the item the cursor has come to, if it is hidden and nobody is at work in the panel. */
  showLit(root: ShadowRoot, lit: ItemRef | undefined, atWork: boolean): void {
    if (lit === this.#lit) return;
    this.#lit = lit;
    this.#show(root, lit, atWork);
  }

  /** The same for what is looked at together, once somebody goes on to something else. */
  showLooked(root: ShadowRoot, looked: ItemRef | undefined, atWork: boolean): void {
    if (looked === this.#looked) return;
    this.#looked = looked;
    this.#show(root, looked, atWork);
  }

  #show(root: ShadowRoot, ref: ItemRef | undefined, atWork: boolean): void {
    if (ref === undefined || atWork || document.hasFocus()) return;
    const item = root.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    const box = item?.getBoundingClientRect();
    /** So much of an item, in pixels, is enough to see it by. */
    const enough = 60;
    if (box && (box.top < 0 || Math.min(box.bottom, box.top + enough) > window.innerHeight)) {
      item?.scrollIntoView({ block: 'center' });
    }
  }
}
