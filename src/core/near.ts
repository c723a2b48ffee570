import { distance } from 'fastest-levenshtein';

/** Letters in another order are the commonest slip of the hand, and count as one. */
function far(wanted: string, other: string): number {
  if (wanted === other) return 0;
  const letters = (word: string): string => [...word].sort().join('');
  const begins =
    Math.min(wanted.length, other.length) >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
  const mixed = wanted.length === other.length && letters(wanted) === letters(other);
  return begins || mixed ? 1 : distance(wanted, other);
}

/**
 * The candidates that a slip of the hand may have meant, nearest first.
 * @param most how many
 */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  const wanted = plain(word);
  return candidates
    .map((candidate) => ({ candidate, away: far(wanted, plain(candidate)) }))
    .filter(
      ({ away, candidate }) => away <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
