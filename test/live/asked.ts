// How long two people plan together in a test, and which numbers are drawn: as asked for on the command line.
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  strict: false,
  options: { minutes: { type: 'string' }, seed: { type: 'string' } },
});

/** Seconds that are filled with work at random, over all tests. */
export const seconds = values.minutes === undefined ? 8 : Number(values.minutes) * 60;

/** What the first random numbers come from. */
export const seed = values.seed === undefined ? 2026 : Number(values.seed);
