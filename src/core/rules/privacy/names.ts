/** Finds the names of a roster in a text. */
import { hasSign } from '../words/find.ts';
import type { WordLists } from '../words/wordLists.ts';
import { isCapital, isOwner, plain, sentencesOf, type Word } from './sentences.ts';

/** A student's name as it stands in a text. */
export interface NameHit {
  readonly at: number;
  readonly length: number;
  /** What to write instead; more than one where several students are called so. */
  readonly labels: readonly string[];
  /** Whether the whole name stands there, not the first name alone. */
  readonly whole: boolean;
  /** The words of it, plain. */
  readonly words: readonly string[];
}

/** How a name is looked for: in sentences, or in links, where small letters and dashes are usual. */
export type Where = 'text' | 'link';

/** A way to write a student's name. */
interface Way {
  /** Plain. */
  readonly words: readonly string[];
  /** The number of words before a comma: `Lopez, Maria`. */
  readonly comma: number | undefined;
  readonly label: string;
  readonly whole: boolean;
  /** The first letters of the words behind the first name: `Maria L.` */
  readonly initials: readonly string[];
}

interface Index {
  /** What stands wherever a name begins. */
  readonly signs: readonly RegExp[];
  /** By the first word, the longest first. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  /** Names in scripts that put no blanks between words, by their first sign. */
  readonly joined: ReadonlyMap<string, readonly { readonly name: string; readonly label: string }[]>;
}

/** Scripts in which words stand without blanks between them, or endings are joined to names. */
const unspaced = (): RegExp =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Small words of names, which are nobody's alone. */
const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'y',
  'jr',
  'sr',
  'ii',
  'iii',
]);

/** Shorter first names count only where the roster has them alone. */
const SHORTEST = 3;

const indexes = new WeakMap<ReadonlyMap<string, string>, Index>();

/**
 * The names of a roster in a text, in its order, none within another.
 * @param words lists of the language the text is written in: names that are also words of it are found only where they
 *   can't be these
 */
