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

/** @returns the merged text, and how many places are in conflict, each between markers on lines of their own */
export function textMerge(input: TextMergeInput): { readonly text: string; readonly conflicts: number } {
  const { ours, theirs, base, markerSize = 7, labels } = input;
  const end = lineEnding(ours);
  const parts: string[] = [];
  let conflicts = 0;
  const lines = (text: readonly string[]): string => text.join('');
  const marker = (sign: string, label: string | undefined): string =>
    `${sign.repeat(markerSize)}${label === undefined ? '' : ` ${label}`}${end}`;
  for (const { ok, conflict } of diff3Merge(linesOf(ours), linesOf(base), linesOf(theirs), {
    excludeFalseConflicts: true,
  })) {
    if (ok) parts.push(lines(ok));
    if (!conflict) continue;
    conflicts++;
    parts.push(marker('<', labels?.ours ?? 'ours'), whole(lines(conflict.a), end));
    parts.push(marker('=', undefined), whole(lines(conflict.b), end));
    parts.push(marker('>', labels?.theirs ?? 'theirs'));
  }
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
