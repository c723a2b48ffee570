import type { Span } from './ranges.ts';

/** Replaces the span's text by `text`. An empty span inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text after the edits.
 * @param edits offsets refer to `text` as given; any order; they must not overlap. Two insertions at
 *   one offset keep their order.
 * @throws RangeError when two edits overlap or lie outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edit ${edit.start}-${edit.end} overlaps another one or leaves the text`);
    }
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/**
 * Where a place of a text is once edits are made: before what is put in its place, behind what is put in before it.
 * @param edits offsets refer to the text as given; any order; they do not overlap
 */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    if (edit.end > offset) return Math.min(edit.start, offset) + shift;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/** The edits by their start, ties in the order given. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
}

/** The line ending a text uses: that of its first line, `\n` where it has only one line. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}
