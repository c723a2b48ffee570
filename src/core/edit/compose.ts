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

  /** Adds edits. @param edits offsets in the text as it is by now */
  add(edits: readonly TextEdit[]): void {
    let shift = 0;
    for (const edit of inOrder(edits)) {
      const start = edit.start + shift;
      const before = this.#slice(0, start);
      const after = this.#slice(edit.end + shift, Number.POSITIVE_INFINITY);
      this.#parts = [...before, { text: edit.text }, ...after];
      shift += edit.text.length - (edit.end - edit.start);
    }
  }

  #slice(start: number, end: number): Part[] {
    const parts: Part[] = [];
    let at = 0;
    for (const part of this.#parts) {
      const length = lengthOf(part);
      const from = Math.max(0, start - at);
      const to = Math.min(length, end - at);
      if (from < to) {
        parts.push(
          'text' in part
            ? { text: part.text.slice(from, to) }
            : { from: part.from + from, to: part.from + to },
        );
      }
      at += length;
    }
    return parts;
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
