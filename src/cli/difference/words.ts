// What the text and the Markdown of a comparison have in common.
import type { DiffChange, DocumentDiff } from '../../core/compare/diff.ts';
import { fateOf, type Compared } from './compared.ts';

export const NOTHING_CHANGED = 'Nothing has changed.';

/** The name of a document; of one that had another, both. */
export function headingOf({ file, was }: Compared): string {
  return was === undefined || was === file ? file : `${was} → ${file}`;
}

/** What is to be said about the whole of it, if anything. */
export function remarkOn(document: Compared): string | undefined {
  const { changes, layout, partly } = document.diff;
  if (partly) {
    const rest = 'What is missing because of that is not shown as taken out.';
    return `One of the two can’t be read as a whole: only what can be read was compared. ${rest}`;
  }
  if (changes.length > 0) return undefined;
  if (layout) return 'Only the layout has changed.';
  return fateOf(document) === 'renamed' ? 'It says the same.' : NOTHING_CHANGED;
}

/** The changes by their groups, in the order in which these first come. */
export function groupsOf({ changes }: DocumentDiff): ReadonlyMap<string, readonly DiffChange[]> {
  const groups = new Map<string, DiffChange[]>();
  for (const change of changes) {
    const known = groups.get(change.group);
    if (known) known.push(change);
    else groups.set(change.group, [change]);
  }
  return groups;
}
