/** Finds out what is wrong with a piece by mending it: the guess whose repair makes it sound is right. */
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { contains } from '../../text/ranges.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument, YamlNode } from '../tree.ts';
import { bracketSlips } from './brackets.ts';
import { columnSlips } from './columns.ts';
import { dashSlips } from './dashes.ts';
import { keySlips } from './keys.ts';
import { readLines, type Line } from './lines.ts';
import { fits, type Piece } from './pieces.ts';
import { pastedSpaces } from './pastedSpaces.ts';
import { quoteSlips } from './quotes.ts';
import { insertion, type Slip, type Stretch } from './slip.ts';
import { straySigns } from './straySigns.ts';
import { tabSlips } from './tabs.ts';

/** Problems that leave the tree whole. */
const HARMLESS = new Set(['UNRESOLVED_ALIAS', 'KEY_NOT_TEXT', 'SECOND_DOCUMENT']);

/** Whether the text could be read as a whole, whatever else there is to say about it. */
export function isWhole(document: YamlDocument): boolean {
  return document.problems.every(({ code }) => HARMLESS.has(code));
}

/** What became of a piece with a change in it. */
interface Outcome {
  readonly sound: boolean;
  /** Keys that stand twice, and other things that are no break but hardly meant. */
  readonly doubts: number;
}

/** What makes guesses. */
const KINDS = [
  quoteSlips,
  bracketSlips,
  keySlips,
  tabSlips,
  ({ text, lines }: Stretch) => pastedSpaces(text, lines).flatMap(({ slips }) => slips),
  columnSlips,
  dashSlips,
  straySigns,
];

/** Guesses are made about this many lines above the break, and below it. */
const LINES_ABOVE = 40;
const LINES_BELOW = 30;

/** A guess as sure as this may uncover a key that stands twice; a weaker one would only move the trouble. */
export const SURE = 25;

/** Two readings of the same words. */
const EITHER: ReadonlySet<string> = new Set(['yaml-missing-colon', 'yaml-loose-text']);

/** With so many first guesses, a second slip is looked for. */
const MOST_PAIRS = 3;

/** No more guesses than this are tried at a time; and for a second slip. */
const MOST_GUESSES = 80;
const MOST_SECONDS = 25;

/** Reads pieces again with something changed. Counts what that costs, so that no text can make it endless. */
export class Trials {
  readonly text: string;
  readonly #keys: ReadonlyMap<string, number>;
  /** Pieces as they are written are asked for more than once. */
  readonly #asWritten = new Map<string, Outcome>();
  #left: number;

  /** @param text the whole text */
  constructor(text: string) {
    this.text = text;
    this.#keys = keysIn(text);
    this.#left = 200_000 + 4 * text.length;
  }

  /** Whether there is nothing left to spend. */
  get spent(): boolean {
    return this.#left <= 0;
  }

  /** Reads a piece as it would be after the edits. */
  read(piece: Piece, edits: readonly TextEdit[]): Outcome {
    if (edits.length > 0) return this.#readAgain(piece, edits);
    const key = `${piece.start}-${piece.end}-${piece.shape}`;
    const known = this.#asWritten.get(key) ?? this.#readAgain(piece, edits);
    this.#asWritten.set(key, known);
    return known;
  }

