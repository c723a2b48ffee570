// Where two versions stand side by side in a text that was merged as lines.
import type { Span } from '../../core/text/ranges.ts';

/** A stretch between markers, and what stands in it. */
export interface MarkedPlace {
  readonly span: Span;
  /** What both come from; null where git was not asked to write it. */
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Finds what `git merge-file` marked.
 * @param markerSize how many signs a marker has; lines with more or fewer are none
 */
export function markedPlaces(text: string, markerSize: number): readonly MarkedPlace[] {
  const [open, middle, was, close] = ['<', '=', '|', '>'].map((sign) => sign.repeat(markerSize)) as [
    string,
    string,
    string,
    string,
  ];
  const places: MarkedPlace[] = [];
  let start: number | undefined;
  let part: 'ours' | 'base' | 'theirs' = 'ours';
  let parts = { ours: '', base: null as string | null, theirs: '' };
  let at = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const bare = line.trimEnd();
    const is = (marker: string): boolean => bare === marker || bare.startsWith(`${marker} `);
    if (start === undefined) {
      if (is(open)) {
        start = at;
        part = 'ours';
        parts = { ours: '', base: null, theirs: '' };
      }
    } else if (is(was) && part === 'ours') {
      part = 'base';
      parts.base = '';
    } else if (bare === middle && part !== 'theirs') part = 'theirs';
    else if (is(close) && part === 'theirs') {
      places.push({ span: { start, end: at + line.length }, ...parts });
      start = undefined;
    } else parts[part] = `${parts[part] ?? ''}${line}`;
    at += line.length;
  }
  return places;
}