export function namesIn(
  text: string,
  roster: ReadonlyMap<string, string>,
  words: WordLists['privacy'],
  where: Where,
): readonly NameHit[] {
  if (roster.size === 0) return [];
  const index = indexOf(roster);
  if (!index.signs.some((sign) => hasSign(text, sign))) return [];
  const hits = [...joinedIn(text, index)];
  for (const sentence of where === 'link' ? [partsOfLink(text)] : sentencesOf(text)) {
    for (let at = 0; at < sentence.length;) {
      const hit = hitAt(sentence, at, index, words, where);
      if (hit) hits.push(hit.found);
      at += hit?.count ?? 1;
    }
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** What has to stand in a text before a name of the roster can: each with the flag `g`. */
export function signsOfNames(roster: ReadonlyMap<string, string>): readonly RegExp[] {
  return indexOf(roster).signs;
}

/** Letters with accents, and other scripts: any name may begin there. Curved quotation marks and dashes are none. */
const foreign = /[^\0-\x7f\xa0-\xa9\xab-\xb1\u2010-\u205e]/g;

/** The words that names begin with, in small letters or large. What has other letters is foreign in a text, too. */
function signFor(words: readonly string[]): RegExp {
  const usual = words.filter((word) => /^[a-z\d]+$/.test(word));
  return new RegExp(usual.length === 0 ? '(?!)' : `(?<![a-z])(?:${usual.join('|')})(?![a-z])`, 'gi');
}

/** Made once for each roster, and gone with it. */
function indexOf(roster: ReadonlyMap<string, string>): Index {
  let index = indexes.get(roster);
  if (!index) indexes.set(roster, (index = indexFor(roster)));
  return index;
}

function indexFor(roster: ReadonlyMap<string, string>): Index {
  const ways = new Map<string, Way[]>();
  const joined = new Map<string, { name: string; label: string }[]>();
  const met = new Set<string>();
  const add = (way: Way): void => {
    const own = JSON.stringify([way.label, way.comma, way.words]);
    if (met.has(own)) return;
    met.add(own);
    const [first = ''] = way.words;
    const known = ways.get(first);
    if (known) known.push(way);
    else ways.set(first, [way]);
  };
  for (const [name, label] of roster) {
    if (unspaced().test(name)) {
      const parts = name
        .normalize('NFC')
        .split(/[\s,]+/)
        .filter(Boolean);
      for (const whole of new Set([parts.join(''), [...parts].reverse().join(''), ...parts])) {
        const [first = '', ...more] = whole;
        if (more.length === 0) continue;
        const known = joined.get(first);
        if (known) known.push({ name: whole, label });
        else joined.set(first, [{ name: whole, label }]);
      }
      continue;
    }
    const [last, given] = name.includes(',') ? (name.split(',', 2) as [string, string]) : ['', name];
    const front = plainWords(given);
    const behind = plainWords(last);
    const all = [...front, ...behind];
    const [first] = all;
    if (first === undefined) continue;
    if (all.length === 1) {
      add({ words: all, comma: undefined, label, whole: false, initials: [] });
      continue;
    }
    const rest = all.slice(1).filter((word) => word.length > 1 && !particles.has(word));
    const initials = all.slice(1).map((word) => word.charAt(0));
    const way = (words: readonly string[], comma?: number): void =>
      add({ words, comma, label, whole: true, initials: [] });
    way(all);
    for (const other of rest) {
      way([first, other]);
      way([other, first], 1);
    }
    if (behind.length > 1) way([...behind, ...front], behind.length);
    const called = firstNameOf(given);
    if (called.join('').length >= SHORTEST)
      add({ words: called, comma: undefined, label, whole: false, initials });
  }
  for (const some of ways.values()) some.sort((a, b) => b.words.length - a.words.length);
  return { signs: [signFor([...ways.keys()]), foreign], ways, joined };
}

/** The first name, as people are called: Maria, Anne-Marie. */
function firstNameOf(given: string): readonly string[] {
  const all = sentencesOf(given).flat();
  const end = all.findIndex(({ before }, index) => index > 0 && before !== '-');
  return all.slice(0, end < 0 ? all.length : end).map((word) => word.plain);
}

const plainWords = (name: string): readonly string[] =>
  sentencesOf(name).flatMap((row) => row.map((word) => word.plain));

/** The words of a link: small letters and large, divided by anything else; digits are no part of a name. */
function partsOfLink(text: string): readonly Word[] {
  let last = 0;
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: written, index: at }) => {
    const before = text.slice(last, at);
    last = at + written.length;
    return { written, plain: plain(written), at, before };
  });
}

function* joinedIn(text: string, { joined }: Index): Generator<NameHit> {
  if (joined.size === 0 || !unspaced().test(text)) return;
  for (let at = 0; at < text.length; at++) {
    const found = joined
      .get(String.fromCodePoint(text.codePointAt(at) ?? 0))
      ?.filter(({ name }) => text.startsWith(name, at));
    const length = Math.max(0, ...(found ?? []).map(({ name }) => name.length));
    if (!found || length === 0) continue;
    const labels = found.filter(({ name }) => name.length === length).map(({ label }) => label);
    yield { at, length, labels: [...new Set(labels)], whole: true, words: [text.slice(at, at + length)] };
    at += length - 1;
  }
}

function hitAt(
  sentence: readonly Word[],
  at: number,
  { ways }: Index,
  lists: WordLists['privacy'],
  where: Where,
): { readonly found: NameHit; readonly count: number } | undefined {
  const first = sentence[at] as Word;
  const candidates = ways.get(first.plain)?.flatMap((way) => {
    const count = reach(sentence, at, way, where);
    return count > 0 && isMeant(sentence, at, count, way, lists, where) ? { way, count } : [];
  });
  const longest = Math.max(0, ...(candidates ?? []).map(({ count }) => count));
  const best = candidates?.filter(({ count }) => count === longest);
  const last = sentence[at + longest - 1];
  if (!best || best.length === 0 || !last) return undefined;
  return {
    found: {
      at: first.at,
      length: last.at + last.written.length - first.at,
      labels: [...new Set(best.map(({ way }) => way.label))],
      whole: best.some(({ way }) => way.whole),
      words: best[0]?.way.words ?? [],
    },
    count: longest,
  };
}

