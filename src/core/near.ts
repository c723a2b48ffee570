import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a slip of the hand may have meant, nearest first.
 * @param most how many
 */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  return nearestAmong(candidates)(word, most);
}

/** `nearest` for many words and the same candidates. */
export function nearestAmong(
  candidates: readonly string[],
): (word: string, most?: number) => readonly string[] {
  const known = candidates.map((candidate) => {
    const text = plain(candidate);
    return { candidate, text, letters: lettersOf(text) };
  });
  return (word, most = 3) => {
    const wanted = plain(word);
    const letters = lettersOf(wanted);
    const found: { readonly candidate: string; readonly away: number }[] = [];
    for (const each of known) {
      // With enough at hand, only what is nearer than the last of them counts.
      const least = found.length < most ? Infinity : (found.at(-1)?.away ?? 0) - 1;
      if (least < 0) break;
      const bound = Math.max(1, Math.floor(Math.max(wanted.length, each.candidate.length) / 3));
      const nearer = Math.min(bound, least);
      const away = far(wanted, each.text, nearer, apart(letters, each.letters));
      if (away > nearer) continue;
      if (found.length === most) found.pop();
      const behind = found.findLastIndex((other) => other.away <= away);
      found.splice(behind + 1, 0, { candidate: each.candidate, away });
    }
    return found.map(({ candidate }) => candidate);
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** Letters in another order are the commonest slip of the hand, and count as one. */
function far(wanted: string, other: string, bound: number, atLeast: number): number {
  if (wanted === other) return 0;
  const begins =
    Math.min(wanted.length, other.length) >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
  if (begins) return 1;
  // Most words are quite different, and that is seen before it is counted how different they are.
  if (Math.max(atLeast, Math.abs(wanted.length - other.length)) > bound) return Infinity;
  const mayBeAnagram = atLeast === 0 && wanted.length === other.length;
  return mayBeAnagram && sorted(wanted) === sorted(other) ? 1 : distance(wanted, other);
}

const sorted = (word: string): string => [...word].sort().join('');

/** Which letters a word has: a bit for each, shared by a few that hardly come up together. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** So many letters at least have to be changed, added or taken away to make the one word of the other. */
function apart(one: number, other: number): number {
  return Math.max(count(one & ~other), count(other & ~one));
}

/** How many bits are set (Hacker’s Delight, 5-1). */
function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
