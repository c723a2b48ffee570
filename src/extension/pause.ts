import type { Steps } from '../core/steps.ts';

/**
 * How long work on many files goes on before whatever else waits has its turn, in milliseconds: half of how long the
 * extension process may be kept busy at a stretch, as the last piece of work and the collector of garbage come on top.
 */
const SLICE = 5;

/** When the slice that goes on now began; undefined where whatever else waited has had its turn since. */
let begun: number | undefined;

/** Who has asked for a turn last. */
let last: Promise<boolean> = Promise.resolve(false);

/**
 * Waits for a turn, before each piece of work on many files. All such work goes in one line, in the order it came: two pieces
 * in slices of their own would together keep the process busy for twice as long.
 * @returns whether a slice has just begun
 */
export function turn(): Promise<boolean> {
  last = last.then(async () => {
    if (begun !== undefined) {
      if (performance.now() - begun <= SLICE) return false;
      await pause();
    }
    begun = performance.now();
    // While files are waited for, others have their turn anyway: nobody has to wait for them once more.
    void pause().then(() => (begun = undefined));
    return true;
  });
  return last;
}

/** Does some work in turns, one for each of its steps. */
export async function inTurns<Result>(work: Steps<Result>): Promise<Result> {
  for (;;) {
    await turn();
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Lets whatever else waits have its turn. @param milliseconds for how long */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
