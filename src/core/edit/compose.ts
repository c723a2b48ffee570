import { inOrder, type TextEdit } from '../text/edits.ts';

/** A part of the changed text: a stretch of the first text, or new text. */
type Part = { readonly from: number; readonly to: number } | { readonly text: string };

/** Edits made one after the other, each on the text the last one left, as one set of edits on the first text. */
export class Composition {
  readonly #text: string;
  #parts: Part[];

  /** @param text the first text */
  constructor(text: string) {
    this.#text = text;
    this.#parts = [{ from: 0, to: text.length }];
  }

  /** Adds edits, in time in proportion to them and the parts. @param edits offsets in the text as it is by now */
  add(edits: readonly TextEdit[]): void {
    const parts: Part[] = [];
    let at = 0;
    /** The part that goes on at `at`, and how much of it lies before that. */
    let next = 0;
    let before = 0;
    /** Goes on to an offset. What lies before it stays, or goes. */
    const goTo = (offset: number, stays: boolean): void => {
      for (let part = this.#parts[next]; part && at < offset; part = this.#parts[next]) {
        const end = Math.min(lengthOf(part), before + offset - at);
        if (stays && before < end) parts.push(stretchOf(part, before, end));
        at += end - before;
        before = end;
        if (end < lengthOf(part)) break;
        next++;
        before = 0;
      }
    };
    for (const { start, end, text } of inOrder(edits)) {
      goTo(start, true);
      goTo(end, false);
      parts.push({ text });
    }
    goTo(Infinity, true);
    this.#parts = parts;
  }

  /** The edits on the first text: in its order, each as short as it can be. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let start = 0;
    let text = '';
    const close = (end: number): void => {
      const edit = trimmed(this.#text, { start, end, text });
      if (edit) edits.push(edit);
      text = '';
    };
    for (const part of this.#parts) {
      if ('text' in part) text += part.text;
      else {
        close(part.from);
        start = part.to;
      }
    }
    close(this.#text.length);
    return edits;
  }
}

function stretchOf(part: Part, start: number, end: number): Part {
  return 'text' in part
    ? { text: part.text.slice(start, end) }
    : { from: part.from + start, to: part.from + end };
}

function lengthOf(part: Part): number {
  return 'text' in part ? part.text.length : part.to - part.from;
}

/** The edit without what it leaves as it is at its ends; never between the halves of a character or a line ending. */
function trimmed(text: string, { start, end, text: after }: TextEdit): TextEdit | undefined {
  const before = text.slice(start, end);
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  while (head > 0 && (splits(before, head) || splits(after, head))) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail--;
  return { start: start + head, end: end - tail, text: after.slice(head, after.length - tail) };
}

/** Whether an offset lies inside a pair of code units that belong together. */
function splits(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1));
}
