/** Puts edits right that a live session put at the wrong place, or dropped. */
import { applyEdits, inOrder, type TextEdit } from '../text/edits.ts';
import type { Span } from '../text/ranges.ts';
import { Composition } from './compose.ts';

/**
 * In a live session an edit can arrive at the offsets it had before somebody else’s text came in, or not at all. Where
 * that alone, and one change of somebody else, explains the text as it is, this finds what puts it right.
 * @param given the text the edits were made for
 * @param edits of ours; offsets in `given`
 * @param now the text that came out
 * @returns edits on `now` that leave in it what the others wrote, and ours at its place; undefined where it is not certain
 *   what happened
 */
export function mending(
  given: string,
  edits: readonly TextEdit[],
  now: string,
): readonly TextEdit[] | undefined {
  const ours = inOrder(edits);
  if (ours.length === 0 || applyEdits(given, ours) === now) return undefined;
  const [one, other] = [dropped(given, ours, now), astray(given, ours, now)];
  if (one && other) return applyEdits(now, one) === applyEdits(now, other) ? one : undefined;
  return one ?? other;
}

/** Ours are not there at all: they are made on what the others wrote. */
function dropped(given: string, ours: readonly TextEdit[], now: string): readonly TextEdit[] | undefined {
  const { start, end } = onlyChange(given, now);
  const theirs = now.slice(start, end + now.length - given.length);
  const isOurs = ours.some(({ text }) =>
    text.split(/\r?\n/).some((line) => line.trim().length >= WORDS && theirs.includes(line.trim())),
  );
  return isOurs ? undefined : shifted(ours, given, now);
}

/** A line of this many characters that is in both is no chance. */
const WORDS = 3;

/** Ours were made at the offsets they had before: they are taken back, and made where they belong. */
function astray(given: string, ours: readonly TextEdit[], now: string): readonly TextEdit[] | undefined {
  const back: Span[] = [];
  let shift = 0;
  for (const { start, end, text } of ours) {
    if (!now.startsWith(text, start + shift)) return undefined;
    back.push({ start: start + shift, end: start + shift + text.length });
    shift += text.length - (end - start);
  }
  // What ours wrote over is only known from the text as it was, at the place it has there.
  const theirs = readBack(given, ours, now, back);
  if (theirs === undefined) return undefined;
  const made = shifted(ours, given, theirs);
  if (!made) return undefined;
  const composition = new Composition(now);
  composition.add(
    back.map(({ start, end }, index) => {
      const edit = ours[index];
      return { start, end, text: edit ? theirs.slice(edit.start, edit.end) : '' };
    }),
  );
  composition.add(made);
  return composition.edits();
}

/** The text of the others; undefined where it could be several. */
function readBack(
  given: string,
  ours: readonly TextEdit[],
  now: string,
  back: readonly Span[],
): string | undefined {
  if (given.includes(GAP) || now.includes(GAP)) return undefined;
  const open = applyEdits(
    now,
    back.map((span, index) => ({
      ...span,
      text: GAP.repeat((ours[index]?.end ?? 0) - (ours[index]?.start ?? 0)),
    })),
  );
  const shift = open.length - given.length;
  const least = Math.min(open.length, given.length);
  const fits = (at: number, from: number): boolean => open[at] === GAP || open[at] === given[from];
  let before = 0;
  while (before < least && fits(before, before)) before++;
  let behind = 0;
  while (behind < least && fits(open.length - 1 - behind, given.length - 1 - behind)) behind++;
  // What is the same on both sides may be counted to either; then it must come to the same.
  const [one, other] = [
    [before, Math.min(behind, least - before)],
    [Math.min(before, least - behind), behind],
  ].map(([head = 0, tail = 0]) => {
    const rest = open.length - tail;
    const isKnown = (start: number, end: number): boolean =>
      open.slice(start, end).replaceAll(GAP, '').length >= SURE;
    return [...open.matchAll(/\0+/g)].reduce<string | undefined>((text, { index, 0: { length } }) => {
      if (text === undefined) return undefined;
      const end = index + length;
      const from = isKnown(end, head) ? index : isKnown(rest, index) ? index - shift : undefined;
      return from === undefined
        ? undefined
        : text.slice(0, index) + given.slice(from, from + length) + text.slice(end);
    }, open);
  });
  return one === other ? one : undefined;
}

/** What has to be guessed while it is looked for. */
const GAP = '\u0000';

/** So many characters between a gap and what the others changed say that the gap is none of it. */
const SURE = 4;

/** Edits at the places they have in a text that somebody else changed in one place; undefined where that place is theirs too. */
function shifted(ours: readonly TextEdit[], given: string, theirs: string): readonly TextEdit[] | undefined {
  if (theirs === given) return ours;
  const { start, end } = onlyChange(given, theirs);
  const shift = theirs.length - given.length;
  const made: TextEdit[] = [];
  for (const edit of ours) {
    if (edit.end < start) made.push(edit);
    else if (edit.start > end) made.push({ ...edit, start: edit.start + shift, end: edit.end + shift });
    else return undefined;
  }
  return made;
}

/** The stretch of a text outside of which another one says the same. */
function onlyChange(given: string, now: string): Span {
  const least = Math.min(given.length, now.length);
  let before = 0;
  while (before < least && given[before] === now[before]) before++;
  let behind = 0;
  while (behind < least - before && given.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return { start: before, end: given.length - behind };
}
