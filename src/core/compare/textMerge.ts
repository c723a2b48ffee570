/** Merges line by line, as git does: for what is no plan, and where there is no git. */
import { diff3Merge } from 'node-diff3';
import { lineEnding } from '../text/edits.ts';

export interface TextMergeInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly markerSize?: number;
  readonly labels?: { readonly ours: string; readonly base: string; readonly theirs: string };
}

export interface TextMerge {
  readonly text: string;
  readonly conflicts: number;
}

/** So many pairs of equal lines are looked at; where a text has more, what differs is left to people as a whole. */
const MOST_PAIRS = 1_000_000;

/**
 * @returns the merged text, and how many places are in conflict, each between markers on lines of their own. A version
 *   that is equal to another one, or that alone was changed, comes back letter by letter
 */
export function textMerge(input: TextMergeInput): TextMerge {
  const { base, ours, theirs } = input;
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  // A marker before it would put the byte order mark into the middle of the text.
  const marks = [base, ours, theirs].map((text) => (text.startsWith('\ufeff') ? '\ufeff' : ''));
  const [was = '', one = '', other = ''] = marks;
  const { text, conflicts } = mergeLines(
    { base: base.slice(was.length), ours: ours.slice(one.length), theirs: theirs.slice(other.length) },
    input,
  );
  return { text: `${one === was ? other : one}${text}`, conflicts };
}

/**
 * All that differs as one place in conflict, between markers on lines of their own.
 * @returns the text, the lines of each version between the markers, and where the markers and what is between them stand
 */
export function asAWhole({ base, ours, theirs, markerSize = 7, labels }: TextMergeInput): {
  readonly text: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly span: { readonly start: number; readonly end: number };
} {
  // A marker before it would put the byte order mark into the middle of the text.
  const mark = ours.startsWith('\ufeff') ? '\ufeff' : '';
  const all = [ours, base, theirs].map((text) => linesOf(text.replace(/^\ufeff/, '')));
  const { before, behind } = inCommon(...all);
  const [one, was, other] = all.map((lines) => lines.slice(before, lines.length - behind).join(''));
  const end = lineEnding(ours);
  const sign = (each: string): string => each.repeat(markerSize);
  const marked = [
    `${sign('<')} ${labels?.ours ?? 'ours'}${end}${whole(one ?? '', end)}`,
    `${sign('=')}${end}${whole(other ?? '', end)}`,
    `${sign('>')} ${labels?.theirs ?? 'theirs'}${end}`,
  ].join('');
  const [first = []] = all;
  const head = mark + first.slice(0, before).join('');
  const tail = first.slice(first.length - behind).join('');
  return {
    text: `${head}${marked}${tail}`,
    ...{ base: was ?? '', ours: one ?? '', theirs: other ?? '' },
    span: { start: head.length, end: head.length + marked.length },
  };
}

function mergeLines(
  versions: Pick<TextMergeInput, 'base' | 'ours' | 'theirs'>,
  { markerSize = 7, labels, ours: written }: TextMergeInput,
): TextMerge {
  const [ours, base, theirs] = [linesOf(versions.ours), linesOf(versions.base), linesOf(versions.theirs)];
  const end = lineEnding(written);
  const parts: string[] = [];
  let conflicts = 0;
  const marker = (sign: string, label: string | undefined): string =>
    `${sign.repeat(markerSize)}${label === undefined ? '' : ` ${label}`}${end}`;
  const leave = (a: readonly string[], b: readonly string[]): void => {
    conflicts++;
    parts.push(marker('<', labels?.ours ?? 'ours'), whole(a.join(''), end));
    parts.push(marker('=', undefined), whole(b.join(''), end));
    parts.push(marker('>', labels?.theirs ?? 'theirs'));
  };
  const { before, behind } = inCommon(ours, base, theirs);
  const middle = (lines: readonly string[]): string[] => lines.slice(before, lines.length - behind);
  parts.push(...ours.slice(0, before));
  const [one, was, other] = [middle(ours), middle(base), middle(theirs)];
  if (pairsOf(was, one) + pairsOf(was, other) > MOST_PAIRS) leave(one, other);
  else
    for (const { ok, conflict } of diff3Merge(one, was, other, { excludeFalseConflicts: true })) {
      if (ok) parts.push(...ok);
      if (conflict) leave(conflict.a, conflict.b);
    }
  parts.push(...ours.slice(ours.length - behind));
  return { text: parts.join(''), conflicts };
}

/** The lines with their endings. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A marker begins a line of its own, also behind a last line without an ending. */
function whole(text: string, end: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}${end}`;
}

/** How many lines at the beginning, and how many of the others at the end, are the same in all versions. */
function inCommon(...versions: readonly (readonly string[])[]): {
  readonly before: number;
  readonly behind: number;
} {
  const [first = []] = versions;
  const shortest = Math.min(...versions.map(({ length }) => length));
  let before = 0;
  while (before < shortest && versions.every((lines) => lines[before] === first[before])) before++;
  let behind = 0;
  while (
    behind < shortest - before &&
    versions.every((lines) => lines[lines.length - 1 - behind] === first[first.length - 1 - behind])
  )
    behind++;
  return { before, behind };
}

/** How many pairs of equal lines two versions have: what comparing them costs. */
function pairsOf(one: readonly string[], other: readonly string[]): number {
  const times = new Map<string, number>();
  for (const line of one) times.set(line, (times.get(line) ?? 0) + 1);
  return other.reduce((sum, line) => sum + (times.get(line) ?? 0), 0);
}
