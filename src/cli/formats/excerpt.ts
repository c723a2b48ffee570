import columnsOf from 'string-width';
import type { Range } from '../../core/text/ranges.ts';
import { printable } from '../printable.ts';

/** A line of a document, and where in it something stands. */
export interface Excerpt {
  /** Safe to print; without its indentation, and cut to what is around the place. */
  readonly line: string;
  /** How many columns of a terminal are before the place, and how many it takes; at least one. */
  readonly before: number;
  readonly width: number;
}

/** Most lines are of letters that take one column each, which is seen faster than counted. */
const stringWidth = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : columnsOf(text));

/** So many characters of a line are shown, and so many of them before the place. */
const SHOWN = 90;
const SHOWN_BEFORE = 40;

/** The first line of a range; undefined where that line is empty. @param whole the line */
export function excerptOf(whole: string, { start, end }: Range): Excerpt | undefined {
  const text = whole.trimEnd();
  if (text === '') return undefined;
  const indent = text.length - text.trimStart().length;
  const place = Math.min(start.character, text.length);
  const far = place - indent > SHOWN - 10;
  const from = far ? atCharacter(text, place - SHOWN_BEFORE) : Math.min(indent, place);
  const to = atCharacter(text, from + SHOWN);
  const [head, tail] = [far ? '… ' : '', to < text.length ? ' …' : ''];
  const until = Math.min(end.line > start.line ? text.length : end.character, to);
  return {
    line: head + printable(text.slice(from, to)).trimEnd() + tail,
    before: stringWidth(head + printable(text.slice(from, place))),
    width: Math.max(1, stringWidth(printable(text.slice(place, until)))),
  };
}

/** The offset, or the one before it where it would cut a character that takes two. */
function atCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