/** How many words of the sentence a way to write a name takes; 0 where it does not stand there. */
function reach(sentence: readonly Word[], at: number, way: Way, where: Where): number {
  let here = at;
  for (const [number, wanted] of way.words.entries()) {
    if (number === 0) continue;
    here++;
    // A middle initial: Maria G. Lopez.
    if (sentence[here]?.written.length === 1 && sentence[here]?.plain !== wanted && way.comma === undefined)
      here++;
    const word = sentence[here];
    if (word?.plain !== wanted) return 0;
    const gap = word.before ?? '';
    const fits =
      where === 'link'
        ? gap.length <= 3
        : way.comma === number
          ? /^\s?,\s*$/.test(gap)
          : /^(?:\.?\s+|['’-]|\.)$/.test(gap) &&
            (!gap.includes('.') || sentence[here - 1]?.written.length === 1);
    if (!fits) return 0;
  }
  const next = sentence[here + 1];
  const isInitial =
    next !== undefined &&
    isCapital(next) &&
    way.initials.includes(next.plain) &&
    /^\s$/.test(next.before ?? '');
  return here - at + (isInitial ? 2 : 1);
}

/** Whether a name is meant, and no word that is written the same. */
function isMeant(
  sentence: readonly Word[],
  at: number,
  count: number,
  way: Way,
  lists: WordLists['privacy'],
  where: Where,
): boolean {
  const word = sentence[at] as Word;
  const before = sentence[at - 1];
  const next = sentence[at + count];
  const isWord = lists.wordNames.includes(word.plain) || lists.alwaysLargeNames.includes(word.plain);
  if (where === 'link')
    return way.whole || (!isWord && !lists.notNames.includes(word.plain) && word.plain.length >= SHORTEST);
  // Part of another word: O’Neil, don’t, non-Marco.
  if (before && /^['’-]$/.test(word.before ?? '')) return false;
  if (next?.plain === 't' && /^['’]{1,2}$/.test(next.before ?? '')) return false;
  const isLarge = isCapital(word);
  const hasCase = /\p{Lu}|\p{Ll}/u.test(word.written);
  if (way.whole || count > way.words.length)
    return !isWord || !hasCase || sentence.slice(at, at + count).every(isCapital);
  if (!hasCase) return true;
  if (before && lists.titles.includes(before.plain)) return false;
  const does = next !== undefined && (next.before ?? '').trim() === '' && lists.verbs.includes(next.plain);
  const owns = isOwner(sentence, at);
  if (!isLarge)
    return !isWord && word.plain.length > SHORTEST && !lists.notNames.includes(word.plain) && (does || owns);
  if (before && isCapital(before) && lists.placesBefore.includes(before.plain)) return false;
  // Another last name follows: somebody else, or a street.
  const another =
    next !== undefined &&
    isCapital(next) &&
    /^\s$/.test(next.before ?? '') &&
    next.written.length > 1 &&
    !lists.notNames.includes(next.plain);
  if (another && !/^\p{Lu}+$/u.test(word.written)) return false;
  const acts = does && !lists.thingsDoToo.includes(next.plain);
  if (lists.alwaysLargeNames.includes(word.plain)) return acts;
  if (!lists.wordNames.includes(word.plain) && !lists.notNames.includes(word.plain)) return true;
  if (acts) return true;
  const begins = before === undefined || /["“‘(:]\s*$/.test(word.before ?? '');
  if (begins || lists.oneOf.includes(before.plain)) return false;
  // Among large letters it is a heading: What Will Students Do?
  const inHeading = isCapital(before) && (next === undefined || isCapital(next));
  return owns || !(inHeading || (next !== undefined && lists.notLastNames.includes(next.plain)));
}
