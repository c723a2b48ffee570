/**
 * Which of the items that both versions have stand elsewhere now: as few as can be, so that one item carried to
 * another place is one move. The others are a longest increasing subsequence (patience sorting).
 * @param places the older places of the items, in their newer order; no two are the same
 * @returns the older places of those that moved
 */
export function movedAmong(places: readonly number[]): ReadonlySet<number> {
  /** By length: where the row of that length ends with the lowest place; indexes into `places`. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const at = (index: number | undefined): number => (index === undefined ? -1 : (places[index] ?? -1));
  places.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle]) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const moved = new Set(places);
  for (let index = ends.at(-1); index !== undefined; index = before[index]) moved.delete(at(index));
  return moved;
}
