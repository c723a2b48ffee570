import { LineIndex } from '../../core/text/lines.ts';
import { applyEdits, type TextEdit } from '../../core/text/edits.ts';
import type { Colours } from '../colours.ts';
import { printable } from '../printable.ts';

/** So many characters of a line are shown, and so many of them before what changes. */
const SHOWN = 90;
const SHOWN_BEFORE = 40;

/**
 * What edits would do, line by line: the line as it is behind a minus, as it would be behind a plus.
 * @param edits in the order of the text, none overlapping
 */
export function changedLines(text: string, edits: readonly TextEdit[], colours: Colours): string {
  const before = new LineIndex(text);
  const after = new LineIndex(applyEdits(text, edits));
  const width = String(Math.max(before.count, after.count)).length + 2;
  const show = (lines: LineIndex, [first, last]: Lines, sign: '-' | '+', from: number): string[] => {
    const paint = sign === '-' ? colours.red : colours.green;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
      const number = String(first + index + 1).padStart(width);
      return `  ${colours.dim(number)} ${paint(`${sign} ${cut(lines.lineText(first + index), from)}`)}\n`;
    });
  };
  return blocks(before, after, edits)
    .flatMap(({ was, is }) => {
      const from = sameUntil(before.lineText(was[0]), after.lineText(is[0]));
      return [...show(before, was, '-', from), ...show(after, is, '+', from)];
    })
    .join('');
}

/** The first and the last of some lines, zero-based; none where the last is before the first. */
type Lines = readonly [first: number, last: number];

interface Block {
  readonly was: Lines;
  readonly is: Lines;
}

/** Which lines become which; those that stay as they are at both ends of a block are left out. */
function blocks(before: LineIndex, after: LineIndex, edits: readonly TextEdit[]): readonly Block[] {
  const found: { was: [number, number]; is: [number, number] }[] = [];
  let shift = 0;
  for (const { start, end, text } of edits) {
    const was: [number, number] = [before.lineAt(start), before.lineAt(end)];
    const is: [number, number] = [after.lineAt(start + shift), after.lineAt(start + shift + text.length)];
    shift += text.length - (end - start);
    const last = found.at(-1);
    if (last && was[0] <= last.was[1]) {
      last.was[1] = was[1];
      last.is[1] = is[1];
    } else found.push({ was, is });
  }
  for (const { was, is } of found) {
    while (was[0] <= was[1] && is[0] <= is[1] && before.lineText(was[0]) === after.lineText(is[0])) {
      was[0]++;
      is[0]++;
    }
    while (was[0] <= was[1] && is[0] <= is[1] && before.lineText(was[1]) === after.lineText(is[1])) {
      was[1]--;
      is[1]--;
    }
  }
  return found;
}

function sameUntil(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** A line, or the part of a long one around what changes. */
function cut(line: string, from: number): string {
  const start = from > SHOWN - 10 ? whole(line, from - SHOWN_BEFORE) : 0;
  const end = whole(line, start + SHOWN);
  return `${start > 0 ? '… ' : ''}${printable(line.slice(start, end))}${end < line.length ? ' …' : ''}`;
}

/** The offset, or the one before it where it would cut a character that takes two. */
function whole(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
