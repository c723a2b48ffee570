/**
 * The longest subsequence whose values rise (patience sorting).
 * @returns its members in their order; of several of one length, any
 */
export function rising<T>(all: readonly T[], valueOf: (one: T) => number): T[] {
  const ends: { readonly one: T; readonly value: number; readonly before: number }[] = [];
  const piles: number[] = [];
  for (const one of all) {
    const value = valueOf(one);
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[piles[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    ends.push({ one, value, before: low > 0 ? (piles[low - 1] ?? -1) : -1 });
    piles[low] = ends.length - 1;
  }
  const found: T[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = ends[at]?.before ?? -1) {
    const end = ends[at];
    if (end) found.push(end.one);
  }
  return found.reverse();
}
