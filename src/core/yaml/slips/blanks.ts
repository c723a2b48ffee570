/** Reads a text around what is broken in it. */
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import type { YamlDocument } from '../tree.ts';
import type { BrokenEntry } from './broken.ts';
import { readLines } from './lines.ts';
import { readMended } from './mended.ts';
import type { Piece } from './pieces.ts';
import { isWhole, type Trials } from './search.ts';

/** The tree of a text without the spans; all other spans stay true. */
export function readWithout(text: string, spans: readonly Span[]): YamlDocument {
  return readMended(text, blanks(text, spans));
}

/** A sound tree, and the edits that make the text say it. */
export interface SoundReading {
  readonly document: YamlDocument;
  readonly edits: readonly TextEdit[];
}

/**
 * The best reading of a document with broken entries. What is explained is read as it is meant; of the
 * rest, as little as possible is left out, and a broken item keeps its dash, so that the others keep
 * their places.
 * @param end where the first document ends
 */
export function readSound(trials: Trials, entries: readonly BrokenEntry[], end: number): SoundReading {
  const { text } = trials;
  const rest = { start: end, end: text.length };
  const attempts = [
    () => entries.flatMap(({ slips }) => slips.flatMap(({ repair }) => repair?.edits ?? [])),
    () => entries.flatMap((entry) => mendedOr(trials, entry)),
    () => entries.flatMap(({ entry }) => blanks(text, [entry])),
  ];
  for (const attempt of attempts) {
    const all = [...attempt(), ...blanks(text, [rest])];
    const document = readMended(text, all);
    if (isWhole(document)) return { document, edits: all };
  }
  const document = { text, root: undefined, comments: [], problems: [], duplicateKeys: [] };
  return { document, edits: blanks(text, [{ start: 0, end: text.length }]) };
}

/** The reading of a document with the repairs of one entry; undefined where more is broken. */
export function readWith(trials: Trials, { slips }: BrokenEntry, end: number): SoundReading | undefined {
  const { text } = trials;
  const repairs = slips.flatMap(({ repair }) => repair?.edits ?? []);
  const edits = [...repairs, ...blanks(text, [{ start: end, end: text.length }])];
  const document = readMended(text, edits);
  return isWhole(document) ? { document, edits } : undefined;
}

/** The edits that make an entry sound: its repairs, where all of it is explained, else blanks. */
function mendedOr(trials: Trials, { entry, slips, parts, within }: BrokenEntry): readonly TextEdit[] {
  if (slips.length === 0) return blanks(trials.text, [entry]);
  if (slips.every(({ repair }) => repair)) {
    const edits = slips.flatMap(({ repair }) => repair?.edits ?? []);
    if (trials.read(within, edits).sound) return edits;
  }
  const suspects = slips.map(({ suspect }) => suspect);
  const spans = parts.flatMap((part) => smallest(trials, part, suspects));
  return blanks(trials.text, reads(trials, entry, spans) ? spans : smallest(trials, entry, []));
}

function smallest(trials: Trials, part: Piece, suspects: readonly Span[]): readonly Span[] {
  const own = suspects.filter(({ start, end }) => start >= part.start && end <= part.end);
  const lines = readLines(trials.text, part);
  const whole = lines
    .filter((line) => own.some(({ start, end }) => start <= line.end && line.start <= end))
    .map(({ start, end }) => ({ start, end }));
  const first = lines.find(({ kind }) => kind === 'content');
  const attempts = own.length > 0 ? [own, whole] : [];
  if (first) {
    const dash = first.dashes[0];
    const colon = first.key && trials.text.indexOf(':', first.key.end);
    const from = part.shape === 'list' ? dash : colon;
    if (from !== undefined) attempts.push([{ start: from + 1, end: part.end }]);
  }
  return attempts.find((spans) => reads(trials, part, spans)) ?? [part];
}

function reads(trials: Trials, part: Piece, spans: readonly Span[]): boolean {
  return trials.read(part, blanks(trials.text, spans)).sound;
}

/** Edits that put blanks in place of the spans; line endings stay. */
function blanks(text: string, spans: readonly Span[]): TextEdit[] {
  const some = spans.filter(({ start, end }) => start < end);
  return joined(some).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end).replace(/[^\r\n]/g, ' '),
  }));
}

/** Spans that touch or overlap, as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
