/** What is broken in a text that cannot be read as a whole: piece by piece. */
import { contains } from '../../text/ranges.ts';
import { itemPieces, startsWithKey, topPieces, type Piece } from './pieces.ts';
import type { Trials } from './search.ts';
import type { Slip } from './slip.ts';

/** A broken top-level entry. */
export interface BrokenEntry {
  readonly entry: Piece;
  /** What is wrong, in the order of the text. */
  readonly slips: readonly Slip[];
  /** The parts of it that are broken: some of its items, or itself. */
  readonly parts: readonly Piece[];
}

/** More broken entries than this are not looked into. */
const MOST_ENTRIES = 12;

/**
 * The broken entries of a document, in its order.
 * @param end where its first document ends
 */
export function brokenIn(trials: Trials, end: number): readonly BrokenEntry[] {
  const pieces = topPieces(trials.text, end);
  const broken: BrokenEntry[] = [];
  pieces.forEach((piece, index) => {
    if (broken.length >= MOST_ENTRIES || trials.spent || trials.read(piece, []).sound) return;
    const found = lookInto(trials, piece, pieces[index - 1]);
    if (found.entry.start <= (broken.at(-1)?.entry.start ?? -1)) broken.pop();
    broken.push(found);
  });
  return broken;
}

/** @param before the entry above: what does not begin with a key, or makes no sense, may be its rest */
function lookInto(trials: Trials, entry: Piece, before: Piece | undefined): BrokenEntry {
  const keyed = !before || startsWithKey(trials.text, entry);
  const alone = keyed ? alongItems(trials, entry) : undefined;
  if (alone?.slips.length === 1 && alone.slips[0]?.code !== 'yaml-unreadable') return alone;
  if (before) {
    const both = { ...entry, start: before.start };
    const slips = trials.explain(both);
    if (slips?.length === 1) {
      const own = slips.every(({ suspect, repair }) =>
        [suspect, ...(repair?.edits ?? [])].every((span) => contains(entry, span)),
      );
      return { entry: own ? entry : both, slips, parts: [own ? entry : both] };
    }
  }
  return alone ?? alongItems(trials, entry);
}

/** Looks for the slips in the entry's items, where it has some, else in all of it. */
function alongItems(trials: Trials, entry: Piece): BrokenEntry {
  const parts = itemPieces(trials.text, entry).filter((part) => !trials.read(part, []).sound);
  const found = parts.map((part) => trials.explain(part));
  const explained = found.filter((slips) => slips !== undefined);
  if (parts.length > 0 && explained.length === parts.length) {
    return { entry, slips: explained.flat().sort(inOrder), parts };
  }
  const slips = trials.explain(entry);
  if (slips) return { entry, slips: [...slips].sort(inOrder), parts: [entry] };
  if (parts.length === 0) return { entry, slips: [trials.unexplained(entry)], parts: [entry] };
  const each = parts.flatMap((part, index) => found[index] ?? [trials.unexplained(part)]);
  return { entry, slips: each.sort(inOrder), parts };
}

function inOrder(a: Slip, b: Slip): number {
  return a.span.start - b.span.start;
}
