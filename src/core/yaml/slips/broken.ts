/** What is broken in a text that cannot be read as a whole: piece by piece. */
import { contains } from '../../text/ranges.ts';
import {
  beginsSection,
  cutsInto,
  isOneLine,
  itemPieces,
  seam,
  startsWithKey,
  topPieces,
  type Piece,
} from './pieces.ts';
import { SURE, type Trials } from './search.ts';
import type { Slip } from './slip.ts';

/** A broken top-level entry. */
export interface BrokenEntry {
  readonly entry: Piece;
  /** What is wrong, in the order of the text; empty where nobody looked. */
  readonly slips: readonly Slip[];
  /** The parts of it that are broken: some of its items, or itself. */
  readonly parts: readonly Piece[];
  /** Where the repairs were tried: the entry, with the one above it where it goes on that one. */
  readonly within: Piece;
}

/** More broken entries than this are only left out, not looked into: who mends these sees the next ones. */
const MOST_ENTRIES = 12;

/**
 * The one broken item near the place where the parser stopped, if one slip explains it; that is how it
 * is while somebody types, and saves looking at all the others. Whether more is broken is left to see.
 * @param stopped the offset of the first problem
 * @param end where the first document ends
 */
export function brokenNear(trials: Trials, stopped: number, end: number): BrokenEntry | undefined {
  // The parser stops at a slip or behind it, never before it.
  const entry = topPieces(trials.text, end).findLast(({ start }) => start <= stopped);
  const items = entry ? itemPieces(trials.text, entry).slice(1) : [];
  const part = items.findLast((item) => item.start <= stopped && !trials.read(item, []).sound);
  const slip = part && trials.single(part);
  return entry && slip && { entry, slips: [slip], parts: [part], within: part };
}

/**
 * The broken entries of a document, in its order.
 * @param end where its first document ends
 */
export function brokenIn(trials: Trials, end: number): readonly BrokenEntry[] {
  const pieces = topPieces(trials.text, end);
  const broken: BrokenEntry[] = [];
  pieces.forEach((piece, index) => {
    if (trials.read(piece, []).sound) return;
    if (broken.length >= MOST_ENTRIES || trials.spent) {
      broken.push({ entry: piece, slips: [], parts: [piece], within: piece });
      return;
    }
    const found = lookInto(trials, piece, pieces[index - 1]);
    if (found.entry.start <= (broken.at(-1)?.entry.start ?? -1)) broken.pop();
    broken.push(found);
  });
  return broken;
}

/** @param before the entry above: what does not begin with a key, or makes no sense, may be its rest */
function lookInto(trials: Trials, entry: Piece, before: Piece | undefined): BrokenEntry {
  const { text } = trials;
  const both = before && { ...entry, start: before.start };
  const cut = both && cutsInto(text, before, entry) ? atSeam(trials, before, entry, both) : undefined;
  if (both && cut?.code === 'yaml-half-key') return joined(trials, before, entry, cut);
  const alone =
    !before || startsWithKey(text, entry) || beginsSection(text, before, entry)
      ? oneSlip(trials, entry)
      : undefined;
  const word = !alone && isOneLine(trials.text, entry) ? trials.single(entry) : undefined;
  if (word?.code === 'yaml-half-key') return { entry, slips: [word], parts: [entry], within: entry };
  const weight = alone ? Math.max(...alone.slips.map(({ rank }) => rank)) : Infinity;
  // A broken item stands for itself; several, or a whole entry, may be the rest of the entry above.
  const item = alone?.slips.length === 1 && !alone.parts.includes(entry);
  if (alone && (item || weight < SURE)) return alone;
  const slip = both && atSeam(trials, before, entry, both);
  // One slip rather than two, where the entry above is broken as well.
  if (slip && (slip.rank < weight || !trials.read(before, []).sound))
    return joined(trials, before, entry, slip);
  return alone ?? oneSlip(trials, entry) ?? moreSlips(trials, entry);
}

/** An entry that the slip makes sound together with the one above; broken are both, unless all of it lies in the lower. */
function joined(trials: Trials, before: Piece, entry: Piece, slip: Slip): BrokenEntry {
  const both = { ...entry, start: before.start };
  const spans = [slip.suspect, ...(slip.repair?.edits ?? [])];
  const own = trials.read(before, []).sound && spans.every((span) => contains(entry, span));
  const broken = own ? entry : both;
  return { entry: broken, slips: [slip], parts: [broken], within: both };
}

/** The slip that explains two entries together: first looked for where they meet. */
function atSeam(trials: Trials, before: Piece, entry: Piece, both: Piece): Slip | undefined {
  const part = seam(trials.text, before, entry);
  const slip = part && trials.single(part);
  if (slip?.repair && trials.read(both, slip.repair.edits).sound) return slip;
  return trials.single(both);
}

/** One slip in each broken item of the entry, or one that explains all of it. */
function oneSlip(trials: Trials, entry: Piece): BrokenEntry | undefined {
  const parts = brokenItems(trials, entry);
  const slips = parts.map((part) => trials.single(part)).filter((slip) => slip !== undefined);
  if (parts.length > 0 && slips.length === parts.length) return { entry, slips, parts, within: entry };
  const slip = trials.single(entry);
  return slip && { entry, slips: [slip], parts: [entry], within: entry };
}

/** Two slips in some items, or lines that nobody can explain. */
function moreSlips(trials: Trials, entry: Piece): BrokenEntry {
  const items = brokenItems(trials, entry);
  const parts = items.length > 0 ? items : [entry];
  const slips = parts.flatMap((part) => {
    const single = part === entry ? undefined : trials.single(part);
    return single ?? trials.pair(part) ?? trials.unexplained(part);
  });
  return { entry, slips: slips.sort((a, b) => a.span.start - b.span.start), parts, within: entry };
}

function brokenItems(trials: Trials, entry: Piece): Piece[] {
  return itemPieces(trials.text, entry).filter((part) => !trials.read(part, []).sound);
}
