import type { Span } from '../text/ranges.ts';

/** A place that git could not merge: two versions of some lines between marker lines. */
export interface Conflict {
  /** From the first marker line to the end of the last, without its line ending. */
  readonly span: Span;
  /** The lines of either version; undefined where a marker is missing, so that nobody can tell. */
  readonly versions: readonly [Span, Span] | undefined;
}

/** A marker: seven or more of one sign (nested merges use more), at the very start of a line. */
const MARKER =
  /(?:^|(?<=^\uFEFF))(?:<{7,}(?= |\r?$)|\|{7,}(?= |\r?$)|={7,}(?=\r?$)|>{7,}(?= |\r?$))[^\r\n]*/gm;

/** One of them is in every unsettled merge: looked for first, because nearly no text has one. */
const SIGNS = ['<<<<<<<', '=======', '>>>>>>>'];

/**
 * The unsettled merges of a text, in its order. Only lines that begin with a marker count: inside a
 * plan every text is indented, so that a marker quoted in one is no marker.
 */
export function conflictsIn(text: string): readonly Conflict[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const found: Conflict[] = [];
  let open: Partial<Record<'<' | '|' | '=' | '>', Span>> = {};
  const leave = (): void => {
    // A line of more or fewer than seven equals signs alone is a ruled line, not a marker left behind.
    const left = [open['<'], open['|'], open['='], open['>']].filter((marker) => marker !== undefined);
    const ruled = left.length === 1 && open['='] && open['='].end - open['='].start !== 7;
    if (!ruled) found.push(...left.map((span) => ({ span, versions: undefined })));
    open = {};
  };
  for (const match of text.matchAll(MARKER)) {
    const sign = match[0].charAt(0) as '<' | '|' | '=' | '>';
    const marker = { start: match.index, end: match.index + match[0].length };
    if (sign === '<') {
      leave();
      open['<'] = marker;
    } else if (sign === '>') {
      const { '<': first, '|': base, '=': middle } = open;
      if (first && middle) {
        const ours = { start: lineAfter(text, first.end), end: (base ?? middle).start };
        const theirs = { start: lineAfter(text, middle.end), end: marker.start };
        found.push({ span: { start: first.start, end: marker.end }, versions: [ours, theirs] });
      } else if (first) {
        found.push({ span: { start: first.start, end: marker.end }, versions: undefined });
      } else {
        leave();
        found.push({ span: marker, versions: undefined });
      }
      open = {};
    } else if (sign === '=' || open['<']) open[sign] ??= marker;
  }
  leave();
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The offset of the line behind the one that ends at `end`. */
export function lineAfter(text: string, end: number): number {
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}
