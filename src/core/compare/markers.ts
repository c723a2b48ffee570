/** Takes the versions apart again that stand in one text between marker lines. */
import { conflictsIn, lineAfter } from '../yaml/conflicts.ts';

export interface MarkedVersions {
  readonly ours: string;
  readonly theirs: string;
  /** The version both come from; undefined where the markers do not tell it of every place. */
  readonly base: string | undefined;
}

/**
 * @param text with places in two versions; what stands outside of them is in all versions
 * @returns undefined where there are none, or where a marker is missing so that nobody can tell what is whose
 */
export function versionsInMarkers(text: string): MarkedVersions | undefined {
  const conflicts = conflictsIn(text);
  if (conflicts.length === 0) return undefined;
  const parts: Record<'ours' | 'theirs' | 'base', string[]> = { ours: [], theirs: [], base: [] };
  let knowsBase = true;
  let behind = 0;
  for (const { span, versions } of conflicts) {
    if (!versions) return undefined;
    const [ours, theirs] = versions;
    const before = text.slice(behind, span.start);
    const base = baseIn(text, ours.end, theirs.start);
    knowsBase &&= base !== undefined;
    parts.ours.push(before, text.slice(ours.start, ours.end));
    parts.theirs.push(before, text.slice(theirs.start, theirs.end));
    parts.base.push(before, base ?? '');
    behind = lineAfter(text, span.end);
  }
  const whole = (side: readonly string[]): string => [...side, text.slice(behind)].join('');
  return {
    ours: whole(parts.ours),
    theirs: whole(parts.theirs),
    base: knowsBase ? whole(parts.base) : undefined,
  };
}

/** What both come from, between the two versions: its own marker line, its lines, and the marker line of the second version. */
function baseIn(text: string, start: number, end: number): string | undefined {
  if (text.charAt(start) !== '|') return undefined;
  const middle = text.lastIndexOf('\n', end - 2) + 1;
  return text.slice(lineAfter(text, start), middle);
}
