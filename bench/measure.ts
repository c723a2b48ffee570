// How a thing is timed: often enough, and told by its median.

/** What was measured, in milliseconds. */
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

/** A row of the table. */
export function row(name: string, { median, min, max }: Measured): string {
  const shown = [median, min, max].map((time) => time.toFixed(time < 10 ? 2 : 0).padStart(9));
  return `${name.padEnd(58)}${shown.join('')}`;
}

/** The head of the table. */
export const head = `${'milliseconds'.padEnd(58)}${['median', 'min', 'max'].map((word) => word.padStart(9)).join('')}`;
