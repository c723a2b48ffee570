// How a thing is timed: often enough, and told by its median.

/** What was measured, in milliseconds or as is said with it. */
export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Times an action.
 * @param rounds how many rounds count; a quarter as many go before, uncounted
 */
export async function measure(rounds: number, act: (round: number) => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const start = performance.now();
    await act(round);
    if (round >= 0) times.push(performance.now() - start);
  }
  return spread(times);
}

/** What many times have in common. */
export function spread(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** What was measured once, or counted. */
export function once(number: number): Measured {
  return { median: number, min: number, max: number };
}

/** How many thousand characters a text has, as it is called. */
export function kilobytes(text: string): string {
  return `${Math.round(text.length / 1000)} KB`;
}

/** How many times as much each doubling costs: 2 where cost grows as the size does. @param medians of one, two, four and more times */
export function perDoubling(medians: readonly number[]): Measured {
  return spread(medians.slice(1).map((median, index) => median / (medians[index] ?? NaN)));
}
