import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a slip of the hand may have meant, nearest first.
 * @param most how many
 */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  const wanted = plain(word);
  return candidates
    .map((candidate) => {
      const other = plain(candidate);
      const starts = wanted.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
      return { candidate, far: wanted === other ? 0 : starts ? 1 : distance(wanted, other) };
    })
    .filter(
      ({ far, candidate }) => far <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