  #readAgain(piece: Piece, edits: readonly TextEdit[]): Outcome {
    this.#left -= piece.end - piece.start + 50;
    const { start } = piece;
    const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const changed = applyEdits(this.text.slice(start, piece.end), own);
    const document = parseYaml(changed);
    return {
      sound: isWhole(document) && fits(changed, piece, document.root),
      doubts:
        document.duplicateKeys.length +
        document.problems.filter(({ code }) => code === 'KEY_NOT_TEXT').length +
        joinedEntries(document.root, changed),
    };
  }

  /** The one slip that explains why a piece cannot be read, if a guess does. */
  single(piece: Piece): Slip | undefined {
    const lines = readLines(this.text, piece);
    return this.#mending(piece, this.#guesses(piece, lines, this.#breakIn(piece, lines, [])), []);
  }

  /** Two slips that together explain why a piece cannot be read, if two guesses do. */
  pair(piece: Piece): readonly Slip[] | undefined {
    const lines = readLines(this.text, piece);
    const at = this.#breakIn(piece, lines, []);
    let left = MOST_PAIRS;
    for (const first of this.#guesses(piece, lines, at)) {
      if (left === 0 || this.spent) break;
      const { edits } = first.repair;
      const next = this.#breakIn(piece, lines, edits);
      if (next <= at) continue;
      left--;
      const further = this.#guesses(piece, lines, next).filter(({ repair }) => apart(edits, repair.edits));
      const second = this.#mending(piece, further.slice(0, MOST_SECONDS), edits);
      if (second) return [first, second];
    }
    return undefined;
  }

  /** What to say about a piece that no guess explains: the line at which it breaks. */
  unexplained(piece: Piece): Slip {
    const lines = readLines(this.text, piece);
    const at = this.#breakIn(piece, lines, []);
    const line = lines.slice(at).find(({ kind }) => kind === 'content') ?? lines[at] ?? lines[0];
    const start = line ? line.start + line.blanks.length : piece.start;
    const end = line ? line.start + this.text.slice(line.start, line.end).trimEnd().length : piece.end;
    const edits = [insertion(Math.min(start, end), '# ')];
    const { sound, doubts } = this.read(piece, edits);
    return {
      code: 'yaml-unreadable',
      span: { start: Math.min(start, end), end },
      message: 'This line does not fit the lines around it. Compare it with a similar line elsewhere.',
      repair: sound && doubts === 0 ? { title: 'Set it aside as a note', edits } : undefined,
      suspect: line ? { start: line.start, end: line.end } : piece,
      rank: 99,
    };
  }

  /** The first guess that, with the edits, makes the piece sound. */
  #mending(piece: Piece, guesses: readonly Slip[], edits: readonly TextEdit[]): Slip | undefined {
    let doubtful: Slip | undefined;
    for (const guess of guesses) {
      if (this.spent || !guess.repair) break;
      const { sound, doubts } = this.read(piece, [...edits, ...guess.repair.edits]);
      if (sound && doubts === 0) return this.#withOther(piece, guess, guesses, edits);
      if (sound && guess.rank < SURE) doubtful ??= guess;
    }
    return doubtful;
  }

  /** A line without a colon may be a name without it, or a text that goes on: then both ways are offered. */
  #withOther(piece: Piece, guess: Slip, guesses: readonly Slip[], edits: readonly TextEdit[]): Slip {
    // A name begins small; one that is known, or a word before a new sentence, is no question.
    const open = guess.rank > SURE && /[a-z]/.test(this.text.charAt(guess.span.start));
    if (!open || !EITHER.has(guess.code)) return guess;
    const other = guesses.find(
      ({ code, span }) => code !== guess.code && EITHER.has(code) && span.start === guess.span.start,
    )?.repair;
    if (!other) return guess;
    const { sound, doubts } = this.read(piece, [...edits, ...other.edits]);
    return sound && doubts === 0 ? { ...guess, others: [other] } : guess;
  }

  /** Every guess about the lines around a break, those close to it first, then the likelier ones. */
  #guesses(
    piece: Piece,
    lines: readonly Line[],
    at: number,
  ): (Slip & { repair: { edits: readonly TextEdit[] } })[] {
    const window = lines.slice(Math.max(0, at - LINES_ABOVE), at + LINES_BELOW);
    const stretch = { text: this.text, lines: window, column: piece.column, keys: this.#keys };
    const close = lines[Math.max(0, at - 2)]?.start ?? piece.start;
    const end = lines[at + 1]?.end ?? piece.end;
    const far = ({ span }: Slip): number => (span.start < close ? 1 : 0);
    return KINDS.flatMap((slips) => slips(stretch))
      .filter((slip) => slip.repair !== undefined && slip.span.start <= end)
      .filter((slip): slip is Slip & { repair: { title: string; edits: readonly TextEdit[] } } =>
        (slip.repair?.edits ?? []).every((edit) => contains(piece, edit)),
      )
      .sort((a, b) => far(a) - far(b) || a.rank - b.rank || a.span.start - b.span.start)
      .slice(0, MOST_GUESSES);
  }

  /**
   * The line with which a piece can no longer be read: all up to it can. Looks only at beginnings that
   * end where a line of content does, and takes for granted that what is broken stays so.
   */
  #breakIn(piece: Piece, lines: readonly Line[], edits: readonly TextEdit[]): number {
    const stops = lines.flatMap(({ kind }, index) => (kind === 'content' ? [index] : []));
    let sound = -1;
    let broken = stops.length - 1;
    while (broken - sound > 1) {
      const middle = (sound + broken) >> 1;
      const next = stops[middle + 1];
      const end = (next === undefined ? undefined : lines[next]?.start) ?? piece.end;
      const within = edits.filter((edit) => edit.end <= end);
      if (this.read({ ...piece, end }, within).sound) sound = middle;
      else broken = middle;
    }
    return stops[broken] ?? 0;
  }
}

/** How many entries of lists are read as the end of the one above. */
function joinedEntries(node: YamlNode | undefined, text: string): number {
  if (node?.type === 'map') return sum(node.pairs.map(({ value }) => joinedEntries(value, text)));
  if (node?.type !== 'list') return 0;
  return sum(
    node.items.map(({ value }) => {
      if (value?.type !== 'scalar') return joinedEntries(value, text);
      return value.style === 'plain' && /\n[ \t]*- /.test(text.slice(value.span.start, value.span.end))
        ? 1
        : 0;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Whether two sets of edits can both be made. */
function apart(some: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return some.every((a) =>
    others.every((b) => (a.end <= b.start || b.end <= a.start) && !(a.start === b.start && a.end === b.end)),
  );
}

/** How often each word stands as a key. */
function keysIn(text: string): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const [, key = ''] of text.matchAll(/(?:^|[\n{,])[ \t]*(?:- +)*([\p{L}_][\p{L}\w-]*):(?=\s)/gu)) {
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return keys;
}
